package io.backuptck.stub;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import java.util.List;

/** A stub asks no other server, so WireMock's own HTTP client need not be loaded. */
final class NoClient implements HttpClientFactory {

    @Override
    public HttpClient buildHttpClient(Options options, boolean trustAll, List<String> trustedHosts, boolean systemProperties) {
        return request -> {
            throw new UnsupportedOperationException("a stub answers by itself");
        };
    }
}
