package io.zapas.intake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Stops a stream that unpacks to far more than a table can be: a few kilobytes made to fill a disk. Everything is
 * streamed, so what is guarded is time and, for workbooks in archives, the temporary file.
 */
public final class UnpackLimit extends FilterInputStream {
    static final long MOST_BYTES = 4L << 30;
    /** Exports pack 5 to 50 times; gzip itself cannot do more than about 1,030. */
    public static final long MOST_TIMES = 200;
    /** Below this size a ratio says nothing. */
    static final long FREE_BYTES = 16L << 20;

    private final LongSupplier packed;
    private long unpacked;

    /** @param packed bytes of the packed form read so far, or in all */
    UnpackLimit(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) count(1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        if (n > 0) count(n);
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) {
        unpacked += n;
        if (unpacked < FREE_BYTES) return;
        long from = Math.max(1, packed.getAsLong());
        if (unpacked <= MOST_BYTES && unpacked / from <= MOST_TIMES) return;
        throw new TableFault(Unreadable.Fault.TOO_LARGE_UNPACKED, Wording.UNPACKS_TO, unpacked >> 20, from >> 10);
    }

    /** Counts the packed bytes as they are read. */
    static final class Counter extends FilterInputStream implements LongSupplier {
        private long bytes;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) bytes++;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, length);
            if (n > 0) bytes += n;
            return n;
        }

        @Override
        public long getAsLong() {
            return bytes;
        }
    }
}
