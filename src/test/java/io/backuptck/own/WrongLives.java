package io.backuptck.own;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes services whose jobs do not live as the contract says. */
final class WrongLives {

    private WrongLives() {
    }

    /** @param step what a look does to a job, in place of the right step */
    static Supplier<JobsService> step(Consumer<Job> step) {
        return () -> new JobsService() {
            @Override
            void advance(Job job) {
                step.accept(job);
            }
        };
    }

    /** @param answer to a dismissal of a job that is not over, in place of the right one */
    static Supplier<JobsService> dismissal(Function<Job, String> answer) {
        return () -> new JobsService() {
            @Override
            OwnReply dismiss(String id) {
                Job job = find(id);
                return job == null || job.isOver() ? super.dismiss(id)
                        : OwnReply.json(200, show(job).put("status", answer.apply(job)));
            }
        };
    }

    /** @param effect of the dismissal of a job that is over */
    static Supplier<JobsService> lateDismissal(Consumer<Job> effect) {
        return () -> new JobsService() {
            @Override
            OwnReply dismiss(String id) {
                Job job = find(id);
                if (job == null || !job.isOver()) {
                    return super.dismiss(id);
                }
                effect.accept(job);
                return OwnReply.json(200, show(job));
            }
        };
    }

    /** Goes back to the queue once before it is done. */
    static void turnBack(Job job) {
        if (!job.isOver()) {
            job.status = switch (job.looks) {
                case 1, 3 -> "running";
                case 2 -> "accepted";
                default -> JobsService.outcome(job);
            };
        }
    }

    /** Is at work again after it was over. */
    static void startAgain(Job job) {
        if (job.status.equals("accepted") || job.status.equals("successful")) {
            job.status = "running";
        } else if (job.status.equals("running")) {
            job.status = JobsService.outcome(job);
        }
    }

    /** Ends as if its caller had ended it. */
    static void dismissItself(Job job) {
        if (!job.isOver()) {
            job.status = "dismissed";
        }
    }

    /** Is at work for ever, unless it is dismissed. */
    static void workOn(Job job) {
        if (!job.isOver()) {
            job.status = "running";
        }
    }
}
