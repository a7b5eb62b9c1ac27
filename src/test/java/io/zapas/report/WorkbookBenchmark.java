package io.zapas.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.advice.Overview;
import io.zapas.advice.PlannedItem;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.report.quality.SampleShop;
import io.zapas.report.text.Language;
import io.zapas.workbook.Book;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Table;
import io.zapas.workbook.Typeface;
import io.zapas.workbook.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures and prints; leaves its files in {@code target/sample} to be looked at. */
@Tag("benchmark")
class WorkbookBenchmark {
    private static final Path FOLDER = Path.of("target", "sample");
    private static final int ROWS = 50_000;
    private static final int COLUMNS = 40;

    @Test
    void fiftyThousandRowsOfFortyColumns() throws IOException {
        List<Column<Integer>> columns = IntStream.range(0, COLUMNS)
                .mapToObj(column -> column % 4 == 0
                        ? Column.<Integer>of(
                                "c" + column, "C" + column, "", Format.TEXT, row -> Value.of("Товар " + row))
                        : column % 4 == 1
                                ? Column.<Integer>computed(
                                        "c" + column,
                                        "C" + column,
                                        "",
                                        Format.WHOLE,
                                        (row, at) -> Value.formula(at.at("c2") + "+1", row + column + 1))
                                : Column.<Integer>of(
                                        "c" + column, "C" + column, "", Format.WHOLE, row -> Value.of(row + 2)))
                .toList();
        long start = System.nanoTime();
        Path file;
        try (Book book = new Book("benchmark", Typeface.LATIN, SampleShop.AS_OF)) {
            book.sheet("rows")
                    .table(Table.main(
                            "rows", 1, columns, IntStream.range(0, ROWS).boxed().toList(), "…"));
            file = book.save(FOLDER.resolve("benchmark.xlsx"));
        }
        print("table of " + ROWS + " x " + COLUMNS, start, file);
        assertThat(file).isNotEmptyFile();
    }

    /** Items are made on the way, as the ledger hands them out. */
    @Test
    void reportOfFiftyThousandItems() throws IOException {
        SampleItems sample = new SampleItems(SampleShop.AS_OF);
        ShopReport small = SampleShop.report(1);
        Iterable<PlannedItem> items =
                () -> IntStream.range(0, ROWS).mapToObj(sample::item).iterator();
        ShopReport report =
                new ShopReport(small.situation(), items, small.cancelledLines(), small.settings(), small.quality());
        long start = System.nanoTime();
        Overview overview = report.overview();
        System.out.printf("overview: %.1f s%n", (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        Path file = ReportWorkbook.write(
                report, overview, (cause, in) -> cause.id(), Language.RU, FOLDER.resolve("big.xlsx"));
        print("report of " + ROWS + " items", start, file);
        assertThat(overview.items()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @EnumSource
    void sample(Language language) throws IOException {
        Taxonomy taxonomy = Taxonomy.builtIn();
        ShopReport report = SampleShop.report(40);
        Path file = ReportWorkbook.write(
                report,
                report.overview(),
                (cause, in) -> taxonomy.name(cause, in.code()),
                language,
                FOLDER.resolve(report.shop() + "-" + language.code() + ".xlsx"));
        assertThat(file).isNotEmptyFile();
    }

    private static void print(String what, long start, Path file) throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%s: %.1f s, %.1f MB, heap after %d MB of %d%n",
                what,
                (System.nanoTime() - start) / 1e9,
                Files.size(file) / 1e6,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }
}
