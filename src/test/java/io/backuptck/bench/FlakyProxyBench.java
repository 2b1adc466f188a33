package io.backuptck.bench;

import io.backuptck.contract.ApiId;
import io.backuptck.witness.FlakyRuns;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a slow and unreliable proxy ever makes a right server look wrong. No test: run its main with the number of seeds
 * and, if not all, the APIs. It prints each seed by which a server was accused, and how many there were; the aim is 0.
 */
public final class FlakyProxyBench {

    private FlakyProxyBench() {
    }

    public static void main(String[] arguments) {
        int seeds = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
        List<ApiId> apis = arguments.length < 2 ? List.of(ApiId.values())
                : Stream.of(arguments).skip(1).map(id -> ApiId.of(id).orElseThrow()).toList();
        for (ApiId api : apis) {
            List<FlakyRuns> servers = FlakyRuns.of(api).toList();
            int accused = 0;
            long passed = 0;
            long started = System.nanoTime();
            for (int seed = 1; seed <= seeds; seed++) {
                FlakyRuns server = servers.get(seed / 2 % servers.size());
                FlakyRuns.Outcome outcome = server.run(seed);
                passed += outcome.passed();
                if (!outcome.accused().isEmpty()) {
                    accused++;
                    System.out.println(server + ", seed " + seed + ": " + outcome.accused() + "\n" + outcome.story());
                }
            }
            System.out.printf("%s: %d of %d runs accused a right server; %d requirements passed on average; %d s%n", api.id(),
                    accused, seeds, passed / seeds, (System.nanoTime() - started) / 1_000_000_000);
        }
    }
}
