package io.zapas.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NightlyRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-21T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void twiceInAnotherOrderAndWithoutLedgerTheFiguresAreTheSame() throws IOException {
        Path input = SmallShop.in(folder.resolve("input"));
        Path output = folder.resolve("output");
        assertThat(run(input, output)).isEqualTo(ExitCode.DONE);
        Map<String, String> expected = SmallShop.figures(output);

        assertThat(run(input, output, "--rerun")).isEqualTo(ExitCode.DONE);
        assertThat(SmallShop.figures(output)).isEqualTo(expected);

        Path renamed = reversed(input, folder.resolve("renamed"));
        Path other = folder.resolve("other");
        assertThat(run(renamed, other)).isEqualTo(ExitCode.DONE);
        assertThat(SmallShop.figures(other)).isEqualTo(expected);

        deleteTree(output.resolve(".state"));
        assertThat(run(input, output)).isEqualTo(ExitCode.DONE);
        assertThat(SmallShop.figures(output)).isEqualTo(expected);
    }

    @Test
    void theSameInputsAgainAreDoneAlready() throws IOException {
        Path input = sales("2026-09-01,A,3\n2026-09-02,A,4\n");
        Path output = folder.resolve("output");
        assertThat(run(input, output)).isEqualTo(ExitCode.DONE);
        Path workbook = output.resolve("2026-09-03").resolve("shop-restock-2026-09-03.xlsx");
        assertThat(workbook).exists();
        Object written = Files.getLastModifiedTime(workbook);

        assertThat(run(input, output)).isEqualTo(ExitCode.DONE);
        assertThat(Files.getLastModifiedTime(workbook)).isEqualTo(written);

        Files.delete(workbook);
        assertThat(run(input, output)).isEqualTo(ExitCode.DONE);
        assertThat(workbook).exists();
    }

    @Test
    void tooManyRejectedRowsEndWithLosses() throws IOException {
        Path input = sales("2026-09-01,A,3\n2026-09-02,A,half\n");

        assertThat(run(input, folder.resolve("output"))).isEqualTo(ExitCode.DONE_WITH_LOSSES);
        assertThat(folder.resolve("output/2026-09-02/data/rejected.csv"))
                .content()
                .contains("sales.csv", "half");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as-of=01/02/2026", "--lang=xx", "--nonsense", "--input=/does/not/exist"})
    void badArgumentsAreRefused(String argument) {
        assertThat(new NightlyRun(CLOCK).run("--output=" + folder.resolve("output"), argument))
                .isEqualTo(ExitCode.BAD_USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lead_time: 3",
                "lead_time_days: 0",
                "zone: Mars",
                "languages: [de]",
                "languages: []",
                "lead_time_days: soon",
                "shop: [1",
                "forecast: {quantiles:}",
                "forecast: {quantiles: [0.9, 0.1]}",
                "- 1"
            })
    void badSettingsAreRefused(String line) throws IOException {
        Path input = sales("2026-09-01,A,3\n");
        Files.writeString(input.resolve("zapas.yaml"), line + "\n");

        assertThat(run(input, folder.resolve("output"))).isEqualTo(ExitCode.BAD_USAGE);
    }

    /** As a Windows editor saves it, with one language instead of a list and a value that was taken out. */
    @Test
    void settingsAreReadAsTheyAreOftenWritten() throws IOException {
        Path input = sales("2026-09-01,A,3\n2026-09-02,A,4\n");
        Files.writeString(input.resolve("zapas.yaml"), "\uFEFFshop: tea\r\nlanguages: zh\r\nzone:\r\n");

        assertThat(run(input, folder.resolve("output"))).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("output/2026-09-03/tea-restock-2026-09-03.xlsx"))
                .exists();
    }

    @Test
    void settingsOfTheFileAreFollowed() throws IOException {
        Path input = sales("2026-09-01,A,3\n2026-09-02,A,4\n");
        Files.writeString(input.resolve("zapas.yaml"), "shop: tea\nlanguages: [zh, ru]\nlead_time_days: 5\n");

        assertThat(run(input, folder.resolve("output"))).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("output/2026-09-03/tea-restock-2026-09-03.xlsx"))
                .exists();
        assertThat(folder.resolve("output/2026-09-03/tea-restock-2026-09-03-ru.xlsx"))
                .exists();
        assertThat(folder.resolve("output/2026-09-03/run.json")).content().contains("\"lead_time_days\" : \"5\"");
    }

    @Test
    void aFolderPerShopGivesAWorkbookPerShop() throws IOException {
        Path input = folder.resolve("input");
        for (String shop : List.of("north", "south")) {
            Files.createDirectories(input.resolve(shop));
            Files.writeString(input.resolve(shop).resolve("s.csv"), "date,sku,quantity\n2026-09-01,A,3\n");
        }

        assertThat(run(input, folder.resolve("output"))).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("output/2026-09-02/north-restock-2026-09-02.xlsx"))
                .exists();
        assertThat(folder.resolve("output/2026-09-02/south-restock-2026-09-02.xlsx"))
                .exists();
        assertThat(folder.resolve("output/2026-09-02/data/south/restock.csv")).exists();
    }

    @Test
    void badFilesAreLeftOutAndTheRestIsReported() throws IOException {
        Path input = sales("2026-09-01,A,3\n2026-09-02,=cmd|' /C calc'!A0,4\n2026-09-02,@SUM(1),1\n");
        Files.write(input.resolve("empty.csv"), new byte[0]);
        Files.writeString(input.resolve("header.csv"), "date,sku,quantity\n");
        Files.write(input.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
        Files.writeString(input.resolve("unknown.csv"), "colour,size\nred,5\n");
        Files.writeString(input.resolve("long.csv"), "date,sku,quantity\n2026-09-01," + "x".repeat(3_000_000) + ",1\n");
        Files.writeString(
                input.resolve("cyrillic.csv"), "Дата;sku;quantity\n2026-09-01;Я;1\n", Charset.forName("windows-1251"));
        Files.writeString(input.resolve("wide.csv"), "date,sku,quantity\n2026-09-01,W,2\n", StandardCharsets.UTF_16);
        Files.createDirectories(input.resolve("folder.csv"));

        assertThat(run(input, folder.resolve("output"), "--lang=en,ru,zh"))
                .isIn(ExitCode.DONE, ExitCode.DONE_WITH_LOSSES);
        String restock = Files.readString(folder.resolve("output/2026-09-03/data/restock.csv"));
        assertThat(restock).contains("\nA,", "\nW,").doesNotContain("\n=cmd", "\n@SUM");
    }

    /** What a planner finds in the Russian report of a folder with something broken in it is told in Russian. */
    @Test
    void whatWasFoundIsToldInTheReportsLanguage() throws IOException {
        Path input = sales("2026-09-01,A,3\n2026-09-02,A,-4\n");
        Files.writeString(input.resolve("page.csv"), "<html>log in</html>");

        assertThat(run(input, folder.resolve("output"), "--lang=ru,zh")).isEqualTo(ExitCode.DONE_WITH_LOSSES);
        String report = "output/2026-09-02/shop-restock-2026-09-02";
        assertThat(texts(folder.resolve(report + ".xlsx")))
                .contains("веб-страница или XML, а не таблица: сохраните как .xlsx или .csv", "0 или больше");
        assertThat(texts(folder.resolve(report + "-zh.xlsx"))).contains("是网页或 XML，不是表格：请另存为 .xlsx 或 .csv", "0 或更大");
    }

    /** Own warehouses export articles; where nothing tells the SKU, their stock must not vanish in silence. */
    @Test
    void stockOfAnUnknownArticleIsNamed() throws IOException {
        Path input = sales("2026-09-01,A,3\n");
        Files.writeString(
                input.resolve("fbs_2026-09-01.csv"),
                "Идентификатор склада;Название склада;Артикул;Название товара;Доступно на моем складе, шт;"
                        + "Зарезервировано на моем складе, шт\n7;Химки;DOG-12;Корм;5;0\n");

        assertThat(run(input, folder.resolve("output"))).isEqualTo(ExitCode.DONE);
        assertThat(texts(folder.resolve("output/2026-09-02/shop-restock-2026-09-02.xlsx")))
                .anyMatch(text -> text.contains("1 articles") && text.contains("DOG-12"));
    }

    @Test
    void aFolderOfWhichNothingCanBeUsedEndsWithLosses() throws IOException {
        Path input = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(input.resolve("sales.csv"), "date,sku,quantity\n");

        assertThat(run(input, folder.resolve("output"))).isEqualTo(ExitCode.DONE_WITH_LOSSES);
        assertThat(folder.resolve("output/2026-09-21/shop-restock-2026-09-21.xlsx"))
                .exists();
    }

    /** A folder that a browser or an archive left, and one with letters: the shop stays the only one. */
    @Test
    void foldersWithoutExportsAreNoShops() throws IOException {
        Path input = sales("2026-09-01,A,3\n");
        Files.writeString(
                Files.createDirectories(input.resolve("orders.csv")).resolve("s.csv"),
                "date,sku,quantity\n2026-09-01,B,3\n");
        Files.writeString(Files.createDirectories(input.resolve("letters")).resolve("note.txt"), "Good morning\n");

        assertThat(run(input, folder.resolve("output"))).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("output/2026-09-02/data/restock.csv"))
                .content()
                .contains("\nA,")
                .doesNotContain("\nB,");
    }

    @Test
    void ofTwoShopsTheOneWithoutUsableExportsCostsTheOtherNothing() throws IOException {
        Path input = folder.resolve("input");
        Files.writeString(
                Files.createDirectories(input.resolve("north")).resolve("s.csv"),
                "date,sku,quantity\n2026-09-01,A,3\n");
        Files.writeString(Files.createDirectories(input.resolve("south")).resolve("s.csv"), "");
        Files.writeString(input.resolve("readme.txt"), "one folder per shop\n");

        assertThat(run(input, folder.resolve("output"))).isEqualTo(ExitCode.DONE_WITH_LOSSES);
        assertThat(folder.resolve("output/2026-09-02/data/north/restock.csv"))
                .content()
                .contains("\nA,");
        assertThat(folder.resolve("output/2026-09-21/data/south/rejected.csv")).exists();
        assertThat(folder.resolve("output/2026-09-21/data/shop")).doesNotExist();
    }

    private static List<String> texts(Path workbook) throws IOException {
        try (Workbook book = Workbooks.open(workbook)) {
            return Workbooks.cells(book).stream().map(Object::toString).toList();
        }
    }

    private int run(Path input, Path output, String... more) {
        String[] arguments = Stream.concat(Stream.of("--input=" + input, "--output=" + output), Stream.of(more))
                .toArray(String[]::new);
        return new NightlyRun(CLOCK).run(arguments);
    }

    private Path sales(String rows) throws IOException {
        Path input = Files.createDirectories(folder.resolve("sales"));
        Files.writeString(input.resolve("sales.csv"), "date,sku,quantity\n" + rows);
        return input;
    }

    /** The same files under names that sort the other way round. */
    private static Path reversed(Path input, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(input)) {
            List<Path> sorted = files.sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                String name = sorted.get(i).getFileName().toString();
                Files.copy(
                        sorted.get(i),
                        target.resolve("%03d-%s".formatted(sorted.size() - i, name)),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return target;
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
