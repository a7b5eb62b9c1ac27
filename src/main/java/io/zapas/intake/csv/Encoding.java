package io.zapas.intake.csv;

import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which encodings a text may have: what its byte order mark says, otherwise what its bytes allow. */
public final class Encoding {
    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    static final Charset GB18030 = Charset.forName("GB18030");

    /** So many letters are not UTF-8 by accident: a later fault is damage, not another encoding. */
    private static final int LETTERS_OF_UTF8 = 20;

    private Encoding() {}

    /** In order of preference. Several only where the bytes are no UTF-8 and the header has to decide. */
    public static List<Charset> candidates(InputStream in) throws IOException {
        try (BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16)) {
            bytes.mark(4);
            byte[] mark = bytes.readNBytes(3);
            bytes.reset();
            if (startsWith(mark, 0xFF, 0xFE)) return List.of(StandardCharsets.UTF_16LE);
            if (startsWith(mark, 0xFE, 0xFF)) return List.of(StandardCharsets.UTF_16BE);
            boolean declared = startsWith(mark, 0xEF, 0xBB, 0xBF);
            Utf8.Verdict utf8 = Utf8.check(bytes);
            if (utf8.fault() < 0) return List.of(StandardCharsets.UTF_8);
            if (declared || utf8.letters() >= LETTERS_OF_UTF8) {
                throw new TableFault(Unreadable.Fault.UNSUPPORTED_ENCODING, Wording.NOT_UTF8, utf8.fault() + 1);
            }
            return List.of(WINDOWS_1251, GB18030);
        }
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) return false;
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) return false;
        }
        return true;
    }

    /** Decodes and leaves the byte order mark out. */
    static Reader reader(InputStream in, Charset charset) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(4);
        byte[] mark = bytes.readNBytes(3);
        bytes.reset();
        int skip = startsWith(mark, 0xEF, 0xBB, 0xBF) && charset.equals(StandardCharsets.UTF_8)
                ? 3
                : charset.name().startsWith("UTF-16") ? 2 : 0;
        bytes.skipNBytes(skip);
        return new InputStreamReader(bytes, charset);
    }
}
