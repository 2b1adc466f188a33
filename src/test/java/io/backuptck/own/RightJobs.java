package io.backuptck.own;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Servers that keep the contract, each with a habit that it leaves free. */
enum RightJobs {

    AS_IN_THE_CONTRACT(JobsService::new),
    IDS_LIKE_BIG_NUMBERS(() -> new JobsService() {
        @Override
        String newId() {
            return "1000000000000000000" + (1000 + jobs.size());
        }
    }),
    IDS_TO_BE_ENCODED(() -> new JobsService() {
        @Override
        String newId() {
            return "job " + jobs.size() + "+\u00fc%2F?#";
        }
    }),
    MORE_MEMBERS(() -> new JobsService() {
        @Override
        OwnReply answer(OwnRequest request) {
            return super.answer(request).with(body -> body.put("detail", "as was asked").putArray("links").addObject().put("rel", "self"));
        }

        @Override
        ObjectNode show(Job job) {
            return super.show(job).put("message", "");
        }
    }),
    MEMBERS_IN_OTHER_ORDER(() -> new JobsService() {
        @Override
        OwnReply answer(OwnRequest request) {
            return super.answer(request).with(RightJobs::turn);
        }

        @Override
        ObjectNode show(Job job) {
            return turn(super.show(job));
        }
    }),
    NO_PROGRESS(() -> new JobsService() {
        @Override
        ObjectNode show(Job job) {
            return super.show(job).without(List.of("progress"));
        }
    }),
    DONE_AT_THE_FIRST_LOOK(() -> new JobsService() {
        @Override
        void advance(Job job) {
            if (!job.isOver()) {
                job.status = outcome(job);
            }
        }
    }),
    DONE_BEFORE_ANY_LOOK(() -> new JobsService() {
        @Override
        OwnReply execute(OwnRequest request, String processId) {
            OwnReply reply = super.execute(request, processId);
            jobs.forEach(job -> job.status = outcome(job)); // after the answer was written
            return reply;
        }
    }),
    TAKES_ITS_TIME(() -> new JobsService() {
        @Override
        void advance(Job job) {
            if (job.looks % 8 == 0) {
                super.advance(job);
            }
        }
    }),
    ONE_SECOND_FOR_ALL(() -> new JobsService() {
        @Override
        ObjectNode show(Job job) {
            return super.show(job).put("created", "2026-01-01T00:00:00Z");
        }
    }),
    TIMES_OF_ANOTHER_ZONE(() -> new JobsService() {
        @Override
        ObjectNode show(Job job) {
            return super.show(job).put("created", job.created.atOffset(ZoneOffset.ofHours(8)).toString());
        }
    }),
    NEWEST_FIRST(() -> new JobsService() {
        @Override
        List<Job> listed() {
            List<Job> turned = new ArrayList<>(jobs);
            Collections.reverse(turned);
            return turned;
        }
    }),
    PROBLEMS_WITH_A_CHARSET(() -> new JobsService() {
        @Override
        OwnReply answer(OwnRequest request) {
            OwnReply reply = super.answer(request);
            return reply.status() < 400 ? reply : reply.withContentType(reply.contentType() + "; charset=utf-8");
        }
    }),
    PROBLEMS_WITHOUT_STATUS(() -> new JobsService() {
        @Override
        OwnReply answer(OwnRequest request) {
            OwnReply reply = super.answer(request);
            return reply.status() < 400 ? reply : reply.with(body -> body.remove("status"));
        }
    }),
    UNPROCESSABLE_REQUESTS(() -> new JobsService() {
        @Override
        OwnReply execute(OwnRequest request, String processId) {
            OwnReply reply = super.execute(request, processId);
            return reply.status() == 400 ? reply.withStatus(422) : reply;
        }
    }),
    /** Of many jobs that others have begun, a page shows the oldest. */
    TEN_ON_A_PAGE(() -> new JobsService() {
        {
            for (int i = 0; i < 30; i++) {
                jobs.add(new Job("other-" + i, "buffer", null, Instant.now()));
            }
        }

        @Override
        int limit(Map<String, String> query) {
            return query.containsKey("limit") ? super.limit(query) : 10;
        }
    }),
    /** With each request somebody else begins a job, and all of those go on. */
    OTHERS_AT_WORK(() -> new JobsService() {
        @Override
        OwnReply answer(OwnRequest request) {
            jobs.add(new Job("other-" + jobs.size(), "buffer", null, Instant.now()));
            jobs.stream().filter(job -> job.id.startsWith("other-")).forEach(this::advance);
            return super.answer(request);
        }
    }),
    IN_CHUNKS(() -> new JobsService() {
        @Override
        boolean isChunked() {
            return true;
        }
    });

    private final Supplier<JobsService> service;

    RightJobs(Supplier<JobsService> service) {
        this.service = service;
    }

    /** A new one, on a free port. */
    JobsService start() {
        JobsService started = service.get();
        started.open();
        return started;
    }

    private static ObjectNode turn(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> names.add(0, name));
        names.forEach(name -> object.set(name, object.remove(name)));
        return object;
    }
}
