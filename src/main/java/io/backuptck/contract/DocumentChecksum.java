package io.backuptck.contract;

import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * Tells whether what the build prepared was made of the same bytes. It guards against what is out of date and not against
 * anybody, so it is a checksum, which costs a start nothing.
 */
public final class DocumentChecksum {

    /** How many characters each has. */
    public static final int LENGTH = 16;

    private DocumentChecksum() {
    }

    /** The size of a document and its CRC-32C, as hexadecimal digits. */
    public static String of(byte[] document) {
        CRC32C sum = new CRC32C();
        sum.update(document);
        return HexFormat.of().toHexDigits((long) document.length << Integer.SIZE | sum.getValue());
    }
}
