package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Servers that tell the time of a request wrongly. */
final class WrongTimes {

    private WrongTimes() {
    }

    static PagesObshell durationInNanoseconds() {
        return new PagesObshell(new Habits()) {
            @Override
            protected PagesReply reply(PagesRequest request, ObjectNode envelope) {
                return super.reply(request, envelope.put("duration", System.nanoTime() - request.ticks()));
            }
        };
    }
}
