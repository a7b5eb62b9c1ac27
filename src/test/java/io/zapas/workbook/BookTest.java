package io.zapas.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

class BookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private record Fruit(String name, double kilos, double price) {}

    private static final List<Fruit> FRUITS =
            List.of(new Fruit("apple", 2, 1.5), new Fruit("pear", 3, 2), new Fruit("fig", 0.5, 9));

    private static final List<Column<Fruit>> COLUMNS = List.of(
            Column.of("name", "Name", "what it is", Format.TEXT, fruit -> Value.of(fruit.name())),
            Column.of("kilos", "Kilos", "", Format.ONE_DECIMAL, fruit -> Value.of(fruit.kilos())),
            Column.<Fruit>of("price", "Price", "", Format.PRICE, fruit -> Value.of(fruit.price()))
                    .folded(),
            Column.<Fruit>computed(
                            "total",
                            "Total",
                            "",
                            Format.PRICE,
                            (fruit, row) -> Value.formula(
                                    row.at("kilos") + "*" + row.at("price"), fruit.kilos() * fruit.price()))
                    .folded());

    @TempDir
    Path folder;

    private Path fruits(String name) throws IOException {
        try (Book book = new Book("Fruits", Typeface.LATIN, DAY)) {
            Sheet sheet = book.sheet("Fruits: all?");
            sheet.title("Fruits");
            sheet.table(Table.main("fruits", 1, COLUMNS, FRUITS, "more"));
            return book.save(folder.resolve(name));
        }
    }

    @Test
    void theSameCallsGiveTheSameBytes() throws IOException {
        assertThat(Files.readAllBytes(fruits("a.xlsx"))).isEqualTo(Files.readAllBytes(fruits("b.xlsx")));
    }

    @Test
    void aTableIsReadBackByAnotherLibrary() throws IOException {
        assertThat(Workbooks.readByFastexcel(fruits("a.xlsx")))
                .contains(
                        "Fruits  all !A2 Name", "Fruits  all !A3 apple", "Fruits  all !B4 3.0", "Fruits  all !D5 4.5");
    }

    @Test
    void headerIsFrozenFilteredAndRepeated() throws IOException {
        try (XSSFWorkbook read = Workbooks.open(fruits("a.xlsx"))) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:D5");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("A2"))
                            .getString()
                            .getString())
                    .isEqualTo("what it is");
            assertThat(read.getName("fruits_kilos").getRefersToFormula()).isEqualTo("'Fruits  all '!$B$3:$B$5");
        }
    }

    /** Excel repairs a file whose column definitions overlap. */
    @Test
    void foldedColumnsAreDefinedOneByOne() throws IOException {
        try (XSSFWorkbook read = Workbooks.open(fruits("a.xlsx"))) {
            XSSFSheet sheet = read.getSheetAt(0);
            List<CTCol> definitions = sheet.getCTWorksheet().getColsArray(0).getColList();
            for (int i = 1; i < definitions.size(); i++) {
                assertThat(definitions.get(i).getMin())
                        .isGreaterThan(definitions.get(i - 1).getMax());
            }
            assertThat(sheet.isColumnHidden(1)).isFalse();
            assertThat(sheet.isColumnHidden(2)).isTrue();
            assertThat(sheet.isColumnHidden(3)).isTrue();
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\u0000\u0001\u001F",
                "a\uFFFFb",
                "x".repeat(40_000),
                "🐕".repeat(20_000),
                "שלום עולם \u202E reversed",
                "]]>&lt;<b>",
                "http://example.org/",
                "_x003D_1");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void textFromExportsIsNeverMoreThanText(String text) throws IOException {
        Path file;
        try (Book book = new Book("hostile", Typeface.LATIN, DAY)) {
            Sheet sheet = book.sheet("s");
            sheet.table(Table.small(List.of(Column.<String>of("t", "t", text, Format.TEXT, Value::of)), List.of(text)));
            file = book.save(folder.resolve("a.xlsx"));
        }
        try (XSSFWorkbook read = Workbooks.open(file)) {
            XSSFCell cell = read.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            assertThat(cell.getHyperlink()).isNull();
            assertThat(cell.getStringCellValue()).hasSizeLessThanOrEqualTo(CellWriter.LIMIT);
            boolean formulaLike = CellWriter.looksLikeFormula(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(formulaLike);
        }
    }

    @Test
    void plainTextIsReadBackLetterForLetter() throws IOException {
        List<String> texts = List.of("=1+1", " Поводок 3 м ", "宠物🐕", "_x003D_1", "שלום");
        Path file;
        try (Book book = new Book("t", Typeface.CHINESE, DAY)) {
            book.sheet("s").table(Table.small(List.of(Column.<String>of("t", "t", "", Format.TEXT, Value::of)), texts));
            file = book.save(folder.resolve("a.xlsx"));
        }
        try (XSSFWorkbook read = Workbooks.open(file)) {
            assertThat(IntStream.rangeClosed(1, texts.size())
                            .mapToObj(row ->
                                    read.getSheetAt(0).getRow(row).getCell(0).getStringCellValue()))
                    .containsExactlyElementsOf(texts);
        }
    }

    @Test
    void everyFormulaShowsItsValueBeforeAnyoneRecalculates() throws IOException {
        List<Value> computed =
                List.of(Value.of(7), Value.of("seven"), Value.of(DAY), new Value.NotAvailable(), Value.EMPTY);
        Path file;
        try (Book book = new Book("t", Typeface.LATIN, DAY)) {
            book.sheet("s")
                    .table(Table.small(
                            List.of(Column.<Value>of(
                                    "f", "f", "", Format.GENERAL, value -> Value.formula("A1", value))),
                            computed));
            file = book.save(folder.resolve("a.xlsx"));
        }
        try (XSSFWorkbook read = Workbooks.open(file)) {
            List<Cell> formulas = Workbooks.formulas(read);
            assertThat(formulas.stream().map(Workbooks::shown))
                    .containsExactly("7.0", "seven", "46083.0", "error 42", "");
        }
    }

    @Test
    void moreRowsThanASheetHoldsAreSaidSo() throws IOException {
        Path file;
        try (Book book = new Book("t", Typeface.LATIN, DAY)) {
            List<Integer> many = IntStream.range(0, 1_048_580).boxed().toList();
            book.sheet("s")
                    .table(Table.main(
                            "",
                            0,
                            List.of(Column.<Integer>of("n", "n", "", Format.WHOLE, Value::of)),
                            many,
                            "the rest is elsewhere"));
            file = book.save(folder.resolve("a.xlsx"));
        }
        List<String> cells = Workbooks.readByFastexcel(file);
        assertThat(cells).hasSize(1_048_576);
        assertThat(cells.get(1_048_574)).isEqualTo("s!A1048575 1048573.0");
        assertThat(cells.get(1_048_575)).isEqualTo("s!A1048576 the rest is elsewhere");
    }

    @Test
    void aPlotMustHaveAValuePerCell() {
        Area three = new Area("s", 1, 0, 3, 0);
        assertThatThrownBy(() -> new Chart.Plot(Chart.Shape.LINE, "x", three, new double[2], Theme.BLUE))
                .hasMessageContaining("expected a value per cell")
                .hasMessageContaining("was 2");
    }

    @Test
    void aFormulaForAnUnknownColumnNamesTheKnownOnes() {
        RowRef row = new RowRef(java.util.Map.of("kilos", 1), 2, -1, 4);
        assertThat(row.at("kilos")).isEqualTo("B5");
        assertThatThrownBy(() -> row.at("kilo")).hasMessage("column 'kilo': expected one of [kilos]");
    }

    @Test
    void anExpressionFindsTheCellsOfItsRowAndOfItsColumn() {
        RowRef second = new RowRef(java.util.Map.of("kilos", 1, "price", 2), 2, 3, 3);
        assertThat(second.fill("{kilos}*{price}/SUM({kilos:all})+SUM({kilos:down})"))
                .isEqualTo("B4*C4/SUM($B$3:$B$5)+SUM($B$3:B4)");
        RowRef streamed = new RowRef(java.util.Map.of("kilos", 1), 2, -1, 3);
        assertThatThrownBy(() -> streamed.fill("SUM({kilos:all})")).hasMessageContaining("rows that can be counted");
    }

    @Test
    void aChartOfColumnsShowsWhatStandsInThem() {
        Column<Fruit> sold = Column.<Fruit>of(
                        "sold",
                        "Sold, kg",
                        "",
                        Format.WHOLE,
                        fruit -> fruit.kilos() > 2 ? Value.EMPTY : Value.of(fruit.kilos()))
                .spanning(2);
        Column<Fruit> paid = Column.computed(
                "paid", "Paid", "", Format.PRICE, (fruit, row) -> Value.formula(row.at("sold"), fruit.price()));
        Table<Fruit> table = Table.small(List.of(COLUMNS.get(0), sold, paid), FRUITS);

        Chart chart = ColumnChart.of(
                        "t",
                        "kg",
                        Format.WHOLE,
                        4,
                        9,
                        ColumnChart.Series.of(Chart.Shape.COLUMN, "sold", Theme.BLUE),
                        ColumnChart.Series.of(Chart.Shape.LINE, "paid", Theme.BLUE)
                                .named("in money"))
                .rows(1, 2)
                .over(table, new Area("s", 5, 0, 7, 3));

        assertThat(chart.categories()).isEqualTo(new Area("s", 6, 0, 7, 0));
        assertThat(chart.labels()).containsExactly(Value.of("pear"), Value.of("fig"));
        assertThat(chart.plots()).extracting(Chart.Plot::name).containsExactly("Sold, kg", "in money");
        assertThat(chart.plots().get(1).values()).isEqualTo(new Area("s", 6, 3, 7, 3));
        assertThat(chart.plots().get(0).computed()).containsExactly(Double.NaN, 0.5);
        assertThat(chart.plots().get(1).computed()).containsExactly(2, 9);
    }
}
