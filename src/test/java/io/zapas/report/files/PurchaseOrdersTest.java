package io.zapas.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.advice.Overview;
import io.zapas.report.ShopReport;
import io.zapas.report.quality.SampleShop;
import io.zapas.report.text.Language;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurchaseOrdersTest {
    @TempDir
    Path folder;

    @Test
    void everySupplierGetsTheUnitsOrderedFromItAndTheAmountsAddUp() throws IOException {
        ShopReport report = SampleShop.report(60);
        Overview overview = report.overview();
        List<Path> files = PurchaseOrders.write(report, overview, Language.RU, folder);

        assertThat(files)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("ООО «Зооопт».xlsx", "义乌市宠物用品厂.xlsx");
        double units = 0;
        double amount = 0;
        for (Path file : files) {
            try (XSSFWorkbook book = Workbooks.open(file)) {
                FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
                Row last = book.getSheetAt(0).getRow(book.getSheetAt(0).getLastRowNum());
                assertThat(last.getCell(0).getStringCellValue()).isEqualTo("Итого / 合计");
                units += number(evaluator, last.getCell(5));
                amount += number(evaluator, last.getCell(7));
            }
        }
        assertThat(units).isEqualTo(overview.orders().units());
        assertThat(amount).isEqualTo(overview.orders().value().in("RUB").doubleValue());
    }

    @Test
    void ordersOfAnEarlierRunThatAreNoneAnyMoreDoNotStay() throws IOException {
        Path stale = Files.writeString(Files.createDirectories(folder).resolve("Gone.xlsx"), "old");
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "mine");
        ShopReport report = SampleShop.report(20);

        PurchaseOrders.write(report, report.overview(), Language.EN, folder);

        assertThat(stale).doesNotExist();
        assertThat(foreign).exists();
    }

    private static double number(FormulaEvaluator evaluator, Cell cell) {
        double computed = evaluator.evaluate(cell).getNumberValue();
        assertThat(cell.getNumericCellValue()).isEqualTo(computed);
        return computed;
    }
}
