package io.backuptck.api.oceanbasecloud.suite;

import io.cucumber.java.en.Given;
import java.util.Map;

/** Listing the backup sets of the instance. */
public final class ListSteps {

    @Given("the cloud lists the backup sets of the instance")
    public void listed() {
        SetList.readable(Cloud.list(Map.of()));
        SetList.listing();
    }
}
