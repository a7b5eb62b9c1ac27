package io.zapas.intake.source;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of text out of a CSV, a sheet or a JSON dump. Can be opened again and again. */
public interface RawTable {
    /** @param wanted columns whose values are needed, {@code null} for all; the others never become strings */
    Rows open(boolean @Nullable [] wanted) throws IOException;

    /** Whether a data row must have as many fields as the header (true for CSV: a cut or shifted row shows by it). */
    boolean strictWidth();

    /** The rows in their order, pulled one by one. */
    interface Rows extends Closeable {
        /** The next row, in an object that is filled anew each time; {@code null} at the end. */
        @Nullable
        Cells next() throws IOException;
    }
}
