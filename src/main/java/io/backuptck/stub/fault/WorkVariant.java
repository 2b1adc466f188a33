package io.backuptck.stub.fault;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;

/**
 * Lets work go on at another pace, where nothing else moves it.
 *
 * @param stepsAfterChange after a request that may change something; a great many end all work before anybody looks
 * @param looksForStep     how many looks it takes to move all work one step on; 0 for never
 */
record WorkVariant(int stepsAfterChange, int looksForStep) implements Alteration {

    @Override
    public StubApi around(StubApi inner, Activations activations) {
        return new AlteredStub(inner, activations) {

            private int looks;

            @Override
            public synchronized StubResponse answer(StubRequest request) {
                StubResponse answer = inner().answer(request);
                if (!request.operation().method().equals("GET")) {
                    steps(stepsAfterChange);
                } else if (looksForStep > 0 && ++looks % looksForStep == 0) {
                    steps(1);
                }
                return answer;
            }

            private void steps(int count) {
                for (int i = 0; i < count; i++) {
                    inner().step();
                    activations.fired();
                }
            }
        };
    }
}
