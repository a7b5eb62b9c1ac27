package io.zapas.intake.source;

import static io.zapas.intake.source.Unreadable.Fault.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zapas.intake.Exports;
import io.zapas.intake.FolderExports;
import io.zapas.intake.RawXlsx;
import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.schema.Folder;
import io.zapas.intake.schema.Parsed;
import io.zapas.intake.schema.Parsed.Accepted;
import io.zapas.intake.schema.Parsed.Rejected;
import io.zapas.intake.schema.RejectReason;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.orders.SaleRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final String SALES = "date,sku,quantity\n";
    private static final String GOOD = SALES + "2026-01-31,A,3\n";
    private static final List<List<?>> GOOD_SHEET =
            List.of(List.of("date", "sku", "quantity"), List.of("2026-01-31", "A", 3));

    @TempDir
    Path folder;

    private Folder shop() {
        return new Folder(folder);
    }

    static Stream<Arguments> files() {
        byte[] workbook = new RawXlsx().sheet("S", GOOD_SHEET).bytes();
        byte[] gzip = Folder.gzip(Folder.utf8(GOOD.repeat(2000)));
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        return Stream.of(
                Arguments.of("empty", "a.csv", new byte[0], EMPTY, "no content"),
                Arguments.of("blanks only", "a.csv", Folder.utf8("\n \n"), EMPTY, "no content"),
                Arguments.of("header only", "a.csv", Folder.utf8(SALES), HEADER_ONLY, "plain-sales"),
                Arguments.of(
                        "truncated workbook", "a.xlsx", Arrays.copyOf(workbook, workbook.length / 2), DAMAGED, "again"),
                Arguments.of("truncated gzip", "a.csv.gz", Arrays.copyOf(gzip, gzip.length / 2), DAMAGED, "again"),
                Arguments.of("unknown kind", "a.csv", Folder.utf8("sku,colour\nA,red\n"), UNKNOWN_KIND, "sku | colour"),
                Arguments.of(
                        "no header at all", "a.csv", Folder.utf8("7,Ivan Petrov\n"), UNKNOWN_KIND, "looks like data"),
                Arguments.of(
                        "a note with a name and a telephone number",
                        "note.txt",
                        Folder.utf8("Call Ivan Petrov, 79990001122\n"),
                        UNKNOWN_KIND,
                        "looks like data"),
                Arguments.of(
                        "old workbook",
                        "a.xls",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                        NOT_A_TABLE,
                        ".xlsx"),
                Arguments.of("an empty list", "a.json", Folder.utf8("[]"), EMPTY, "no row"),
                Arguments.of("web page", "a.xls", Folder.utf8("<html><table/></html>"), NOT_A_TABLE, "web page"),
                Arguments.of(
                        "picture",
                        "a.csv",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3},
                        NOT_A_TABLE,
                        "neither"),
                Arguments.of(
                        "UTF-16 without its mark",
                        "a.csv",
                        GOOD.getBytes(StandardCharsets.UTF_16LE),
                        UNSUPPORTED_ENCODING,
                        "UTF-8"),
                Arguments.of(
                        "external entity",
                        "a.xlsx",
                        new RawXlsx().prolog(entity).sheet("S", GOOD_SHEET).bytes(),
                        FORBIDDEN_XML,
                        "sheet1.xml"),
                Arguments.of("empty archive", "a.zip", Folder.zip(Map.of(".DS_Store", new byte[1])), EMPTY, "no file"),
                Arguments.of("gzip bomb", "a.csv.gz", Folder.gzip(new byte[64 << 20]), NOT_A_TABLE, "neither"),
                Arguments.of(
                        "gzip bomb of text",
                        "a.csv.gz",
                        Folder.gzip(Folder.utf8(SALES + "x,".repeat(32 << 20))),
                        TOO_LARGE_UNPACKED,
                        "no export packs"),
                Arguments.of(
                        "bomb in an archive",
                        "a.zip",
                        Folder.zip(Map.of("sales.csv", Folder.utf8(SALES + "x,".repeat(32 << 20)))),
                        TOO_LARGE_UNPACKED,
                        "no export packs"),
                Arguments.of(
                        "damaged JSON",
                        "a.json",
                        Folder.utf8("[{\"date\":\"2026-01-31\",\"sku\":1,\"quantity\":"),
                        DAMAGED,
                        "again"),
                Arguments.of(
                        "quote never closed",
                        "a.csv",
                        Folder.utf8(SALES + "2026-01-31,\"A" + "x\n".repeat(9 << 20)),
                        FIELD_TOO_LONG,
                        "never closed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileThatCannotBeReadIsNamedWithItsReason(
            String name, String file, byte[] bytes, Unreadable.Fault fault, String says) {
        Folder shop = shop().with(file, bytes).with("good.csv", GOOD);
        Inspection inspection = shop.inspect();
        assertThat(inspection.unreadable()).as(inspection.toString()).hasSize(1);
        Unreadable unreadable = inspection.unreadable().get(0);
        assertThat(unreadable.source()).startsWith(file);
        assertThat(unreadable.fault()).isEqualTo(fault);
        assertThat(unreadable.detail()).contains(says).doesNotContain("Ivan").hasSizeLessThanOrEqualTo(500);
        assertThat(inspection.tables()).extracting(ExportTable::source).containsExactly("good.csv");
    }

    @Test
    void aWorkbookThatUnpacksToGigabytesIsNotRead() {
        String header =
                "<row><c t=\"str\"><v>date</v></c><c t=\"str\"><v>sku</v></c><c t=\"str\"><v>quantity</v></c></row>";
        byte[] bomb = new RawXlsx()
                .sheetXml("S", header + "<row><c><v>0</v></c></row>".repeat(1_000_000))
                .bytes();
        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(shop().with("bomb.xlsx", bomb).onlyUnreadable().fault()).isEqualTo(TOO_LARGE_UNPACKED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31|A|-1, NEGATIVE_QUANTITY, quantity, -1",
        "2026-01-31|A|1.5, FRACTIONAL_QUANTITY, quantity, 1.5",
        "2026-01-31|A|many, NOT_A_NUMBER, quantity, many",
        "2026-01-31|A|99999999999, NUMBER_OUT_OF_RANGE, quantity, 99999999999",
        "2026-01-31|A|1e9, NOT_A_NUMBER, quantity, 1e9",
        "2026-01-31|A|, MISSING_VALUE, quantity, ''",
        "2026-01-31||3, MISSING_VALUE, sku, ''",
        "1899-12-31|A|3, DATE_OUT_OF_RANGE, date, 1899-12-31",
        "2099-01-01|A|3, DATE_OUT_OF_RANGE, date, 2099-01-01",
        "2026-02-30|A|3, NOT_A_DATE, date, 2026-02-30",
        "01/02/2026|A|3, NOT_A_DATE, date, 01/02/2026",
        "yesterday|A|3, NOT_A_DATE, date, yesterday",
        "2026-01-31|A, TOO_FEW_COLUMNS, '', ''",
        "2026-01-31|A|3|4, TOO_MANY_COLUMNS, '', ''"
    })
    void aBadRowIsRejectedWithColumnValueAndReason(String row, RejectReason reason, String column, String value) {
        Folder shop = shop().with("sales.csv", (GOOD + row + "\n").replace(',', '|'));
        Rejected rejected = shop.onlyRejected();
        assertThat(rejected)
                .extracting(Rejected::line, Rejected::reason, Rejected::column, Rejected::value)
                .containsExactly(3L, reason, column, value);
        assertThat(rejected.expected()).isNotBlank();
    }

    @Test
    void aZeroIsNoOrderedQuantity() {
        Folder shop = shop().with("o.csv", "order_id,sku,ordered_at,quantity,status\n1,A,2026-01-31,0,open\n");
        assertThat(shop.onlyRejected().reason()).isEqualTo(RejectReason.ZERO_QUANTITY);
    }

    @Test
    void deliveredBeforeOrderedIsOutOfOrderBeyondADayOfGrace() {
        String text = "order_id,sku,ordered_at,delivered_at,quantity,status\n"
                + "1,A,2026-01-31 10:00,2026-01-30 11:00,1,delivered\n2,A,2026-01-31 10:00,2026-01-30 09:00,1,delivered\n";
        Rejected rejected = shop().with("o.csv", text).onlyRejected();
        assertThat(rejected)
                .extracting(Rejected::line, Rejected::reason, Rejected::column, Rejected::value)
                .containsExactly(3L, RejectReason.DATES_OUT_OF_ORDER, "delivered_at", "2026-01-30 09:00");
    }

    @Test
    void currenciesMayDifferUnlessTheFormatSaysOtherwise() {
        String text = "date,sku,quantity,revenue,currency\n2026-01-31,A,1,5,RUB\n2026-02-01,A,1,5,¥\n";
        assertThat(shop().with("s.csv", text).accepted(SaleRow.class))
                .extracting(SaleRow::currency)
                .containsExactly("RUB", "CNY");
        shop().with("formats/mine.yaml", "id: plain-sales\nextends: plain-sales\nkind: sales\ncurrency_must_be: RUB\n");
        assertThat(shop().onlyRejected().reason()).isEqualTo(RejectReason.MIXED_CURRENCY);
    }

    @Test
    void twoColumnsOfOneNameThatDifferAreRefused() {
        Unreadable unreadable = shop().with("s.csv", "date,sku,quantity,quantity\n2026-01-31,A,1,2\n")
                .onlyUnreadable();
        assertThat(unreadable.fault()).isEqualTo(DUPLICATE_HEADER);
        assertThat(unreadable.detail()).contains("'quantity'").contains("line 2");
    }

    @Test
    void twoColumnsOfOneNameThatSayTheSameAreOne() {
        String text = "date,sku,quantity,quantity,x,x\n2026-01-31,A,1,1,5,6\n2026-01-31,A,1,,5,6\n";
        assertThat(shop().with("s.csv", text).accepted(SaleRow.class)).hasSize(2);
    }

    @Test
    void aFieldOfThreeMillionCharactersCostsItsRowOnly() {
        String huge = "x".repeat(3_000_000);
        Folder shop = shop().with("s.csv", "date,sku,quantity,note\n2026-01-31,A,1,a\n2026-01-31,A,1," + huge + "\n");
        assertThat(shop.onlyRejected())
                .extracting(Rejected::line, Rejected::reason, Rejected::column, Rejected::value)
                .containsExactly(3L, RejectReason.TOO_LONG, "note", "");
    }

    @Test
    void aCellOfThreeMillionCharactersCostsItsRowOnly() {
        byte[] book = new RawXlsx()
                .sheet(
                        "S",
                        List.of(List.of("date", "sku", "quantity"), List.of("2026-01-31", "x".repeat(3_000_000), 3)))
                .bytes();
        // so many x pack better than any export: packed in their own file they would be taken for a bomb
        byte[] varied = new RawXlsx()
                .sheet("S", List.of(List.of("date", "sku", "quantity"), List.of("2026-01-31", digits(3_000_000), 3)))
                .bytes();
        assertThat(shop().with("s.xlsx", varied).onlyRejected().reason()).isEqualTo(RejectReason.TOO_LONG);
        assertThat(shop().with("s.xlsx", book).inspect().tables()).isEmpty();
    }

    private static String digits(int length) {
        StringBuilder text = new StringBuilder();
        long state = 42;
        while (text.length() < length) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append(state >>> 1);
        }
        return text.substring(0, length);
    }

    @Test
    void longNamesAreCutAndLongNumbersOfProductsRefused() {
        String text = "sku,name\nA," + "n".repeat(5000) + "\n" + "B".repeat(201) + ",x\n";
        List<Parsed> rows = shop().with("p.csv", text).rows();
        assertThat(((ProductRow) ((Accepted) rows.get(0)).row()).name()).hasSize(1000);
        assertThat(((Rejected) rows.get(1)).reason()).isEqualTo(RejectReason.TOO_LONG);
    }

    @Test
    void rowsDelimitedOtherwiseThanTheirHeader() {
        Folder shop = shop().with("s.csv", "date,sku,quantity\n2026-01-31;A;3\n");
        assertThat(shop.onlyRejected().reason()).isEqualTo(RejectReason.TOO_FEW_COLUMNS);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8 with mark", StandardCharsets.UTF_8, "\uFEFF"),
                Arguments.of("UTF-8", StandardCharsets.UTF_8, ""),
                Arguments.of("UTF-16LE", StandardCharsets.UTF_16LE, "\uFEFF"),
                Arguments.of("UTF-16BE", StandardCharsets.UTF_16BE, "\uFEFF"),
                Arguments.of("windows-1251", Charset.forName("windows-1251"), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void everyEncodingAUserSavesIn(String name, Charset charset, String mark) {
        Folder shop = shop().with("p.csv", mark + "sku,name\nA,Ёлка «Снежная»\n", charset);
        assertThat(shop.only(ProductRow.class).name()).isEqualTo("Ёлка «Снежная»");
    }

    @Test
    void aFileThatCallsItselfUtf8AndIsNot() {
        byte[] bytes = ("\u00EF\u00BB\u00BFsku,name\nA,caf\u00E9 x\n").getBytes(StandardCharsets.ISO_8859_1);
        Unreadable unreadable = shop().with("p.csv", bytes).onlyUnreadable();
        assertThat(unreadable.fault()).isEqualTo(UNSUPPORTED_ENCODING);
        assertThat(unreadable.detail()).contains("byte 19");
    }

    @Test
    void aBrokenByteInAUtf8TextIsNoOtherEncoding() {
        byte[] good = Folder.utf8("sku,name\nA," + "Ёлка".repeat(10) + "\nB,Ёлка\n");
        good[good.length - 2] = 'x';
        Unreadable unreadable = shop().with("p.csv", good).onlyUnreadable();
        assertThat(unreadable.fault()).isEqualTo(UNSUPPORTED_ENCODING);
        assertThat(unreadable.detail()).contains("byte " + (good.length - 1));
    }

    @Test
    void aRowOfMillionsOfColumnsCostsItselfOnly() {
        Folder shop = shop().with("s.csv", GOOD + "2026-01-31,A,3" + ",9".repeat(2_000_000) + "\n");
        assertThat(shop.onlyRejected())
                .extracting(Rejected::line, Rejected::reason)
                .containsExactly(3L, RejectReason.TOO_MANY_COLUMNS);
    }

    @Test
    void linesOfBlanksAndDelimitersAreNoRows() {
        String text = "sep=,\n\n" + SALES + ",,\n2026-01-31,A,3\n , ,\n\n";
        assertThat(shop().with("s.csv", text).accepted(SaleRow.class)).hasSize(1);
    }

    @Test
    void aShopThatIsNotThere() {
        Unreadable unreadable = new Folder(folder.resolve("nowhere")).onlyUnreadable();
        assertThat(unreadable.fault()).isEqualTo(NOT_A_FILE);
        assertThat(unreadable.source()).endsWith("nowhere");
    }

    @Test
    void theEndingOfTheNameDecidesNothing() {
        Inspection inspection = shop().with("a.xlsx", GOOD)
                .with("b.csv", new RawXlsx().sheet("S", GOOD_SHEET).bytes())
                .with("c.csv", Folder.gzip(Folder.utf8(GOOD)))
                .with("d.txt", Folder.zip(Map.of("in/sales", Folder.utf8(GOOD))))
                .with("e", "[{\"date\":\"2026-01-31\",\"sku\":1,\"quantity\":1}]")
                .inspect();
        assertThat(inspection.unreadable()).isEmpty();
        assertThat(inspection.tables())
                .extracting(ExportTable::source)
                .containsExactly("a.xlsx", "b.csv#S", "c.csv", "d.txt!in/sales", "e");
    }

    @Test
    void archivesInArchivesAndWorkbooksInArchives() {
        byte[] inner = Folder.zip(Map.of("x.csv", Folder.utf8(GOOD)));
        byte[] outer = Folder.zip(Map.of(
                "in.zip",
                inner,
                "p.xlsx",
                new RawXlsx().sheet("S", GOOD_SHEET).bytes(),
                "q.csv.gz",
                Folder.gzip(Folder.utf8(GOOD)),
                "__MACOSX/._q",
                new byte[3]));
        Folder shop = shop().with("all.zip", outer);
        Exports exports = shop.exports();
        Inspection inspection = exports.inspect();
        assertThat(inspection.unreadable()).isEmpty();
        assertThat(inspection.tables())
                .extracting(ExportTable::source)
                .containsExactly("all.zip!in.zip!x.csv", "all.zip!p.xlsx#S", "all.zip!q.csv.gz");
        for (ExportTable table : inspection.tables())
            assertThat(Folder.rows(exports, table)).hasSize(1);
        byte[] tooDeep = Folder.zip(Map.of("all.zip", outer));
        assertThat(new Folder(folder.resolve("deep"))
                        .with("deep.zip", tooDeep)
                        .inspect()
                        .unreadable())
                .extracting(Unreadable::source, Unreadable::fault)
                .contains(tuple("deep.zip!all.zip!in.zip", TOO_LARGE_UNPACKED));
    }

    @Test
    void unpackedFilesDoNotStayBehind() throws IOException {
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        long before = unpacked(temp);
        byte[] outer =
                Folder.zip(Map.of("p.xlsx", new RawXlsx().sheet("S", GOOD_SHEET).bytes()));
        assertThat(shop().with("all.zip", outer).accepted(SaleRow.class)).hasSize(1);
        assertThat(unpacked(temp)).isEqualTo(before);
    }

    private static long unpacked(Path temp) throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(f -> f.toString().endsWith(".unpacked")).count();
        }
    }

    @Test
    void foldersNamedLikeFilesAreNamedAndOthersPassedOver() throws IOException {
        Files.createDirectories(folder.resolve("orders.csv"));
        Files.createDirectories(folder.resolve("archive"));
        Unreadable unreadable = shop().with(".hidden.csv", "x")
                .with("~$plan.xlsx", "x")
                .with("formats/x.txt", "x")
                .onlyUnreadable();
        assertThat(unreadable.source()).isEqualTo("orders.csv");
        assertThat(unreadable.fault()).isEqualTo(NOT_A_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales.csv.part", "sales.csv.crdownload", "Sales.TMP"})
    void aDownloadThatHasNotEnded(String name) {
        assertThat(shop().with(name, GOOD).onlyUnreadable().fault()).isEqualTo(STILL_BEING_WRITTEN);
    }

    @Test
    void aFileThatChangesWhileItIsLookedAt() {
        shop().with("sales.csv", GOOD);
        AtomicInteger looks = new AtomicInteger();
        FolderExports.Looker growing = file -> new FolderExports.Look(100 + looks.incrementAndGet(), Instant.EPOCH);
        Inspection inspection = new FolderExports(folder, folder, Folder.MOSCOW, growing).inspect();
        assertThat(inspection.tables()).isEmpty();
        assertThat(inspection.unreadable()).extracting(Unreadable::fault).containsExactly(STILL_BEING_WRITTEN);
    }

    @Test
    void aFileThatChangesOrGoesBeforeItIsReadIsNamed() throws IOException {
        Folder shop = shop().with("sales.csv", GOOD);
        Exports exports = shop.exports();
        ExportTable table = exports.inspect().tables().get(0);
        shop.with("sales.csv", GOOD + GOOD);
        assertThatThrownBy(() -> exports.open(table))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("sales.csv")
                .hasMessageContaining("changed");
        Files.delete(folder.resolve("sales.csv"));
        assertThatThrownBy(() -> exports.open(table))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("sales.csv");
    }

    @Test
    void aReadingGoesOnAtAnyRowAsIfItHadNeverStopped() {
        String repeated = GOOD + GOOD.substring(GOOD.indexOf('\n') + 1).repeat(3);
        Exports exports = shop().with("sales.csv", repeated).exports();
        ExportTable table = exports.inspect().tables().get(0);
        List<Parsed> all = Folder.rows(exports, table);
        for (int skipped = 0; skipped <= all.size(); skipped++) {
            List<Parsed> rest = new ArrayList<>();
            try (Exports.Rows rows = exports.open(table)) {
                rows.skip(skipped);
                for (Parsed row = rows.read(); row != null; row = rows.read()) rest.add(row);
            }
            assertThat(rest).isEqualTo(all.subList(skipped, all.size()));
        }
    }

    @Test
    void aFileThatLooksAsItDidTheLastTimeIsNotReadAgain() throws IOException {
        Folder shop = shop().with("sales.csv", GOOD)
                .with("book.zip", Folder.zip(Map.of("a.csv", Folder.utf8(GOOD), "b.csv", Folder.utf8(GOOD))));
        List<ExportTable> known = shop.inspect().tables();
        assertThat(known).hasSize(3);
        shop.with("sales.csv", "x".repeat(GOOD.length()));
        assertThat(shop.exports().inspect(known).tables()).isEqualTo(known);
        assertThat(shop.exports().inspect(known.subList(0, 1)).tables()).hasSize(2);

        shop.with("formats/own.yaml", "id: own\nkind: sales\ncolumns: {sku: item, date: day, quantity: units}\n");
        assertThat(shop.exports().inspect(known).unreadable())
                .extracting(Unreadable::source)
                .containsExactly("sales.csv");
    }

    @Test
    void aKnownFileIsReadAsIfItHadBeenInspected() {
        Folder shop = shop().with("sales.csv", GOOD);
        Exports exports = shop.exports();
        List<ExportTable> known = exports.inspect().tables();
        List<Parsed> rows = Folder.rows(exports, known.get(0));
        Exports next = shop.exports();
        assertThat(Folder.rows(next, next.inspect(known).tables().get(0))).isEqualTo(rows);

        shop.with("sales.csv", GOOD.replace('3', '4'));
        Exports replaced = shop.exports();
        ExportTable table = replaced.inspect(known).tables().get(0);
        assertThatThrownBy(() -> replaced.open(table)).hasMessageContaining("another one than the last time");
    }

    @Test
    void aFileWithAFaultIsLookedIntoEveryTime() {
        Folder shop = shop().with(
                        "book.zip", Folder.zip(Map.of("a.csv", Folder.utf8(GOOD), "b.csv", Folder.utf8("no table"))));
        List<ExportTable> known = shop.inspect().tables();
        assertThat(known).hasSize(1);
        assertThat(shop.exports().inspect(known).unreadable()).hasSize(1);
    }

    @Test
    void theHashIsThatOfTheFile() throws Exception {
        Folder shop = shop().with("a.csv", GOOD).with("b.csv.gz", Folder.gzip(Folder.utf8(GOOD)));
        for (ExportTable table : shop.inspect().tables()) {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(folder.resolve(table.file())));
            assertThat(table.contentHash()).isEqualTo(java.util.HexFormat.of().formatHex(digest));
        }
    }

    @Test
    void anOldEncodingMayShowLongAfterTheHead() {
        String plain = SALES + "2026-01-31,A,3\n".repeat(40_000);
        String late = plain + "2026-01-31,Б,3\n";
        assertThat(shop().with("s.csv", late, Charset.forName("windows-1251")).accepted(SaleRow.class))
                .hasSize(40_001)
                .last()
                .extracting(SaleRow::sku)
                .isEqualTo("Б");
        Folder damaged = new Folder(folder.resolve("damaged"));
        byte[] russian = Folder.utf8(SALES + "2026-01-31,Собака,3\n".repeat(40_000));
        russian[russian.length - 5] = (byte) 0xC0;
        assertThat(damaged.with("s.csv", russian).onlyUnreadable().fault()).isEqualTo(UNSUPPORTED_ENCODING);
    }

    @Test
    void aLastLineWithoutItsNewlineIsARow() {
        assertThat(shop().with("s.csv", GOOD.strip()).accepted(SaleRow.class)).hasSize(1);
    }

    @Test
    void aFileThatMayNotBeRead() throws IOException {
        shop().with("secret.csv", GOOD);
        Path file = folder.resolve("secret.csv");
        Assumptions.assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");
        assertThat(shop().onlyUnreadable().fault()).isEqualTo(NO_PERMISSION);
    }

    @Test
    void aRefusalOfTheSystemIsAMatterOfPermission() {
        Unreadable unreadable = TableFault.of(new AccessDeniedException("x")).at("x");
        assertThat(unreadable.fault()).isEqualTo(NO_PERMISSION);
    }

    @Test
    void tableWithMoreColumnsThanAnyExportIsRead() {
        List<String> header = new ArrayList<>(List.of("date", "sku", "quantity"));
        List<String> row = new ArrayList<>(List.of("2026-01-31", "A", "3"));
        for (int i = 0; i < 3000; i++) {
            header.add("extra" + i);
            row.add("v");
        }
        String text = String.join(",", header) + "\n" + String.join(",", row) + "\n";
        assertThat(shop().with("wide.csv", text).only(SaleRow.class).quantity()).isEqualTo(3);
    }

    @Test
    void theNearestFormatIsNamedWithWhatItLacks() {
        Unreadable unreadable = shop().with("s.csv", "date;sku;number of pieces\n2026-01-31;A;3\n")
                .onlyUnreadable();
        assertThat(unreadable.detail())
                .contains("plain-sales")
                .contains("quantity")
                .contains("number of pieces");
    }
}
