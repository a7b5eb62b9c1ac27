package io.zapas.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.schema.Kind;
import io.zapas.intake.schema.Parsed;
import io.zapas.intake.schema.Parsed.Accepted;
import io.zapas.intake.schema.Parsed.Rejected;
import io.zapas.intake.schema.RejectReason;
import io.zapas.intake.source.Remark;
import io.zapas.intake.source.Wording;
import io.zapas.shop.Row;
import io.zapas.shop.orders.OrderStatus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class IntakeTest {
    @TempDir
    Path folder;

    private JdbcTemplate jdbc;
    private ImportFileTable files;
    private SaleTable sales;
    private Intake intake;

    @BeforeEach
    void open() {
        jdbc = LedgerFile.in(folder);
        Dictionaries words = new Dictionaries(jdbc);
        files = new ImportFileTable(jdbc);
        sales = new SaleTable(jdbc, words);
        intake = new Intake(
                new OrderStateTable(jdbc, words), sales, new StockTable(jdbc, words), new LatestRowTable(jdbc), files);
    }

    @AfterEach
    void close() {
        LedgerFile.close(jdbc);
    }

    @Test
    void theFourCountsAddUpToTheRowsOfTheFile() {
        ExportTable table = table("a.csv", Kind.ORDERS, 4, 100);
        ImportedFile file = files.open(1, table);
        intake.begin(1, file)
                .write(parsed(
                        Rows.order("1-1", "A", "2026-02-01T00:00:00Z", OrderStatus.OPEN, 2),
                        Rows.order("1-1", "A", "2026-02-01T00:00:00Z", OrderStatus.DELIVERED, 2),
                        Rows.order("1-1", "A", "2026-02-01T00:00:00Z", OrderStatus.OPEN, 2),
                        null));

        ImportedFile stored = files.open(1, table);
        assertThat(stored.tally().count(RowOutcome.ACCEPTED)).isEqualTo(1);
        assertThat(stored.tally().count(RowOutcome.MERGED)).isEqualTo(1);
        assertThat(stored.tally().count(RowOutcome.IDENTICAL)).isEqualTo(1);
        assertThat(stored.tally().rejectedRows()).isEqualTo(1);
        assertThat(stored.tiesOut()).isTrue();
        assertThat(stored.isDone()).isTrue();
        assertThat(stored.tally().sums().get("RUB").unitsKept()).isEqualTo(6);
        assertThat(stored.tally().sums().get("RUB").moneyKept()).isEqualByComparingTo("63.00");
        assertThat(files.rejected(1))
                .extracting(ImportFileTable.RejectedLine::line)
                .containsExactly(4L);
    }

    @Test
    void anInterruptedFileGoesOnWhereItStoppedAndIsCountedOnce() {
        List<Parsed> rows = parsed(
                Rows.order("1-1", "A", "2026-02-01T00:00:00Z", OrderStatus.OPEN, 1),
                Rows.order("1-2", "A", "2026-02-01T00:00:00Z", OrderStatus.OPEN, 1),
                Rows.order("1-3", "A", "2026-02-01T00:00:00Z", OrderStatus.OPEN, 1));
        ExportTable table = table("a.csv", Kind.ORDERS, 3, 100);
        intake.begin(1, files.open(1, table)).write(rows.subList(0, 2));

        ImportedFile again = files.open(1, table);
        assertThat(again.isDone()).isFalse();
        Intake.Reading reading = intake.begin(1, again);
        reading.write(rows.subList(0, 1));
        reading.write(rows.subList(1, 3));

        assertThat(files.open(1, table).tally().count(RowOutcome.ACCEPTED)).isEqualTo(3);
        assertThat(files.open(1, table).tiesOut()).isTrue();
    }

    @Test
    void repeatedSalesOfADayAreAddedUpAndANewerExportReplacesThem() {
        write(
                table("old.csv", Kind.SALES, 2, 100),
                Rows.sale("2026-02-01", "A", 0, 3),
                Rows.sale("2026-02-01", "A", 1, 4));
        assertThat(sold()).containsExactly(7);

        write(table("new.csv", Kind.SALES, 1, 200), Rows.sale("2026-02-01", "A", 0, 5));
        assertThat(sold()).containsExactly(5);

        write(table("older.csv", Kind.SALES, 1, 50), Rows.sale("2026-02-01", "A", 0, 9));
        assertThat(sold()).containsExactly(5);
    }

    @Test
    void emptyLinesOfTheUploadTemplateStateNothing() {
        ExportTable table = table("stock-update-template.xlsx", Kind.STOCK, 3, 100);
        write(
                table,
                Rows.stock("2026-02-01", "A", "fbs-template", "Склад", null),
                Rows.stock("2026-02-01", "B", "fbs-template", "Склад", 0),
                Rows.stock("2026-02-01", "C", "fbs-template", "Склад", null));

        ImportedFile stored = files.open(1, table);
        assertThat(stored.tally().rejectedRows()).isZero();
        assertThat(stored.tally().count(RowOutcome.IDENTICAL)).isEqualTo(2);
        assertThat(stored.tally().count(RowOutcome.ACCEPTED)).isEqualTo(1);
        assertThat(stored.tiesOut()).isTrue();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM stock_level", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void theNextNightKnowsWhatWasThere() {
        ExportTable table = table("a.csv", Kind.SALES, 1, 100);
        files.open(1, table.seenAs("as it looked before"));
        files.open(1, table);
        files.open(2, table("of-another-shop.csv", Kind.SALES, 1, 100));
        assertThat(files.known(1)).containsExactly(table);

        files.markPresent(1, List.of());
        assertThat(files.known(1)).isEmpty();
    }

    @Test
    void booksAreReadAnewAndFileAccountsWithThem() {
        ExportTable table = table("terms.csv", Kind.EVENTS, 1, 100);
        write(
                table,
                new io.zapas.shop.events.EventRow(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2), "Sale", "", "", "promotion"));
        assertThat(files.open(1, table).isDone()).isTrue();

        intake.forgetBooks(1);

        assertThat(files.open(1, table).isDone()).isFalse();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM latest_row", Integer.class))
                .isZero();
    }

    private List<Integer> sold() {
        List<Integer> quantities = new ArrayList<>();
        sales.scan(1, LocalDate.of(2027, 1, 1), sale -> quantities.add(sale.quantity()));
        return quantities;
    }

    private void write(ExportTable table, Row... rows) {
        intake.begin(1, files.open(1, table)).write(parsed(rows));
    }

    private static List<Parsed> parsed(Row... rows) {
        List<Parsed> parsed = new ArrayList<>();
        for (Row row : rows) {
            long line = parsed.size() + 1;
            parsed.add(
                    row == null
                            ? new Rejected(
                                    line,
                                    "Количество",
                                    "two",
                                    RejectReason.NOT_A_NUMBER,
                                    Remark.of(Wording.WHOLE_NUMBER))
                            : new Accepted(line, row));
        }
        return parsed;
    }

    private static ExportTable table(String source, Kind kind, long rows, long newest) {
        return new ExportTable(
                source,
                new ExportTable.Origin("format", kind, "", false),
                "hash-of-" + source,
                LocalDateTime.ofEpochSecond(newest, 0, java.time.ZoneOffset.UTC),
                true,
                rows,
                "look-of-" + source);
    }
}
