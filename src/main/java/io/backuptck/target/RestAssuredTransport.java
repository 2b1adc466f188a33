package io.backuptck.target;

import static io.restassured.RestAssured.given;

import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;

/** Sends each request by REST Assured, on a connection of its own. */
final class RestAssuredTransport implements Transport {

    private final RestAssuredConfig config;

    RestAssuredTransport(TargetOptions options) {
        int timeout = Math.toIntExact(options.requestTimeout().toMillis());
        this.config = RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .httpClientFactory(WireWishes::client)
                        .setParam("http.connection.timeout", timeout)
                        .setParam("http.socket.timeout", timeout))
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
                .decoderConfig(DecoderConfig.decoderConfig().contentDecoders(
                        DecoderConfig.ContentDecoder.GZIP, DecoderConfig.ContentDecoder.DEFLATE))
                .sslConfig(Tls.config(options));
    }

    @Override
    public Response send(Request request) throws IOException {
        // The client keeps no connection from one request to the next, so the server may close it.
        RequestSpecification specification = given().config(config).urlEncodingEnabled(false).header("Connection", "close");
        for (Header header : request.headers()) {
            specification.header(header.name(), header.value());
        }
        if (request.hasBody()) {
            specification.body(request.body());
        }
        io.restassured.response.Response answer = specification.request(request.method(), request.url());
        List<Header> headers = answer.getHeaders().asList().stream()
                .map(header -> new Header(header.getName(), header.getValue())).toList();
        return new Response(answer.statusCode(), headers, Transport.read(answer.asInputStream()));
    }

    @Override
    public void close() {
        // nothing is kept
    }
}
