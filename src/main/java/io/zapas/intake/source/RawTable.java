package io.zapas.intake.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of text out of a CSV, a sheet or a JSON dump. Can be read again and again. */
public interface RawTable {
    /**
     * Hands every row to the sink until it answers {@code false}.
     *
     * @param wanted columns whose values are needed, {@code null} for all; the others never become strings
     */
    void read(boolean @Nullable [] wanted, Sink sink) throws IOException;

    /** Whether a data row must have as many fields as the header (true for CSV: a cut or shifted row shows by it). */
    boolean strictWidth();

    /** Takes one row; answers whether more are wanted. */
    @FunctionalInterface
    interface Sink {
        boolean accept(Cells row);
    }
}
