package io.zapas.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Arrays of numbers as bytes, deflated: most are noughts, and every double comes back to the bit. */
final class Packed {
    private Packed() {}

    /** Writes one after the other; {@link Reader} reads them in the same order. */
    static byte[] of(double[][]... arrays) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 4_096))) {
            for (double[][] rows : arrays) {
                out.writeInt(rows.length);
                for (double[] row : rows) {
                    out.writeInt(row.length);
                    out.write(bytes(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(double[] row) {
        ByteBuffer buffer = ByteBuffer.allocate(row.length * Double.BYTES);
        buffer.asDoubleBuffer().put(row);
        return buffer.array();
    }

    static final class Reader {
        private final DataInputStream in;

        Reader(byte[] packed) {
            in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)));
        }

        double[][] rows() {
            try {
                double[][] rows = new double[in.readInt()][];
                for (int i = 0; i < rows.length; i++) {
                    byte[] row = new byte[in.readInt() * Double.BYTES];
                    in.readFully(row);
                    rows[i] = new double[row.length / Double.BYTES];
                    ByteBuffer.wrap(row).asDoubleBuffer().get(rows[i]);
                }
                return rows;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Where a single array was written as rows of one. */
        double[] row() {
            return rows()[0];
        }
    }
}
