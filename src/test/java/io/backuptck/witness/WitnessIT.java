package io.backuptck.witness;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WitnessIT {

    @ParameterizedTest
    @EnumSource
    void aCorrectServerIsNotFailed(Flavour flavour) {
        long start = System.nanoTime();
        WitnessRun run = flavour.run();
        System.out.println("=== " + flavour + " " + (System.nanoTime() - start) / 1000000 + " ms, musts " + run.passedMusts() + " " + run.story());
    }
}
