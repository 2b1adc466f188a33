package io.backuptck.contract;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Characters for texts, the plainest first. */
final class Characters {

    private static final String PLAIN = "a1A0zZ-_ .:/";
    private static final String OTHERS = "\t\n\r\u00e9\u0416\u4e2d";

    private Characters() {
    }

    /** A character that a regular expression for one matches. The library decides, so that ranges and exclusions hold. */
    static String fitting(String expression) {
        Pattern fits = Pattern.compile(expression);
        return Stream.of(PLAIN.chars(), IntStream.rangeClosed('!', '~'), OTHERS.chars()).flatMap(IntStream::boxed)
                .map(Character::toString).filter(text -> fits.matcher(text).matches()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no usual character fits " + expression));
    }
}
