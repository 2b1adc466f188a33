package io.backuptck.target.restassured;

import io.backuptck.target.TargetOptions;
import io.backuptck.target.Trust;
import io.restassured.config.SSLConfig;

/** The TLS settings of REST Assured. */
final class RestAssuredTls {

    private RestAssuredTls() {
    }

    static SSLConfig config(TargetOptions options) {
        SSLConfig config = SSLConfig.sslConfig();
        if (options.insecure()) {
            return config.relaxedHTTPSValidation();
        }
        return options.caCertificate().map(file -> config.trustStore(Trust.with(file))).orElse(config);
    }
}
