package io.backuptck.cli;

import io.backuptck.target.TargetOptions;
import io.backuptck.target.Transport;
import io.backuptck.target.restassured.RestAssuredTransport;
import io.backuptck.target.wire.WireClient;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** By what a run sends its requests. Verdicts do not depend on it. */
enum HttpClientKind {
    WIRE, REST_ASSURED;

    Transport transport(TargetOptions options) {
        return this == REST_ASSURED ? new RestAssuredTransport(options) : WireClient.of(options);
    }

    /** What it is called on the command line. */
    String word() {
        return this == REST_ASSURED ? "rest-assured" : "wire";
    }

    /** Reads the words of {@code --client}. */
    static final class Converter implements ITypeConverter<HttpClientKind> {

        @Override
        public HttpClientKind convert(String word) {
            return switch (word) {
                case "wire" -> WIRE;
                case "rest-assured" -> REST_ASSURED;
                default -> throw new TypeConversionException("'" + word + "' is no client; choose wire or rest-assured");
            };
        }
    }
}
