package io.backuptck.stub;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.store.BlobStore;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.InMemoryRequestJournalStore;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a stub's own WireMock keeps. The mappings of the API are never gone, not even for the moment in which a reset takes all
 * others away: a request of another client that comes just then finds them. Requests for the stub's own paths are not in
 * WireMock's journal, so that a test that counts requests counts its own.
 */
final class ServerStores extends DefaultStores {
    private final StubMappingStore mappings = new Mappings();
    private final RequestJournalStore requests = new Requests();
    private final BlobStore files = new AddedFiles();
    private Map<Object, StubMapping> kept = Map.of();

    ServerStores(FileSource files) {
        super(files);
    }

    /** Mappings that stay as they are. */
    void keep(List<StubMapping> own) {
        kept = own.stream().collect(Collectors.toMap(StubMapping::getId, Function.identity()));
    }

    @Override
    public StubMappingStore getStubStore() {
        return mappings;
    }

    @Override
    public BlobStore getBlobStore(String name) {
        return files;
    }

    @Override
    public RequestJournalStore getRequestJournalStore() {
        return requests;
    }

    private final class Mappings extends InMemoryStubMappingStore {
        @Override
        public void clear() {
            files.clear();
            List<StubMapping> others = getAll().filter(mapping -> kept.get(mapping.getId()) != mapping).toList();
            others.forEach(this::remove);
            kept.values().stream().filter(mapping -> get(mapping.getId()).isEmpty()).forEach(this::add);
        }
    }

    private static final class Requests extends InMemoryRequestJournalStore {
        @Override
        public void add(ServeEvent event) {
            String url = event.getRequest().getUrl();
            if (!url.startsWith(Control.PREFIX) && !url.equals(Control.FIXTURES)) {
                super.add(event);
            }
        }
    }
}
