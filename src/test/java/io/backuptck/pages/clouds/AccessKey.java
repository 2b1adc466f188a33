package io.backuptck.pages.clouds;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "The caller must have an AccessKey", which the page's examples show as HTTP digest (curl --digest -u ak:sk). The page
 * leaves the algorithm and the quality of protection to the challenge.
 *
 * @param algorithm MD5 or SHA-256
 * @param counted   whether the challenge offers qop=auth
 */
record AccessKey(String algorithm, boolean counted, Set<String> nonces) {

    static final String ID = "ak-of-the-tests";
    static final String SECRET = "sk-of-the-tests";

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

    AccessKey(String algorithm, boolean counted) {
        this(algorithm, counted, new HashSet<>());
    }

    String challenge() {
        String nonce = UUID.randomUUID().toString();
        nonces.add(nonce);
        return "Digest realm=\"multi-cloud\", nonce=\"" + nonce + "\", algorithm=" + algorithm + (counted ? ", qop=\"auth\"" : "");
    }

    boolean opens(Call call) {
        String header = call.headers().getFirst("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Digest ", 0, 7)) {
            return false;
        }
        Map<String, String> given = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            given.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        String start = hash(ID + ":" + given.get("realm") + ":" + SECRET) + ":" + given.get("nonce");
        String end = ":" + hash(call.method() + ":" + given.get("uri"));
        String middle = given.containsKey("qop") ? ":" + given.get("nc") + ":" + given.get("cnonce") + ":" + given.get("qop") : "";
        return ID.equals(given.get("username")) && call.target().equals(given.get("uri")) && nonces.contains(given.get("nonce"))
                && hash(start + middle + end).equals(given.get("response"));
    }

    private String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format("%0" + 2 * hash.length + "x", new BigInteger(1, hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
