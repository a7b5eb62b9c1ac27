package io.zapas.demand;

import static io.zapas.cancellation.SampleLine.MONDAY;
import static io.zapas.cancellation.SampleLine.cancelled;
import static io.zapas.cancellation.SampleLine.delivered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.shop.SeriesKey;
import io.zapas.shop.orders.OrderLine.State;
import io.zapas.shop.orders.ReturnReceipt;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReturnForecastTest {
    private static final SeriesKey KEY = new SeriesKey("1", "");

    /** Ten units a day; of each day one comes back exactly 20 days after the order. */
    @Test
    void plantedShareAndDelayAreFoundAgain() {
        var asOf = MONDAY.plusDays(100);
        var book = new DemandBook(asOf, 1);
        for (int day = 0; day < 100; day++) {
            var ordered = MONDAY.plusDays(day);
            DemandBookTest.accept(book, delivered().on(ordered).quantity(10));
            if (ordered.plusDays(20).isBefore(asOf)) {
                book.accept(new ReturnReceipt(KEY, ordered, ordered.plusDays(20), 1));
            }
        }

        var demand = book.close();

        assertThat(demand.account().returns().share()).isCloseTo(0.1, within(1e-9));
        assertThat(demand.account().returns().delayMeasured()).isTrue();
        assertThat(demand.expectedReturns()).hasSize(20).allSatisfy(expected -> {
            assertThat(expected.units()).isCloseTo(1, within(1e-9));
            assertThat(expected.on()).isBetween(asOf, asOf.plusDays(19));
        });
    }

    @Test
    void cancelledAfterHandOverComesBackWithinTheAssumedDays() {
        var book = new DemandBook(MONDAY.plusDays(10), 1);
        DemandBookTest.accept(book, cancelled().quantity(4).shippedOn(MONDAY.plusDays(1)));

        var demand = book.close();

        assertThat(demand.account().returns().delayMeasured()).isFalse();
        assertThat(total(demand)).isCloseTo(4, within(1e-9));
        assertThat(demand.expectedReturns().findFirst().orElseThrow().on()).isEqualTo(MONDAY.plusDays(21));
        assertThat(DemandBookTest.only(demand).units()[0]).isEqualTo(4);
    }

    @Test
    void whatWasReceivedIsNotExpectedAgain() {
        var book = new DemandBook(MONDAY.plusDays(10), 1);
        DemandBookTest.accept(book, cancelled().quantity(4).shippedOn(MONDAY.plusDays(1)));
        book.accept(new ReturnReceipt(KEY, MONDAY, MONDAY.plusDays(8), 3));

        assertThat(total(book.close())).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatShouldBeBackIsTakenToBeBack() {
        var book = new DemandBook(MONDAY.plusDays(60), 1);
        DemandBookTest.accept(book, cancelled().quantity(4).shippedOn(MONDAY.plusDays(1)));

        assertThat(book.close().expectedReturns()).isEmpty();
    }

    @Test
    void lostAndUnservedUnitsDoNotComeBack() {
        var book = new DemandBook(MONDAY.plusDays(10), 1);
        DemandBookTest.accept(book, cancelled().shippedOn(MONDAY).said("", "Lost by the delivery service", ""));
        DemandBookTest.accept(book, cancelled().said("", "Out of stock", "seller"));

        assertThat(book.close().expectedReturns()).isEmpty();
    }

    @Test
    void aPartlyReturnedLineComesBackInPart() {
        var book = new DemandBook(MONDAY.plusDays(10), 0.5);
        DemandBookTest.accept(book, delivered().quantity(5).returned(2).state(State.RETURNED));

        assertThat(total(book.close())).isCloseTo(1, within(1e-9));
    }

    @Test
    void aSkusOwnShareIsDrawnToTheShops() {
        var book = new DemandBook(LocalDate.of(2026, 9, 1), 1);
        DemandBookTest.accept(book, delivered().sku("2").quantity(80));
        DemandBookTest.accept(book, delivered().sku("2").quantity(20).state(State.RETURNED));

        var estimate = book.close().account().returns();

        assertThat(estimate.share()).isCloseTo(0.2, within(1e-9));
        assertThat(estimate.shareOf(0, 0)).isCloseTo(0.2, within(1e-9));
        assertThat(estimate.shareOf(0, 20)).isCloseTo(0.1, within(1e-9));
    }

    private static double total(Demand demand) {
        return demand.expectedReturns().mapToDouble(ExpectedReturn::units).sum();
    }
}
