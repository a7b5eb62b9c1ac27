package io.zapas.intake.csv;

import java.io.IOException;
import java.io.InputStream;

/** Whether bytes are UTF-8, in one pass and without decoding them. */
final class Utf8 {
    private Utf8() {}

    /**
     * @param fault position of the first byte that cannot stand in UTF-8, or -1
     * @param letters letters beyond ASCII that stood rightly before it
     */
    record Verdict(long fault, long letters) {}

    /** A sequence cut off by the end of the file is no fault: so looks a file whose last line was never finished. */
    static Verdict check(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long before = 0;
        int pending = 0;
        int low = 0x80;
        int high = 0xBF;
        long letters = 0;
        for (int n = in.read(buffer); n >= 0; before += n, n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                int b = buffer[i] & 0xFF;
                if (pending > 0) {
                    if (b < low || b > high) return new Verdict(before + i, letters);
                    pending--;
                    if (pending == 0) letters++;
                    low = 0x80;
                    high = 0xBF;
                } else if (b >= 0x80) {
                    pending = continuation(b);
                    if (pending == 0) return new Verdict(before + i, letters);
                    low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
                    high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
                }
            }
        }
        return new Verdict(-1, letters);
    }

    private static int continuation(int first) {
        if (first >= 0xC2 && first <= 0xDF) return 1;
        if (first >= 0xE0 && first <= 0xEF) return 2;
        if (first >= 0xF0 && first <= 0xF4) return 3;
        return 0;
    }
}
