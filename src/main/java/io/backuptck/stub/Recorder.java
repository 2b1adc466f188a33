package io.backuptck.stub;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.journal.Blanking;
import io.backuptck.stub.journal.JournalEntry;
import io.backuptck.stub.journal.RequestJudge;
import io.backuptck.stub.journal.RequestVerdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Makes journal entries of requests and answers: judged by the contract, without secrets. Safe for threads. */
final class Recorder {
    /** What is longer is cut; no documented body comes near. */
    private static final int LONGEST = 1 << 20;
    private final String api;
    private final AtomicLong numbers;
    private final Blanking blanking;
    private final RequestJudge judge;

    /** @param numbers goes on counting where another recorder of the same stub ended */
    Recorder(StubOptions options, AtomicLong numbers) {
        StubAccess access = options.access();
        Contract contract = Contract.of(options.api());
        this.api = options.api().id();
        this.numbers = numbers;
        this.blanking = new Blanking(contract, Stream.concat(Stream.of(access.token(), access.accessKey(), access.secretKey())
                .flatMap(Optional::stream), Stream.of(access.agentCredentials().password(), access.agentCredentials().agentPassword())).toList());
        this.judge = new RequestJudge(contract, access.agentCredentials().locked());
    }

    JournalEntry entry(Authenticator.IncomingRequest incoming, Optional<Operation> operation, List<JournalEntry.Field> headers, StubResponse answer) {
        Map<String, String> path = operation.map(one -> UrlParts.path(one.path(), UrlParts.pathOf(incoming.target()))).orElse(Map.of());
        Map<String, String> query = UrlParts.query(UrlParts.queryOf(incoming.target()));
        RequestVerdict verdict = operation.map(one -> judge.judge(one, path, query, incoming.headers(), incoming.body()))
                .orElse(RequestVerdict.UNKNOWN_ROUTE);
        return new JournalEntry(api, numbers.incrementAndGet(), Instant.now(), incoming.method(), blanking.url(incoming.target()), blanking.fields(headers),
                blanking.values(path), blanking.values(query), body(incoming.body()), operation.map(Operation::id),
                new RequestVerdict(verdict.kind(), verdict.problems().stream().map(blanking::text).toList()),
                new JournalEntry.Answer(answer.status(), blanking.fields(answer.headers().stream()
                        .map(header -> new JournalEntry.Field(header.name(), header.value())).toList()), body(answer.body())));
    }

    private String body(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String blanked = text.isEmpty() ? text : blanking.body(text);
        return blanked.length() <= LONGEST ? blanked : blanked.substring(0, LONGEST) + "... cut, " + (blanked.length() - LONGEST)
                + " characters more";
    }
}
