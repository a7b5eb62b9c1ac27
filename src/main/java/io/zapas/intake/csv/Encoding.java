package io.zapas.intake.csv;

import io.zapas.intake.source.Content;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which encodings a text may have: what its byte order mark says, otherwise what its bytes allow. */
public final class Encoding {
    /** Of a text that is no UTF-8, in order of preference: the header has to decide. */
    public static final List<Charset> LEGACY = List.of(Charset.forName("windows-1251"), Charset.forName("GB18030"));

    /** So many letters are not UTF-8 by accident: a later fault is damage, not another encoding. */
    private static final int LETTERS_OF_UTF8 = 20;

    /** Bytes looked at before a text is read; what follows is checked while it is. */
    private static final int HEAD = 1 << 18;

    private Encoding() {}

    private static final class NotUtf8 extends RuntimeException {
        NotUtf8() {
            super("not UTF-8", null, false, false);
        }
    }

    /** Whether a text held for UTF-8 turned out to be in a {@link #LEGACY} encoding, by a byte far behind its head. */
    public static boolean isLegacy(Throwable fault) {
        return fault instanceof NotUtf8 || fault.getCause() != null && isLegacy(fault.getCause());
    }

    public static List<Charset> candidates(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] head = in.readNBytes(HEAD);
            if (startsWith(head, 0, 0xFF, 0xFE)) return List.of(StandardCharsets.UTF_16LE);
            if (startsWith(head, 0, 0xFE, 0xFF)) return List.of(StandardCharsets.UTF_16BE);
            new Utf8(new ByteArrayInputStream(head)).transferTo(OutputStream.nullOutputStream());
            return List.of(StandardCharsets.UTF_8);
        } catch (NotUtf8 e) {
            return LEGACY;
        }
    }

    private static boolean startsWith(byte[] bytes, int offset, int... expected) {
        if (bytes.length - offset < expected.length) return false;
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[offset + i] & 0xFF) != expected[i]) return false;
        }
        return true;
    }

    private static boolean hasUtf8Mark(byte[] bytes, int offset) {
        return startsWith(bytes, offset, 0xEF, 0xBB, 0xBF);
    }

    /** Decodes and leaves the byte order mark out. */
    static Reader reader(InputStream in, Charset charset) throws IOException {
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        BufferedInputStream bytes = new BufferedInputStream(utf8 ? new Utf8(in) : in, 1 << 16);
        bytes.mark(4);
        boolean marked = hasUtf8Mark(bytes.readNBytes(3), 0);
        bytes.reset();
        bytes.skipNBytes(utf8 && marked ? 3 : charset.name().startsWith("UTF-16") ? 2 : 0);
        return new InputStreamReader(bytes, charset);
    }

    /** Notices a byte that cannot stand in UTF-8 as it passes, without decoding. */
    private static final class Utf8 extends FilterInputStream {
        private long position;
        private boolean declared;
        /** Bytes still missing of a letter beyond ASCII, and what the next of them may be. */
        private int pending;

        private int low = 0x80;
        private int high = 0xBF;
        private long letters;

        Utf8(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        /** A sequence cut off by the end of the file is no fault: so looks a file whose last line was never finished. */
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, length);
            if (position == 0 && n > 0) declared = hasUtf8Mark(buffer, offset);
            for (int i = offset; i < offset + n; i++) {
                int b = buffer[i] & 0xFF;
                if (pending > 0) {
                    if (b < low || b > high) throw fault(position + i - offset);
                    if (--pending == 0) letters++;
                    low = 0x80;
                    high = 0xBF;
                } else if (b >= 0x80) {
                    pending = continuation(b);
                    if (pending == 0) throw fault(position + i - offset);
                    low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
                    high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
                }
            }
            position += Math.max(n, 0);
            return n;
        }

        private RuntimeException fault(long at) {
            return declared || letters >= LETTERS_OF_UTF8
                    ? new TableFault(Unreadable.Fault.UNSUPPORTED_ENCODING, Wording.NOT_UTF8, at + 1)
                    : new NotUtf8();
        }

        private static int continuation(int first) {
            if (first >= 0xC2 && first <= 0xDF) return 1;
            if (first >= 0xE0 && first <= 0xEF) return 2;
            return first >= 0xF0 && first <= 0xF4 ? 3 : 0;
        }
    }
}
