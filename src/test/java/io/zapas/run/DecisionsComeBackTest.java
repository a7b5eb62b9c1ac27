package io.zapas.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.advice.Action;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A planner edits the Decisions sheet, puts the workbook into the input folder, and the next nights know. */
class DecisionsComeBackTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 1);
    private static final LocalDate FIRST = AS_OF.minusDays(240);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void anApprovedQuantityIsOnItsWayTheNextNight(Language language) throws IOException {
        run(AS_OF, language);
        Texts texts = Texts.of(language);
        String sku = approve(language, 55);

        run(AS_OF.plusDays(3), language);

        assertThat(Files.readAllLines(data(AS_OF.plusDays(3), "rejected.csv"))).hasSize(1);
        assertThat(steps(AS_OF, sku).get("inbound")).isEqualTo("0");
        assertThat(steps(AS_OF.plusDays(3), sku).get("inbound")).isEqualTo("55");
        try (XSSFWorkbook report = open(workbook(AS_OF.plusDays(3)))) {
            Sheet changes = report.getSheet(texts.get("sheet.changes"));
            Row row = row(changes, sku);
            assertThat(number(row, changes, texts.get("changes.inbound"))).isEqualTo(-55);
            assertThat(number(row, changes, texts.get("changes.change")))
                    .isEqualTo(number(row, changes, texts.get("changes.after"))
                            - number(row, changes, texts.get("changes.before")));
        }
    }

    @Test
    void aRefusedOrderIsNotOnItsWay() throws IOException {
        run(AS_OF, Language.EN);
        String sku = write(Language.EN, Texts.of(Language.EN).get("word.no"), null);

        run(AS_OF.plusDays(3), Language.EN);

        assertThat(steps(AS_OF.plusDays(3), sku).get("inbound")).isEqualTo("0");
    }

    @Test
    void afterItsDayTheExportsSpeak() throws IOException {
        run(AS_OF, Language.EN);
        String sku = approve(Language.EN, 55);

        run(AS_OF.plusDays(60), Language.EN);

        assertThat(steps(AS_OF.plusDays(60), sku).get("inbound")).isEqualTo("0");
    }

    private void run(LocalDate asOf, Language language) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        StringBuilder sales = new StringBuilder("date,sku,quantity\n");
        StringBuilder stock = new StringBuilder("date,sku,on_hand\n");
        for (LocalDate day = FIRST; day.isBefore(asOf); day = day.plusDays(1)) {
            for (int sku = 1; sku <= 3; sku++) {
                sales.append("%s,s%d,%d%n".formatted(day, sku, (day.getDayOfYear() * 7 + sku * 3) % 5 + sku));
                stock.append("%s,s%d,%d%n".formatted(day, sku, 20 * sku));
            }
        }
        Files.writeString(input.resolve("sales.csv"), sales);
        Files.writeString(input.resolve("stock.csv"), stock);
        Clock clock = Clock.fixed(Instant.parse(asOf + "T03:00:00Z"), ZoneOffset.UTC);
        int code = new NightlyRun(clock)
                .run("--input=" + input, "--output=" + output(), "--as-of=" + asOf, "--lang=" + language.code());
        assertThat(code).isEqualTo(ExitCode.DONE);
    }

    private String approve(Language language, int units) throws IOException {
        return write(language, Texts.of(language).get("word.yes"), units);
    }

    /** @return the SKU of the first proposed order, of which the planner's word was written */
    private String write(Language language, String word, Integer units) throws IOException {
        Texts texts = Texts.of(language);
        try (XSSFWorkbook report = open(workbook(AS_OF))) {
            Sheet sheet = report.getSheet(texts.get("sheet.decisions"));
            Row row = row(sheet, texts.of(Action.ORDER));
            cell(row, sheet, texts.get("decisions.approve")).setCellValue(word);
            if (units != null) {
                cell(row, sheet, texts.get("decisions.edited")).setCellValue(units);
            }
            try (OutputStream out =
                    Files.newOutputStream(folder.resolve("input").resolve("after the meeting.xlsx"))) {
                report.write(out);
            }
            return cell(row, sheet, texts.get("column.sku")).getStringCellValue();
        }
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Path workbook(LocalDate asOf) {
        return output().resolve(asOf.toString()).resolve("shop-restock-" + asOf + ".xlsx");
    }

    private Path data(LocalDate asOf, String file) {
        return output().resolve(asOf.toString()).resolve("data").resolve(file);
    }

    private Map<String, String> steps(LocalDate asOf, String sku) throws IOException {
        List<String> lines = Files.readAllLines(data(asOf, "waterfall.csv"));
        String[] header = lines.get(0).split(",");
        String[] fields = lines.stream()
                .filter(line -> line.startsWith(sku + ","))
                .findFirst()
                .orElseThrow()
                .split(",");
        Map<String, String> steps = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            steps.put(header[i], fields[i]);
        }
        return steps;
    }

    private static XSSFWorkbook open(Path path) throws IOException {
        try (InputStream in = new FileInputStream(path.toFile())) {
            return new XSSFWorkbook(in);
        }
    }

    /** The first row that begins with a word. */
    private static Row row(Sheet sheet, String word) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> text(row.getCell(0)).equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet.getSheetName() + ": no row begins with " + word));
    }

    private static Cell cell(Row row, Sheet sheet, String header) {
        for (Row each : sheet) {
            for (Cell cell : each) {
                if (text(cell).equals(header)) {
                    return row.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                }
            }
        }
        throw new AssertionError(sheet.getSheetName() + ": no column " + header);
    }

    private static double number(Row row, Sheet sheet, String header) {
        return cell(row, sheet, header).getNumericCellValue();
    }

    private static String text(Cell cell) {
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}
