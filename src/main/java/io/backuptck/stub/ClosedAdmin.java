package io.backuptck.stub;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Optional;

/** Answers requests for WireMock's admin API as the played API answers paths that it does not know. */
final class ClosedAdmin implements AdminRequestFilterV2 {
    private final StubInstance stub;

    ClosedAdmin(StubInstance stub) {
        this.stub = stub;
    }

    @Override
    public String getName() {
        return "backup-tck-closed-admin";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        StubResponse unknown = stub.answer(WireMockRequests.incoming(request), Optional.empty(), () -> WireMockRequests.fields(request));
        return RequestFilterAction.stopWith(WireMockRequests.answer(unknown));
    }
}
