package io.backuptck.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Hands a matched request to the API that is played, and its answer back to WireMock. */
final class OperationTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "backup-tck";

    private final Contract contract;
    private volatile Play play;

    OperationTransformer(Contract contract, StubApi api, Gate gate) {
        this.contract = contract;
        play(api, gate);
    }

    /** From now on requests are handed to these. */
    void play(StubApi api, Gate gate) {
        this.play = new Play(api, gate);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        Play now = play;
        Optional<StubResponse> own = Control.answer(now.api, request.getMethod().value(), request.getUrl());
        StubResponse answer = own.or(() -> now.gate.refusal(knock(request)))
                .orElseGet(() -> answer(now.api, request, event.getTransformerParameters()));
        ResponseDefinitionBuilder builder = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status()).withBody(answer.body());
        answer.headers().forEach(header -> builder.withHeader(header.name(), header.value()));
        return builder.build();
    }

    private StubResponse answer(StubApi api, Request request, Parameters parameters) {
        return parameters != null && parameters.containsKey(ContractMappings.OPERATION)
                ? api.answer(request(request, contract.operation(parameters.getString(ContractMappings.OPERATION))))
                : api.unknownRoute(request.getMethod().value(), path(request.getUrl()), headers(request));
    }

    private static Gate.Knock knock(Request request) {
        return new Gate.Knock(request.getMethod().value(), request.getUrl(), headers(request), body(request));
    }

    private static StubRequest request(Request request, Operation operation) {
        String url = request.getUrl();
        int mark = url.indexOf('?');
        return new StubRequest(operation, url, UrlParts.path(operation.path(), path(url)),
                UrlParts.query(mark < 0 ? "" : url.substring(mark + 1)), headers(request), body(request));
    }

    private static Map<String, String> headers(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.putIfAbsent(header.key().toLowerCase(Locale.ROOT), header.firstValue());
        }
        return headers;
    }

    private static byte[] body(Request request) {
        return request.getBody() == null ? new byte[0] : request.getBody();
    }

    private static String path(String url) {
        int mark = url.indexOf('?');
        return mark < 0 ? url : url.substring(0, mark);
    }

    /** Who answers, and who decides whether the request gets that far. */
    private record Play(StubApi api, Gate gate) {
    }
}
