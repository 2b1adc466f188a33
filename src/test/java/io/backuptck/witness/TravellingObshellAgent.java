package io.backuptck.witness;

import java.time.ZoneOffset;

/** As {@link ObshellAgent}, behind an address at which agents answer in turn that live in different zones of time. */
class TravellingObshellAgent extends ObshellAgent {

    private final ObshellShapes east = new ObshellShapes(ZoneOffset.ofHours(8), key -> "1" + key, true);
    private final ObshellShapes west = new ObshellShapes(ZoneOffset.ofHours(-3), key -> "1" + key, true);
    private int requests;

    @Override
    WitnessReply answer(WitnessRequest request) {
        shapes = ++requests % 2 == 0 ? east : west;
        return super.answer(request);
    }
}
