package io.zapas.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.intake.schema.Kind;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.stock.StockObservation;
import io.zapas.shop.stock.StockRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class StockBookTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 10);

    @TempDir
    Path folder;

    private JdbcTemplate jdbc;
    private StockTable table;
    private LatestRowTable latest;

    @BeforeEach
    void open() {
        jdbc = LedgerFile.in(folder);
        table = new StockTable(jdbc, new Dictionaries(jdbc));
        latest = new LatestRowTable(jdbc);
    }

    @AfterEach
    void close() {
        LedgerFile.close(jdbc);
    }

    @Test
    void rowsOfOnePlaceAreAddedUpNeverDeduplicated() {
        write(
                Rows.stock("2026-03-09", "A", "fbo", "Москва", "новинка", 3),
                Rows.stock("2026-03-09", "A", "fbo", "Москва", "обычный", 4));

        assertThat(book("Москва").now(new SeriesKey("A", "Москва")).onHand()).isEqualTo(7);
    }

    @Test
    void theNewestSnapshotOfAChannelSpeaksAloneAndChannelsAddUp() {
        write(
                Rows.stock("2026-03-01", "A", "fbo", "", 100),
                Rows.stock("2026-03-09", "A", "fbo", "", 5),
                Rows.stock("2026-03-09", "A", "catalogue-fbo", "", 6),
                Rows.stock("2026-03-08", "A", "fbs", "", 2));

        StockNow now = book().now(new SeriesKey("A", ""));
        assertThat(now.onHand()).isEqualTo(7);
        assertThat(now.asOf()).contains(LocalDate.of(2026, 3, 8));
    }

    @Test
    void theUploadTemplateSpeaksOnlyOfItsFilledLines() {
        write(
                Rows.stock("2026-03-08", "A", "fbs", "Склад", 5),
                Rows.stock("2026-03-08", "B", "fbs", "Склад", 7),
                Rows.stock("2026-03-09", "A", "fbs-template", "Склад", 4));

        StockBook book = book("Склад");
        assertThat(book.now(new SeriesKey("A", "Склад")).onHand()).isEqualTo(4);
        assertThat(book.now(new SeriesKey("B", "Склад")).onHand()).isEqualTo(7);
    }

    @Test
    void aCataloguesTotalIsNotCountedBesideThePlacesThatHoldIt() {
        write(
                Rows.stock("2026-03-08", "A", "fbo", "Москва", 5),
                Rows.stock("2026-03-09", "A", "catalogue-fbo", "", 6),
                Rows.stock("2026-03-09", "A", "catalogue-fbs", "", 2),
                Rows.stock("2026-03-08", "C", "fbo", "Москва", 5),
                Rows.stock("2026-03-09", "C", "catalogue-fbs", "", 0),
                Rows.stock("2026-03-09", "B", "catalogue-fbo", "", 7));

        StockBook book = book("Москва");
        assertThat(book.now(new SeriesKey("A", "Москва")).onHand()).isEqualTo(5);
        assertThat(book.now(new SeriesKey("A", "")).onHand()).isEqualTo(2);
        assertThat(book.now(new SeriesKey("B", "")).onHand()).isEqualTo(7);
        assertThat(book.keys()).doesNotContain(new SeriesKey("C", ""));
    }

    @Test
    void missingInThePlatformsNewestSnapshotMeansNone() {
        write(Rows.stock("2026-03-01", "A", "fbo", "", 100), Rows.stock("2026-03-09", "B", "fbo", "", 5));

        StockNow now = book().now(new SeriesKey("A", ""));
        assertThat(now.known()).isTrue();
        assertThat(now.onHand()).isZero();
        assertThat(book().sellable("A", "", LocalDate.of(2026, 3, 9))).contains(false);
    }

    @Test
    void missingInAPlainFileMeansNothing() {
        write(Rows.stock("2026-03-01", "A", "plain", "", 100), Rows.stock("2026-03-09", "B", "plain", "", 5));

        assertThat(book().now(new SeriesKey("A", "")).onHand()).isEqualTo(100);
        assertThat(book().sellable("A", "", LocalDate.of(2026, 3, 9))).isEmpty();
    }

    @Test
    void stockFromAsOfOnIsNotKnownYetButAnUndatedExportIsTakenAsTheStateBefore() {
        write(Rows.stock("2026-03-10", "A", "fbo", "", 9));
        assertThat(book().now(new SeriesKey("A", "")).known()).isFalse();

        table.write(1, 1, 50, true, List.of(Rows.stock("2026-03-20", "A", "fbs", "", 4)));
        assertThat(book().now(new SeriesKey("A", "")).onHand()).isEqualTo(4);
    }

    @Test
    void stockExportedByArticleFindsItsSku() {
        latest.write(
                1,
                Kind.PRODUCTS.name(),
                1,
                List.of(new LatestRowTable.Entry<>(1, 1, Rows.product("777", "art-", null))),
                ProductRow::sku);
        write(Rows.stock("2026-03-09", "", "fbs", "Склад", 4));

        assertThat(book().now(new SeriesKey("777", "")).onHand()).isEqualTo(4);
        assertThat(book().unknownArticles()).isEmpty();
    }

    @Test
    void stockOfAnUnknownArticleIsNamed() {
        write(Rows.stock("2026-03-09", "", "fbs", "Склад", 4));

        assertThat(book().unknownArticles()).containsExactly("art-");
    }

    @Test
    void observationsJoinTheExportsOfAKey() {
        write(
                Rows.stock("2026-03-08", "A", "fbo", "", 0),
                Rows.stock("2026-03-08", "A", "fbs", "", 2),
                Rows.stock("2026-03-09", "A", "fbo", "", 0),
                Rows.stock("2026-03-09", "A", "fbs", "", 0));

        List<StockObservation> seen = new ArrayList<>();
        book().observations(seen::add);
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        new StockObservation(new SeriesKey("A", ""), LocalDate.of(2026, 3, 8), true),
                        new StockObservation(new SeriesKey("A", ""), LocalDate.of(2026, 3, 9), false));
    }

    private void write(StockRow... rows) {
        table.write(1, 1, 100, false, List.of(rows));
    }

    private StockBook book(String... places) {
        return StockBook.read(table, Catalogue.read(latest, 1), 1, Set.of(places), AS_OF);
    }
}
