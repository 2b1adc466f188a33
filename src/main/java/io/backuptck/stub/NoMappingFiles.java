package io.backuptck.stub;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/** A stub takes its mappings from the contract: it looks for none in the folder in which it was started, and writes none there. */
final class NoMappingFiles implements MappingsSource {
    @Override
    public void loadMappingsInto(StubMappings mappings) {
    }

    @Override
    public void save(List<StubMapping> mappings) {
    }

    @Override
    public void save(StubMapping mapping) {
    }

    @Override
    public void remove(StubMapping mapping) {
    }

    @Override
    public void removeAll() {
    }
}
