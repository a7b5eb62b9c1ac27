package io.zapas.intake.recognise;

import io.zapas.intake.schema.ExportFormat;
import io.zapas.intake.schema.Kind;
import java.time.LocalDateTime;

/**
 * One recognised table of a file: a CSV, one sheet of a workbook, one entry of an archive, one JSON dump.
 *
 * @param source path below the shop's folder with {@code /}, then {@code !entry} and {@code #sheet} where they apply
 * @param origin what its format declares
 * @param contentHash SHA-256 of the file's bytes, hex
 * @param newest newest date found in the content: decides which of two exports is newer; the file's own statement
 *     ("Дата формирования отчета") where there is one, the modification time only where nothing else is told
 * @param newestIsFromContent false if only the modification time was left to tell
 * @param dataRows data rows it holds (accepted and rejected together), counted while reading it the first time
 * @param look how the file looked then: as long as it looks the same, nobody needs to look again; "" if it has to be
 */
public record ExportTable(
        String source,
        Origin origin,
        String contentHash,
        LocalDateTime newest,
        boolean newestIsFromContent,
        long dataRows,
        String look) {

    /**
     * @param format id of the format that recognised it, for example {@code ozon-orders}
     * @param kind what it holds
     * @param marketplace whose export it is, "" where that does not matter
     * @param ownWarehouse whether it tells of the seller's own warehouses, by article
     */
    public record Origin(String format, Kind kind, String marketplace, boolean ownWarehouse) {
        static Origin of(ExportFormat format) {
            return new Origin(format.id(), format.kind(), format.marketplace(), format.ownWarehouse());
        }
    }

    public String format() {
        return origin.format();
    }

    public Kind kind() {
        return origin.kind();
    }

    public boolean ownWarehouse() {
        return origin.ownWarehouse();
    }

    /** Name of the file it stands in. */
    public String file() {
        return source.split("[!#]", 2)[0];
    }

    public ExportTable seenAs(String newLook) {
        return new ExportTable(source, origin, contentHash, newest, newestIsFromContent, dataRows, newLook);
    }
}
