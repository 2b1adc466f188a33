package io.backuptck.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A setting that servers of an API keep, as an entry of {@code x-settings} says: it is there without being created, is read as
 * a whole, and is replaced by another one.
 *
 * @param name      for people, in the singular
 * @param readBy    the operation that shows it
 * @param writtenBy the operation that replaces it
 * @param sent      JSON pointer of the setting in the body of a request; empty when it is the body
 * @param shown     JSON pointer of the setting in the answer that shows it; empty when it is the answer
 * @param lists     members whose text is a list with commas, of which neither order nor repetition nor blanks count
 * @param busy      what the answer of a server shows that cannot change the setting now: values by JSON pointer
 * @param guarded   members that are numbers and that are not lowered on a server, since it may delete what it keeps then
 * @param expendable the fixture by which a user names what has the setting and may lose what it keeps; empty when there is none
 * @param location  where the entry stands
 */
public record Setting(String name, Operation readBy, Operation writtenBy, String sent, String shown, Set<String> lists,
        Map<String, Set<String>> busy, Set<String> guarded, Optional<String> expendable, Location location) {

    /** What a setting promises; part of the id of a requirement that is implied, and the keyword of one that is stated. */
    public enum Promise {
        /** It is shown. */
        SHOWN("The %s is shown."),
        /** It can be replaced as the contract shows it. */
        SET("A valid %s can be set."),
        /** What was set is shown. */
        STORED("What was set as %s is shown afterwards."),
        /** What was left out when it was set has its default, or the value from before. */
        DEFAULTED("What was left out of the %s has its default afterwards, or keeps its value."),
        /** What was rejected has no effect. */
        KEPT("A rejected request leaves the %s as it was."),
        /** It is not shown of what does not exist. */
        ABSENT_SHOWN("The %s of what does not exist is not shown."),
        /** It is not set for what does not exist. */
        ABSENT_SET("The %s of what does not exist cannot be set.");

        private final String text;

        Promise(String text) {
            this.text = text;
        }

        /** The word in {@code keywords} of a requirement that states it. */
        public String keyword() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** What is implied when the contract does not state it. */
        String of(Setting setting) {
            return text.replace("%s", setting.name());
        }
    }

    /** The last path parameter, which names what has the setting; empty for one of the whole server. */
    public Optional<Parameter> owner() {
        return readBy.parameters().stream().filter(parameter -> parameter.in().equals("path"))
                .filter(parameter -> writtenBy.path().contains("{" + parameter.name() + "}")).reduce((first, last) -> last);
    }
}
