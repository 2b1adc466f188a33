package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Creation;
import io.backuptck.suite.behaviour.KnownResource;

/** How a run comes to have backups whose sets can be followed. */
public final class PhysicalStarts implements Creation {

    @Override
    public ApiId api() {
        return OceanbaseCloudApi.ID;
    }

    @Override
    public KnownResource any(ApiSession session, Resource resource) {
        KnownResource backup = Physical.begun(Physical.usable());
        backup.follow();
        return backup;
    }

    @Override
    public KnownResource another(ApiSession session, Resource resource) {
        if (!Physical.withCheck().isAccepted() || !Physical.plain().isAccepted()) {
            throw Skip.because("no two physical backups could be started (see OBC-PHYSICAL-01, OBC-PHYSICAL-02)");
        }
        return Physical.begun(Physical.plain());
    }
}
