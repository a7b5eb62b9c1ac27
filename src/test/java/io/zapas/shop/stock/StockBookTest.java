package io.zapas.shop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.shop.SeriesKey;
import io.zapas.shop.catalogue.Catalogue;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.store.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StockBookTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 10);

    private final List<StockLevel> levels = new ArrayList<>();
    private final List<ProductRow> products = new ArrayList<>();

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

        levels.add(new StockLevel(Rows.stock("2026-03-20", "A", "fbs", "", 4), true));
        assertThat(book().now(new SeriesKey("A", "")).onHand()).isEqualTo(4);
    }

    @Test
    void stockExportedByArticleFindsItsSku() {
        products.add(Rows.product("777", "art-", null));
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

    @Test
    void anUndatedExportOfLaterIsNoSureKnowledgeOfAPastDay() {
        assertThat(new StockLevel(Rows.stock("2026-03-20", "A", "fbs", "", 4), true).isSurelyBefore(AS_OF))
                .isFalse();
        assertThat(new StockLevel(Rows.stock("2026-03-09", "A", "fbs", "", 4), true).isSurelyBefore(AS_OF))
                .isTrue();
    }

    @Test
    void figuresCountOwnWarehousesOfTheWantedOnly() {
        StockFigures figures = new StockFigures(new Catalogue(products), Set.of("Склад"), AS_OF, "A"::equals);
        Stream.of(
                        Rows.stock("2026-03-08", "A", "fbs", "Склад", 5),
                        Rows.stock("2026-03-09", "B", "fbs", "Склад", 7),
                        Rows.stock("2026-03-09", "A", "fbo", "Москва", 3),
                        Rows.stock("2026-03-10", "A", "fbs", "Склад", 9))
                .forEach(row -> figures.accept(new StockLevel(row, false)));

        assertThat(figures.at("A", "Склад", LocalDate.of(2026, 3, 8))).contains(new StockFigure(5, 0));
        assertThat(figures.at("A", "Склад", LocalDate.of(2026, 3, 9))).contains(new StockFigure(0, 0));
        assertThat(figures.at("A", "Склад", AS_OF)).isEmpty();
        assertThat(figures.at("B", "Склад", LocalDate.of(2026, 3, 9))).isEmpty();
        assertThat(figures.isAtPlatform("Москва")).isTrue();
        assertThat(figures.isAtPlatform("Склад")).isFalse();
    }

    private void write(StockRow... rows) {
        Stream.of(rows).forEach(row -> levels.add(new StockLevel(row, false)));
    }

    private StockBook book(String... places) {
        StockBook book = new StockBook(new Catalogue(products), Set.of(places), AS_OF);
        levels.forEach(book::accept);
        return book.close();
    }
}
