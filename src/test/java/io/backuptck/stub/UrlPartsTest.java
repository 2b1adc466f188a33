package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a stub reads in the target of a request. */
class UrlPartsTest {

    @Test
    void aSegmentMayBeAParameterOrHoldSome() {
        assertThat(UrlParts.path("/a/{id}/b", "/a/7/b")).isEqualTo(Map.of("id", "7"));
        assertThat(UrlParts.path("/a/{id}:cancel", "/a/7:cancel")).isEqualTo(Map.of("id", "7"));
        assertThat(UrlParts.path("/a/{id}:cancel", "/a/7:retry")).isEmpty();
        assertThat(UrlParts.path("/{year}-{month}", "/2026-11")).isEqualTo(Map.of("year", "2026", "month", "11"));
        assertThat(UrlParts.path("/{a}{b}", "/xy")).containsOnlyKeys("a", "b");
    }

    @Test
    void aParameterIsDecodedOnceAndMayBeEmpty() {
        assertThat(UrlParts.path("/a/{id}", "/a/x%2Fy%2520")).isEqualTo(Map.of("id", "x/y%20"));
        assertThat(UrlParts.path("/a/{id}", "/a/1+1")).isEqualTo(Map.of("id", "1+1"));
        assertThat(UrlParts.path("/a/{id}", "/a/%zz")).as("no escape").isEqualTo(Map.of("id", "%zz"));
        assertThat(UrlParts.path("/a/{id}/b", "/a//b")).isEqualTo(Map.of("id", ""));
    }

    @Test
    void aQueryIsReadAsFormsAreAndTheFirstValueCounts() {
        assertThat(UrlParts.query("a=1+1&b=%26&a=2&c&&")).isEqualTo(Map.of("a", "1 1", "b", "&", "c", ""));
        assertThat(UrlParts.queryOf("/x?a=1?2")).isEqualTo("a=1?2");
        assertThat(UrlParts.pathOf("/x?a=1?2")).isEqualTo("/x");
    }
}
