package io.backuptck.own;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A right service of which somebody in between changes one kind of answer. */
final class Changed extends JobsService {

    private final String method;
    private final String pattern;
    private final int status;
    private final UnaryOperator<OwnReply> change;

    private Changed(String method, String pattern, int status, UnaryOperator<OwnReply> change) {
        this.method = method;
        this.pattern = pattern;
        this.status = status;
        this.change = change;
    }

    /** @param status the answers with another one stay as they are */
    static Supplier<JobsService> answer(String method, String pattern, int status, UnaryOperator<OwnReply> change) {
        return () -> new Changed(method, pattern, status, change);
    }

    @Override
    OwnReply answer(OwnRequest request) {
        OwnReply reply = super.answer(request);
        return request.is(method, pattern) && reply.status() == status ? change.apply(reply) : reply;
    }
}
