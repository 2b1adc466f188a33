package io.backuptck.stub;

import com.github.tomakehurst.wiremock.common.InputStreamSource;
import com.github.tomakehurst.wiremock.store.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Files that users add over WireMock's admin API, for mappings of their own. They are in memory and gone after a reset. */
final class AddedFiles implements BlobStore {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public Optional<InputStream> getStream(String name) {
        return get(name).map(ByteArrayInputStream::new);
    }

    @Override
    public InputStreamSource getStreamSource(String name) {
        return () -> getStream(name).orElseGet(InputStream::nullInputStream);
    }

    @Override
    public Stream<String> getAllKeys() {
        return files.keySet().stream().sorted();
    }

    @Override
    public Optional<byte[]> get(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public void put(String name, byte[] content) {
        files.put(name, content);
    }

    @Override
    public void remove(String name) {
        files.remove(name);
    }

    @Override
    public void clear() {
        files.clear();
    }
}
