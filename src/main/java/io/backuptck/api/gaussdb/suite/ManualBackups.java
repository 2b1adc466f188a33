package io.backuptck.api.gaussdb.suite;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Creation;
import io.backuptck.suite.behaviour.KnownResource;

/** How a run comes to have backups. */
public final class ManualBackups implements Creation {

    @Override
    public ApiId api() {
        return GaussdbApi.ID;
    }

    @Override
    public KnownResource any(ApiSession session, Resource resource) {
        return StartedBackups.get().options().plainBackup();
    }

    @Override
    public KnownResource another(ApiSession session, Resource resource) {
        KnownResource first = any(session, resource);
        StartedBackups.get().options().all();
        return Gaussdb.backups().wanted().stream().filter(backup -> backup != first).findFirst()
                .orElseThrow(() -> Skip.because("fewer than two backups were started"));
    }
}
