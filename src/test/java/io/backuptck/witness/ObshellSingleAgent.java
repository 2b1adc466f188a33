package io.backuptck.witness;

/** An agent of release 4.5.0.0 that belongs to no cluster yet: it tells who it is and refuses everything about backups. */
class ObshellSingleAgent extends ObshellAgent {

    @Override
    Handler handler(WitnessRequest request) {
        Handler handler = super.handler(request);
        boolean ofTheCluster = request.path().size() > 2
                && (request.path().get(2).equals("tenant") || request.path().get(2).equals("obcluster"));
        if (handler != null && ofTheCluster) {
            throw ObshellError.NOT_CLUSTER.refused();
        }
        return handler;
    }

    @Override
    String identity() {
        return "SINGLE";
    }
}
