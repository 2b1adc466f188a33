package io.backuptck.target.wire;

import io.backuptck.target.Transport;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes the content codings of a body (RFC 9110, section 8.4), the last that was applied first. */
final class ContentCoding {

    /** What a request says it can read. */
    static final String ACCEPTED = "gzip, deflate";

    private ContentCoding() {
    }

    /**
     * @param codings the values of the Content-Encoding headers, in their order
     * @throws IOException when the body cannot be decoded, with the coding's name
     */
    static byte[] decode(List<String> codings, byte[] body) throws IOException {
        List<String> names = new ArrayList<>();
        for (String value : codings) {
            for (String name : value.split(",")) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        Collections.reverse(names);
        byte[] plain = body;
        for (String name : names) {
            if (plain.length > 0 && !name.isEmpty() && !name.equals("identity")) {
                plain = undo(name, plain);
            }
        }
        return plain;
    }

    private static byte[] undo(String name, byte[] body) throws IOException {
        try (InputStream decoder = decoder(name, body)) {
            return Transport.read(decoder);
        } catch (UnknownCoding e) {
            throw e;
        } catch (EOFException e) {
            throw new IOException("its body is said to be '" + name + "', and is not: it ends too early", e);
        } catch (IOException e) {
            throw new IOException("its body is said to be '" + name + "', and is not: " + e.getMessage(), e);
        }
    }

    private static InputStream decoder(String name, byte[] body) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (name) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHeader(body)));
            default -> throw new UnknownCoding(name);
        };
    }

    /** Some servers send the bare stream under that name (RFC 9110, section 8.4.1.2); RFC 1950, section 2.2 tells the two apart. */
    private static boolean hasZlibHeader(byte[] body) {
        return body.length >= 2 && (body[0] & 0x0f) == 8 && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0;
    }

    /** A coding that no request of the suite asks for. */
    private static final class UnknownCoding extends IOException {

        private static final long serialVersionUID = 1L;

        UnknownCoding(String name) {
            super("its body is coded as '" + name + "', which the request did not ask for (Accept-Encoding: " + ACCEPTED + ")");
        }
    }
}
