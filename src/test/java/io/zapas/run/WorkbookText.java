package io.zapas.run;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What stands on a sheet, row by row. */
final class WorkbookText {
    private WorkbookText() {}

    static List<String> rows(Path file, String sheet) throws IOException {
        List<String> rows = new ArrayList<>();
        try (FileInputStream in = new FileInputStream(file.toFile());
                Workbook book = new XSSFWorkbook(in)) {
            DataFormatter text = new DataFormatter();
            book.getSheet(sheet)
                    .forEach(row -> rows.add(StreamSupport.stream(row.spliterator(), false)
                            .map(text::formatCellValue)
                            .collect(Collectors.joining(" | "))));
        }
        return rows;
    }
}
