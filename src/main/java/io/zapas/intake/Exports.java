package io.zapas.intake;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.schema.Parsed;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The door of this package: inspect a shop's folder, then read its tables row by row.
 *
 * <p>Nothing under the folder is ever written. Rows are streamed: memory does not grow with the size of a file.
 */
public interface Exports {
    /**
     * Recognises every file of the folder by content: header, hash, row count, newest date.
     *
     * @param known what the last inspection found, as the ledger kept it: a file that looks as it did then is not read
     */
    Inspection inspect(List<ExportTable> known);

    default Inspection inspect() {
        return inspect(List.of());
    }

    /** Opens one table: exactly {@code table.dataRows()} rows in file order. */
    Rows open(ExportTable table);

    /** The rows of one table, pulled one by one. */
    interface Rows extends AutoCloseable {
        /** The next row, {@code null} at the end. */
        @Nullable
        Parsed read();

        /**
         * Passes over rows, to go on where an earlier reading stopped. They are read all the same: which of several lines of
         * a key a row is depends on those before it.
         */
        default void skip(long rows) {
            for (long i = 0; i < rows; i++) read();
        }

        @Override
        void close();
    }

    /** Numbers of own warehouses and the upload template, for writing stock back to the platform. */
    default OwnWarehouses ownWarehouses() {
        return OwnWarehouses.NONE;
    }

    /**
     * @param shopFolder one shop's folder
     * @param formatsFolder the user's own formats ({@code input/formats}); need not exist
     * @param zone the shop's zone, for dates and times that carry none
     */
    static Exports of(Path shopFolder, Path formatsFolder, ZoneId zone) {
        return new FolderExports(shopFolder, formatsFolder, zone);
    }
}
