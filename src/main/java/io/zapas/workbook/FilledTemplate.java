package io.zapas.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook that somebody else made, with figures of ours in it: sheets, looks and rules of the original stay as they are. Rows
 * are found by two key columns; rows that are missing are added below.
 */
public final class FilledTemplate {
    private static final int HEADER_WITHIN = 10;

    private final String sheet;
    private final List<String> keys;
    private final String figure;

    /** @param keys headers of the two columns that name a row, {@code figure} header of the column to fill */
    public FilledTemplate(String sheet, List<String> keys, String figure) {
        this.sheet = sheet;
        this.keys = List.copyOf(keys);
        this.figure = figure;
    }

    /**
     * Writes a filled copy whole or not at all, see {@link AtomicTarget}.
     *
     * @param figures by the texts of the key columns
     * @return empty if the template has no such sheet or columns
     */
    public Optional<Path> write(Path template, Map<List<String>, Integer> figures, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(template);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet rows = book.getSheet(sheet);
            Optional<Row> header = rows == null ? Optional.empty() : header(rows);
            if (header.isEmpty()) {
                return Optional.empty();
            }
            fill(rows, header.get(), new LinkedHashMap<>(figures));
            return Optional.of(AtomicTarget.write(target, book::write));
        }
    }

    private void fill(Sheet rows, Row header, Map<List<String>, Integer> open) {
        List<Integer> at = keys.stream().map(key -> column(header, key)).toList();
        int figureAt = column(header, figure);
        for (int i = header.getRowNum() + 1; i <= rows.getLastRowNum(); i++) {
            Row row = rows.getRow(i);
            if (row != null) {
                List<String> key = at.stream().map(column -> text(row, column)).toList();
                Integer units = open.remove(key);
                if (units != null) {
                    put(row, figureAt, units);
                }
            }
        }
        int next = rows.getLastRowNum() + 1;
        for (Map.Entry<List<String>, Integer> missing : open.entrySet()) {
            Row row = rows.createRow(next++);
            for (int i = 0; i < at.size(); i++) {
                row.createCell(at.get(i))
                        .setCellValue(CellWriter.clean(missing.getKey().get(i)));
            }
            put(row, figureAt, missing.getValue());
        }
    }

    private static void put(Row row, int column, int units) {
        row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(units);
    }

    private Optional<Row> header(Sheet rows) {
        List<String> wanted = new ArrayList<>(keys);
        wanted.add(figure);
        for (int i = 0; i <= Math.min(HEADER_WITHIN, rows.getLastRowNum()); i++) {
            Row row = rows.getRow(i);
            if (row != null && wanted.stream().allMatch(header -> column(row, header) >= 0)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static int column(Row header, String title) {
        for (Cell cell : header) {
            if (text(header, cell.getColumnIndex()).equals(title)) {
                return cell.getColumnIndex();
            }
        }
        return -1;
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : new DataFormatter().formatCellValue(cell).strip();
    }
}
