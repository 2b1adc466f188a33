package io.backuptck.witness;

import java.util.ArrayList;
import java.util.List;

/**
 * As {@link GaussdbCloud}, with another client at work beside the run: before every few requests it adds, begins or deletes a
 * backup of the same instance, always one of its own.
 */
class SharedGaussdbCloud extends GaussdbCloud {

    private final List<GaussdbBackup> others = new ArrayList<>();
    private final int every;
    private int requests;
    private int changes;

    /** @param every after how many requests the other client does something */
    SharedGaussdbCloud(String token, int every) {
        super(token);
        this.every = every;
    }

    int changes() {
        return changes;
    }

    @Override
    WitnessReply answer(WitnessRequest request) {
        if (++requests % every == 0) {
            change(changes++);
        }
        return super.answer(request);
    }

    private void change(int number) {
        boolean busy = backups.stream().anyMatch(backup -> backup.status.equals("BUILDING"));
        GaussdbBackup oldest = others.stream().filter(backup -> !backup.status.equals("BUILDING")).findFirst().orElse(null);
        if (number % 3 == 1 && oldest != null) {
            others.remove(oldest);
            backups.remove(oldest);
        } else if (number % 3 == 2 && !busy) {
            add(number);
        } else {
            GaussdbBackup done = add(number);
            done.finish("COMPLETED", now());
            done.jobStatus = "Completed";
            done.age = 1000;
        }
    }

    private GaussdbBackup add(int number) {
        GaussdbBackup backup = new GaussdbBackup(newBackupId(), newJobId(), INSTANCE, "other-client-" + number, null,
                "manual", now());
        others.add(backup);
        backups.add(backup);
        return backup;
    }
}
