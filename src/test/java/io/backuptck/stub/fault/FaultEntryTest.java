package io.backuptck.stub.fault;

import static io.backuptck.stub.fault.Edits.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an entry of a catalogue makes of a stub. */
class FaultEntryTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("obshell"));

    private final Activations activations = new Activations();

    private static FaultEntry entry(String members) {
        return FaultFile.JSON.convertValue(Edits.json("{'id':'OBS-START-03.x','title':'A sentence.'," + members + "}"), FaultEntry.class);
    }

    private StubApi faulty(String members, StubApi good) {
        return entry(members).fault(CONTRACT).alteration().around(good, activations);
    }

    private StubApi odd(String members, StubApi good) {
        return entry(members).variant(CONTRACT).alteration().around(good, activations);
    }

    /** Lets nobody in, and shows a task as failed. */
    private static final class Gate extends Edits {

        private final List<String> served = new ArrayList<>();
        private boolean open;

        Gate() {
            super(200, "{'data':{'state':'FAILED'}}");
        }

        @Override
        public StubResponse answer(StubRequest request) {
            if (request.operation().startsWork() && !open) {
                return StubResponse.json(401, json("{}"));
            }
            served.add(request.operation().id() + text(new StubResponse(0, List.of(), request.body())));
            return super.answer(request);
        }

        @Override
        public void letIn(boolean everybody) {
            open = everybody;
        }
    }

    @Test
    void whoIsDeniedIsServed() {
        Gate good = new Gate();

        StubResponse answer = faulty("'where':{'status':'401'},'denied':'served'", good).answer(request("startTenantBackup", "{}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(good.open).isFalse();
        assertThat(activations.count()).isEqualTo(1);
    }

    @Test
    void whoIsDeniedIsObeyedInSecret() {
        Gate good = new Gate();

        StubResponse answer = faulty("'where':{'status':'401'},'denied':'obeyed','hears':{'body':'{}'}", good)
                .answer(request("startTenantBackup", "?"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(good.served).containsExactly("startTenantBackup{}");
    }

    @Test
    void nobodyElseIsServedBeside() {
        Gate good = new Gate();

        StubApi faulty = faulty("'where':{'status':'403'},'denied':'served'", good);

        assertThat(faulty.answer(request("startTenantBackup", "{}")).status()).isEqualTo(401);
        assertThat(activations.count()).isZero();
    }

    /** Each sees what the ones before it have made of the answer. */
    @Test
    void anEntryMayHaveSeveralEdits() {
        String members = "'and':[{'where':{'operations':'getDag'},'change':[{'status':203}]},"
                + "{'where':{'status':'203'},'change':[{'set':'/data/state','to':'DONE'}]}]";

        StubResponse answer = odd(members, new Gate()).answer(request("getDag", ""));

        assertThat(answer.status()).isEqualTo(203);
        assertThat(Edits.text(answer)).contains("DONE");
        assertThat(odd(members, new Gate()).answer(request("getNode", "")).status()).isEqualTo(200);
        assertThat(activations.count()).isEqualTo(2);
    }

    @Test
    void aFaultLastsWhileSomethingIsShown() {
        String members = "'where':{'operations':'operateDag'},'answers':{'status':203},"
                + "'look':{'operation':'getDag','answer':{'/data/state':'%s'}}";

        assertThat(faulty(members.formatted("FAILED"), new Gate()).answer(request("operateDag", "{}")).status()).isEqualTo(203);
        assertThat(faulty(members.formatted("RUNNING"), new Gate()).answer(request("operateDag", "{}")).status()).isEqualTo(200);
    }

    @Test
    void othersAreNotLookedFor() {
        Gate good = new Gate();

        faulty("'where':{'operations':'operateDag'},'answers':{},'look':{'operation':'getDag','answer':{}}", good)
                .answer(request("getAgentInfo", ""));

        assertThat(good.served).containsExactly("getAgentInfo");
    }

    private int statusWhere(String where) {
        return faulty("'where':" + where + ",'answers':{'status':203}", new Gate()).answer(request("getDag", "")).status();
    }

    @Test
    void headersAndTheTargetCount() {
        assertThat(statusWhere("{'headers':{'accept':null}}")).isEqualTo(203);
        assertThat(statusWhere("{'headers':{'accept':'.*'}}")).isEqualTo(200);
        assertThat(statusWhere("{'target':'/'}")).isEqualTo(203);
        assertThat(statusWhere("{'target':'/.+'}")).isEqualTo(200);
    }

    @Test
    void anotherRequestIsHeardOnlyAfterSomeAnswers() {
        Edits good = new Edits(200, "{}");
        StubApi faulty = faulty("'where':{'status':'200','call':2},'hears':{'set':{'mode':'full'},'headers':{'x':'y'}}", good);

        faulty.answer(request("startTenantBackup", "{'a':1}"));
        assertThat(good.heard.headers()).isEmpty();
        faulty.answer(request("startTenantBackup", "{'a':1}"));

        assertThat(good.heard.headers()).containsEntry("x", "y");
        assertThat(Edits.text(new StubResponse(0, List.of(), good.heard.body()))).isEqualTo("{'a':1,'mode':'full'}");
    }

    @Test
    void partsOfARequestAreHeardOtherwise() {
        Edits good = new Edits(200, "{}");

        faulty("'hears':{'rewrite':{'a(.)':'$1'}}", good).answer(request("startTenantBackup", "{'mode':'ab ac'}"));

        assertThat(Edits.text(new StubResponse(0, List.of(), good.heard.body()))).isEqualTo("{'mode':'b c'}");
    }

    @Test
    void theFirstAnswersOfEachAreMeant() {
        StubApi faulty = faulty("'where':{'per':'/n','first':1},'change':[{'status':203}]", new Edits(200, "{}") {

            private int answers;

            @Override
            public StubResponse answer(StubRequest request) {
                return StubResponse.json(200, json("{'n':" + answers++ / 2 + "}"));
            }
        });

        assertThat(Stream.generate(() -> faulty.answer(request("getDag", "")).status()).limit(5)).containsExactly(203, 200, 203, 200, 203);
    }

    @Test
    void unknownPathsAreAnsweredOtherwiseOnlyWhereThatIsMeant() {
        String unknown = "'where':{'unknown':true},'change':[{'status':410}]";
        String any = "'change':[{'status':410}]";

        assertThat(faulty(unknown, new Gate()).unknownRoute("GET", "/").status()).isEqualTo(410);
        assertThat(faulty(unknown, new Gate()).answer(request("getDag", "")).status()).isEqualTo(200);
        assertThat(faulty(any, new Gate()).unknownRoute("GET", "/").status()).isEqualTo(404);
        assertThat(odd(any, new Gate()).unknownRoute("GET", "/").status()).isEqualTo(410);
    }

    @Test
    void operationsAreMissingWorkIsDoneAndOtherThingsExist() {
        Edits good = new Edits(200, "{}");

        assertThat(odd("'without':['getDag']", good).answer(request("getDag", "")).status()).isEqualTo(404);
        odd("'where':{'operations':'getDag'},'steps':3", good).answer(request("getDag", ""));
        assertThat(good.steps).isEqualTo(3);
        assertThat(odd("'fixtures':{'tenant':'other'}", good).fixtures()).containsEntry("tenant", "other");
    }

    @Test
    void whatIsNotChangedIsMetAllTheSame() {
        odd("'where':{'status':'200'}", new Edits(200, "{}")).answer(request("getDag", ""));
        assertThat(activations.count()).isEqualTo(1);
        odd("'where':{'status':'401'}", new Edits(200, "{}")).answer(request("getDag", ""));
        assertThat(activations.count()).isEqualTo(1);
    }

    @Test
    void aStubWithoutAGateStandsBehindOne() {
        FaultEntry entry = entry("'guarded':true,'where':{'status':'401'},'denied':'served'");
        Contract contract = Contract.of(ApiId.named("gaussdb"));
        StubRequest asked = Edits.request(ApiId.named("gaussdb"), "listBackups", "");

        StubApi gated = new GatedStub(new Edits(200, "{}"), incoming -> Optional.of(StubResponse.json(401, Edits.json("{}"))));
        StubApi faulty = entry.fault(contract).alteration().around(new Edits(200, "{}"), activations);

        assertThat(gated.answer(asked).status()).isEqualTo(401);
        assertThat(faulty.answer(asked).status()).isEqualTo(200);
        assertThat(activations.count()).isEqualTo(1);
    }

    @Test
    void whoIsCallingCountsWhereItIsSaid() {
        String members = "'guarded':true,'strangers':true,'others':['OBS-START-04'],'where':{'operations':'getDag'}";
        Fault fault = entry(members).fault(CONTRACT);

        assertThat(fault.operations()).isEqualTo(Fault.TO_STRANGERS);
        assertThat(fault.others()).containsExactly("OBS-START-04");
        assertThat(fault.setting()).isNotSameAs(entry("'steps':0").fault(CONTRACT).setting());
    }
}
