package io.zapas.demand;

import static io.zapas.cancellation.SampleLine.MONDAY;
import static io.zapas.cancellation.SampleLine.cancelled;
import static io.zapas.cancellation.SampleLine.delivered;
import static io.zapas.demand.Mark.GAP_IN_EXPORTS;
import static io.zapas.demand.Mark.OBSERVED;
import static io.zapas.demand.Mark.OUT_BY_SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zapas.cancellation.SampleLine;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.orders.OrderLine.State;
import io.zapas.shop.orders.Sale;
import io.zapas.shop.stock.StockHistory;
import io.zapas.shop.stock.StockObservation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandBookTest {
    private static final SeriesKey SHOP = new SeriesKey("1", "");
    private static final Classifier CLASSIFIER = new Classifier(Taxonomy.builtIn(), StockHistory.NONE);

    @Test
    void emptyBookHasNoSeries() {
        var demand = new DemandBook(MONDAY, 0.9).close();

        assertThat(demand.series()).isEmpty();
        assertThat(demand.expectedReturns()).isEmpty();
        assertThat(demand.account().unitsIn()).isZero();
    }

    @Test
    void ordersBecomeUnitsPerDayUpToAsOf() {
        var series = only(book(
                5,
                delivered().quantity(2),
                delivered(),
                delivered().on(day(2)),
                delivered().on(day(5))));

        assertThat(series.start()).isEqualTo(MONDAY);
        assertThat(series.cadence()).isEqualTo(Cadence.DAILY);
        assertThat(series.units()).containsExactly(3, 0, 1, 0, 0);
        assertThat(series.marks()).containsOnly(OBSERVED);
    }

    @Test
    void buyersCancellationCountsNothingAndTheOthersStay() {
        var series = only(book(
                4,
                delivered(),
                cancelled().on(day(1)).said("", "Found cheaper", "buyer"),
                cancelled().on(day(2)).said("", "Out of stock", "seller"),
                cancelled().on(day(3)).said("", "Found cheaper", "buyer").shippedOn(day(3))));

        assertThat(series.units()).containsExactly(1, 0, 1, 1);
    }

    @Test
    void unclearCancellationsCountWithTheShareOfTheDeclaredOnes() {
        var book = book(2, delivered());
        for (int i = 0; i < 8; i++) {
            accept(book, cancelled().said("", i < 2 ? "Out of stock" : "Found cheaper", i < 2 ? "seller" : "buyer"));
        }
        accept(book, cancelled().on(day(1)).quantity(10));

        var demand = book.close();

        assertThat(demand.account().unclearShare()).isEqualTo(0.3);
        assertThat(demand.account().unclearTakenOff()).isCloseTo(7, within(1e-9));
        assertThat(demand.series().findFirst().orElseThrow().units()[1]).isCloseTo(3, within(1e-9));
    }

    @Test
    void whatTheStockConcludesDoesNotTellTheShareOfTheUnclear() {
        var book = book(2, delivered());
        book.accept(new StockObservation(SHOP, MONDAY, false));
        var line = cancelled().cancelledOn(MONDAY).line();
        book.accept(line, new Classifier(Taxonomy.builtIn(), book.stockHistory()).classify(line));

        var account = book.close().account();

        assertThat(account.orders().get(Standing.NOT_SERVED).lines()).isEqualTo(1);
        assertThat(account.unclearShare()).isEqualTo(0.5);
    }

    @Test
    void salesExportWinsForTheDaysItCoversAndIsNeverAdded() {
        var book = book(
                6,
                delivered().on(day(0)),
                delivered().on(day(2)).quantity(7),
                delivered().on(day(5)).quantity(4));
        book.accept(new Sale(SHOP, day(1), 2));
        book.accept(new Sale(SHOP, day(3), 3));

        var demand = book.close();

        assertThat(only(demand).units()).containsExactly(1, 2, 0, 3, 0, 4);
        assertThat(demand.account().coveredBySales()).isEqualTo(7);
    }

    @Test
    void salesOfTheWholeShopAreNotAddedToOrdersByCluster() {
        var book = book(3, delivered().location("Москва").on(day(1)).quantity(7));
        book.accept(new Sale(SHOP, day(0), 2));
        book.accept(new Sale(SHOP, day(2), 3));

        var demand = book.close();

        assertThat(only(demand).key()).isEqualTo(SHOP);
        assertThat(only(demand).units()).containsExactly(2, 0, 3);
        assertThat(demand.account().coveredBySales()).isEqualTo(7);
    }

    @Test
    void weeklySalesStayWeeksAndAnIncompleteWeekIsLeftOut() {
        var book = new DemandBook(day(20), 0.9);
        book.accept(new Sale(SHOP, day(0), 5));
        book.accept(new Sale(SHOP, day(7), 6));
        book.accept(new Sale(SHOP, day(14), 2));
        book.accept(new StockObservation(SHOP, day(0), true));
        book.accept(new StockObservation(SHOP, day(7), false));

        var demand = book.close();

        assertThat(only(demand).cadence()).isEqualTo(Cadence.WEEKLY);
        assertThat(only(demand).units()).containsExactly(5, 6);
        assertThat(only(demand).marks()).containsExactly(OBSERVED, OUT_BY_SNAPSHOT);
        assertThat(demand.account().incompletePeriod()).isEqualTo(2);
    }

    @Test
    void aWeekOutByItsFlagIsNotSavedByASnapshotWithinTheNext() {
        var book = new DemandBook(day(14), 0.9);
        book.accept(new Sale(SHOP, day(0), 5));
        book.accept(new Sale(SHOP, day(7), 6));
        book.accept(new StockObservation(SHOP, day(7), true));
        book.accept(new StockObservation(SHOP, day(13), false));

        assertThat(only(book.close()).marks()).containsExactly(OBSERVED, OBSERVED);
    }

    @Test
    void moreReturnedThanSoldIsZeroAndAccountedFor() {
        var book = new DemandBook(day(3), 0.9);
        book.accept(new Sale(SHOP, day(0), 5));
        book.accept(new Sale(SHOP, day(1), -2));

        var account = book.close().account();

        assertThat(account.negativeRaised()).isEqualTo(2);
        assertThat(account.demandUnits()).isEqualTo(5);
        assertThat(account.unitsOut()).isEqualTo(account.unitsIn());
    }

    @Test
    void aSeriesBeginsWithTheFirstEvidenceOfItsSku() {
        var book = book(10, delivered().sku("old"), delivered().on(day(6)));
        book.accept(new StockObservation(SHOP, day(3), true));
        book.accept(new StockObservation(SHOP, day(2), false));

        assertThat(find(book.close(), SHOP).start()).isEqualTo(day(3));
    }

    @ParameterizedTest
    @CsvSource({
        "'0 7 14', '', WEEKLY",
        "'14 0 7', '3 10', WEEKLY",
        "'0 7 21', '5', WEEKLY",
        "'0 1 2', '', DAILY",
        "'0 7 14', '0 1', DAILY",
        "'0 6', '', DAILY",
        "'0', '3', DAILY",
        "'0 0 0', '', DAILY",
        "'', '', DAILY",
    })
    void weeklyMeansOneWeekdayPerSeries(String first, String second, Cadence cadence) {
        var book = new DemandBook(day(30), 0.9);
        days(first).forEach(day -> book.accept(new Sale(new SeriesKey("1", ""), day(day), 1)));
        days(second).forEach(day -> book.accept(new Sale(new SeriesKey("2", "A"), day(day), 1)));

        assertThat(book.close().account().salesCadence()).isEqualTo(cadence);
    }

    private static Stream<Integer> days(String days) {
        return Stream.of(days.split(" ")).filter(day -> !day.isEmpty()).map(Integer::valueOf);
    }

    @Test
    void ordersAloneBeginEverywhereWhenTheSkuBegins() {
        var demand = book(
                        10,
                        delivered().location("A").on(day(1)),
                        delivered().location("B").on(day(8)))
                .close();

        assertThat(find(demand, new SeriesKey("1", "B")).start()).isEqualTo(day(1));
    }

    @Test
    void zerosBeforeTheFirstSaleOfASalesExportAreNoDemand() {
        var book = new DemandBook(day(6), 0.9);
        for (int i = 0; i < 6; i++) {
            book.accept(new Sale(SHOP, day(i), i == 4 ? 3 : 0));
        }

        assertThat(only(book.close()).units()).containsExactly(3, 0);
    }

    @Test
    void aSkuThatNeverSoldStandsWithZeros() {
        var book = new DemandBook(day(3), 0.9);
        for (int i = 0; i < 3; i++) {
            book.accept(new Sale(SHOP, day(i), 0));
        }

        assertThat(only(book.close()).units()).containsExactly(0, 0, 0);
    }

    @Test
    void stockByClusterTellsOfOrdersWithoutAPlace() {
        var book = book(4, delivered(), delivered().on(day(3)));
        for (String cluster : List.of("A", "B")) {
            book.accept(new StockObservation(new SeriesKey("1", cluster), day(1), false));
            book.accept(new StockObservation(new SeriesKey("1", cluster), day(2), cluster.equals("B")));
        }

        assertThat(only(book.close()).marks()).containsExactly(OBSERVED, OUT_BY_SNAPSHOT, OBSERVED, OBSERVED);
    }

    @Test
    void theOneOwnWarehouseTellsOfEveryRegion() {
        var book = book(4, delivered().location("A"), delivered().location("B"));
        book.accept(new StockObservation(SHOP, day(2), false));

        assertThat(book.close().series())
                .hasSize(2)
                .allSatisfy(series ->
                        assertThat(series.marks()).containsExactly(OBSERVED, OBSERVED, OUT_BY_SNAPSHOT, OBSERVED));
    }

    @Test
    void aClusterInStockWithoutAnySaleHasASeriesOfZeros() {
        var book = book(4, delivered().location("A"));
        book.accept(new StockObservation(new SeriesKey("1", "B"), day(1), true));
        book.accept(new StockObservation(new SeriesKey("1", "C"), day(1), false));

        var demand = book.close();

        assertThat(demand.series().map(DemandSeries::key))
                .containsExactly(new SeriesKey("1", "A"), new SeriesKey("1", "B"));
        assertThat(find(demand, new SeriesKey("1", "B")).units()).containsExactly(0, 0, 0);
    }

    @Test
    void daysWithoutAnyLineOfABusyShopAreAGap() {
        var book = new DemandBook(day(40), 0.9);
        for (int i = 0; i < 40; i++) {
            for (int n = 0; n < 10 && (i < 20 || i > 22); n++) {
                accept(book, delivered().sku("other").on(day(i)));
            }
        }
        accept(book, delivered().on(day(0)));

        var series = find(book.close(), SHOP);

        assertThat(series.marks()[19]).isEqualTo(OBSERVED);
        assertThat(series.marks()).containsSequence(OBSERVED, GAP_IN_EXPORTS, GAP_IN_EXPORTS, GAP_IN_EXPORTS, OBSERVED);
    }

    @Test
    void theSettingOfReturnsIsChecked() {
        assertThatThrownBy(() -> new DemandBook(MONDAY, 1.5)).hasMessageContaining("1.5");
    }

    static LocalDate day(int day) {
        return MONDAY.plusDays(day);
    }

    static DemandBook book(int days, SampleLine... lines) {
        var book = new DemandBook(day(days), 0.9);
        List.of(lines).forEach(line -> accept(book, line));
        return book;
    }

    static void accept(DemandBook book, SampleLine sample) {
        var line = sample.line();
        book.accept(line, line.state() == State.DELIVERED ? Verdict.NOT_CANCELLED : CLASSIFIER.classify(line));
    }

    static DemandSeries only(DemandBook book) {
        return only(book.close());
    }

    static DemandSeries only(Demand demand) {
        assertThat(demand.series()).hasSize(1);
        return demand.series().findFirst().orElseThrow();
    }

    static DemandSeries find(Demand demand, SeriesKey key) {
        return demand.series().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    }
}
