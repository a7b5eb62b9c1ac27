package io.zapas.intake.recognise;

import io.zapas.intake.schema.Kind;
import java.time.LocalDateTime;

/**
 * One recognised table of a file: a CSV, one sheet of a workbook, one entry of an archive, one JSON dump.
 *
 * @param source path below the shop's folder with {@code /}, then {@code !entry} and {@code #sheet} where they apply
 * @param format id of the format that recognised it, for example {@code ozon-orders}
 * @param kind what it holds
 * @param contentHash SHA-256 of the file's bytes, hex
 * @param newest newest date found in the content: decides which of two exports is newer; the file's own statement
 *     ("Дата формирования отчета") where there is one, the modification time only where nothing else is told
 * @param newestIsFromContent false if only the modification time was left to tell
 * @param dataRows data rows it holds (accepted and rejected together), counted while reading it the first time
 */
public record ExportTable(
        String source,
        String format,
        Kind kind,
        String contentHash,
        LocalDateTime newest,
        boolean newestIsFromContent,
        long dataRows) {}
