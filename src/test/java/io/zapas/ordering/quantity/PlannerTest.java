package io.zapas.ordering.quantity;

import static io.zapas.ordering.terms.Given.AS_OF;
import static io.zapas.ordering.terms.Given.certain;
import static io.zapas.ordering.terms.Given.flat;
import static io.zapas.ordering.terms.Given.poisson;
import static io.zapas.ordering.terms.Given.purchase;
import static io.zapas.ordering.terms.Given.sized;
import static io.zapas.ordering.terms.Given.stock;
import static io.zapas.ordering.terms.Given.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Outcome;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.ResolvedTerms;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static Recommendation plan(Outcome forecast, Position position, Terms terms) {
        return Given.plan("A", "M", forecast, position, terms, AS_OF);
    }

    @Test
    void certainDemandIsCoveredToTheNextLanding() {
        Recommendation plan = plan(certain(Cadence.DAILY, flat(28, 2)), stock(30), terms(14, 7, 0.9));
        assertThat(plan.orderQuantity()).isEqualTo(2 * 21 - 30);
        assertThat(plan.orderUpTo()).isEqualTo(42);
        assertThat(plan.reason()).isEqualTo(Reason.BELOW_ORDER_UP_TO);
        assertThat(plan.stockoutOn()).contains(AS_OF.plusDays(15));
        assertThat(plan.orderBy()).contains(AS_OF.plusDays(1));
        assertThat(plan.coverDays()).isEqualTo(15);
    }

    @Test
    void demandLostBeforeTheLandingIsNotOrdered() {
        Recommendation plan = plan(certain(Cadence.DAILY, flat(28, 2)), stock(10), terms(14, 7, 0.9));
        assertThat(plan.orderQuantity()).isEqualTo(14);
        assertThat(plan.waterfall().lostOnTheWay()).isEqualTo(-18);
        assertThat(plan.notes()).contains(Note.RUNS_OUT_BEFORE_ARRIVAL);
    }

    @Test
    void arrivalAfterTheStockoutServesOnlyWhatComesLater() {
        // 4 left for 2 days, 8 lost until day 6, then 20 for the 8 days to the landing and 2 over
        Recommendation plan = plan(certain(Cadence.DAILY, flat(28, 2)), stock(4, purchase(6, 20)), terms(14, 7, 0.9));
        assertThat(plan.waterfall().lostOnTheWay()).isEqualTo(-8);
        assertThat(plan.orderQuantity()).isEqualTo(14 - 4);
    }

    @Test
    void unitsOwedToOpenPostingsAreOrderedToo() {
        Position owing = new Position(true, 3, 0, 5, 0, false, List.of());
        Recommendation plan = plan(certain(Cadence.DAILY, flat(28, 0)), owing, terms(14, 7, 0.9));
        assertThat(plan.orderQuantity()).isEqualTo(2);
    }

    @ParameterizedTest(name = "lead {0} review {1}: {2} units")
    @CsvSource({"14, 7, 63", "7, 7, 42", "10, 7, 51", "14, 10, 72", "3, 4, 21", "42, 21, 189"})
    void weeklyForecastIsProratedToDays(int lead, int review, int units) {
        Recommendation plan =
                plan(certain(Cadence.WEEKLY, flat(8, 21)), stock(0, purchase(0, 1000)), terms(lead, review, 0.9));
        assertThat(plan.orderUpTo()).isCloseTo(units, within(1e-9));
        assertThat(plan.waterfall().leadTimeDemand()).isCloseTo(3 * lead, within(1e-9));
    }

    @Test
    void serviceLevelComesFromMoneyWhereItIsKnown() {
        Terms terms = Given.priced(terms(14, 7, 0.5), "3", "1.0", "0.0285714", "RUB");
        ResolvedTerms resolved = ResolvedTerms.of(terms);
        Recommendation plan = Planner.plan(
                new SeriesKey("A", "M"),
                poisson(Cadence.WEEKLY, flat(8, 5)),
                stock(0),
                resolved,
                Policy.NEUTRAL,
                AS_OF);
        assertThat(plan.serviceLevel()).isCloseTo(1 / 1.2, within(1e-6));
        // least k with P(Poisson(5) <= k) above 1 / 1.2: the cycle's week alone, the weeks before it are lost
        assertThat(plan.orderQuantity()).isEqualTo(7);
        assertThat(plan.orderValue()).contains(new BigDecimal("3").multiply(BigDecimal.valueOf(plan.orderQuantity())));
    }

    @ParameterizedTest(name = "wants {0}, moq {1}, pack {2}, maximum {3}: {4}, {5}")
    @CsvSource({
        "5, 1, 1, , 5, BELOW_ORDER_UP_TO",
        "5, 10, 1, , 10, RAISED_TO_MOQ",
        "5, 1, 6, , 6, RAISED_TO_PACK",
        "6, 1, 6, , 6, BELOW_ORDER_UP_TO",
        "5, 10, 4, , 12, RAISED_TO_MOQ",
        "5, 1, 1, 3, 3, LIMITED_BY_MAXIMUM_STOCK",
        "9, 1, 4, 10, 8, LIMITED_BY_MAXIMUM_STOCK",
        "5, 10, 1, 8, 5, BELOW_ORDER_UP_TO",
        "9, 10, 1, 8, 8, LIMITED_BY_MAXIMUM_STOCK",
        "5, 6, 6, 6, 6, RAISED_TO_PACK",
        "5, 1, 1, 0, 0, LIMITED_BY_MAXIMUM_STOCK",
    })
    void sizeKeepsPackMinimumAndMaximum(int wants, int moq, int pack, Integer maximum, int order, Reason reason) {
        Terms terms =
                sized(terms(1, 1, 0.9), moq, pack, maximum == null ? OptionalInt.empty() : OptionalInt.of(maximum));
        OrderSize size = OrderSize.of(wants, 0, terms.lot());
        assertThat(size).isEqualTo(new OrderSize(order, reason));
    }

    @Test
    void minimumThatDoesNotFitWaitsUntilItDoes() {
        assertThat(OrderSize.of(
                                5,
                                5,
                                sized(terms(1, 1, 0.9), 10, 1, OptionalInt.of(12))
                                        .lot())
                        .units())
                .isZero();
    }

    @Test
    void overdueOrderIsNotCountedAsIfItCameToday() {
        Recommendation today = plan(certain(Cadence.DAILY, flat(28, 2)), stock(0, purchase(0, 100)), terms(14, 7, 0.9));
        Recommendation overdue =
                plan(certain(Cadence.DAILY, flat(28, 2)), stock(0, purchase(-5, 100)), terms(14, 7, 0.9));
        assertThat(overdue.notes()).contains(Note.OVERDUE_PURCHASE_ORDER);
        assertThat(today.waterfall().lostOnTheWay()).isZero();
        assertThat(overdue.waterfall().lostOnTheWay()).isNegative();
        assertThat(overdue.waterfall().inbound()).isStrictlyBetween(50.0, 100.0);
        Recommendation hopeless =
                plan(certain(Cadence.DAILY, flat(28, 2)), stock(0, purchase(-200, 100)), terms(14, 7, 0.9));
        assertThat(hopeless.waterfall().inbound()).isLessThan(25);
        assertThat(hopeless.orderQuantity()).isEqualTo(14);
    }

    @Test
    void unknownStockCountsAsNoneAndSaysSo() {
        Position unknown = new Position(false, 99, 0, 0, 0, false, List.of());
        Recommendation plan = plan(certain(Cadence.DAILY, flat(28, 2)), unknown, terms(14, 7, 0.9));
        assertThat(plan.orderQuantity()).isEqualTo(14);
        assertThat(plan.notes()).contains(Note.STOCK_UNKNOWN);
    }

    @Test
    void nothingIsOrderedWithoutAForecast() {
        Recommendation plan = plan(
                new NotForecastable(NotForecastable.Reason.TOO_SHORT), stock(4, purchase(3, 2)), terms(14, 7, 0.9));
        assertThat(plan.orderQuantity()).isZero();
        assertThat(plan.reason()).isEqualTo(Reason.NOT_FORECASTABLE);
        assertThat(plan.coverDays()).isInfinite();
        assertAddsUp(plan.waterfall());
    }

    @Test
    void neverSoldIsNoDemandExpected() {
        NotForecastable never = new NotForecastable(NotForecastable.Reason.NO_DEMAND_SEEN);
        assertThat(plan(never, stock(0), terms(14, 7, 0.9)).reason()).isEqualTo(Reason.NO_DEMAND_EXPECTED);
        assertThat(plan(never, stock(0), Given.forbidden(terms(14, 7, 0.9))).reason())
                .isEqualTo(Reason.DO_NOT_ORDER);
    }

    @Test
    void restrictedSupplyIsNotOrdered() {
        Position restricted = new Position(true, 0, 0, 0, 0, true, List.of());
        Recommendation plan = plan(certain(Cadence.DAILY, flat(28, 2)), restricted, terms(14, 7, 0.9));
        assertThat(plan.orderQuantity()).isZero();
        assertThat(plan.reason()).isEqualTo(Reason.SUPPLY_RESTRICTED);
    }

    static void assertAddsUp(Waterfall w) {
        double sum = w.leadTimeDemand()
                + w.reviewDemand()
                + w.safetyStock()
                - w.onHand()
                - w.inbound()
                - w.expectedReturns()
                + w.lostOnTheWay()
                + w.rounding();
        assertThat(sum).isCloseTo(w.order(), within(1e-6));
        assertThat(w.lostOnTheWay()).isLessThanOrEqualTo(0);
    }

    @Test
    void demandThatIsNotWorthAUnitIsRoundedOffNotANegativeSafetyStock() {
        Outcome rare = poisson(Cadence.DAILY, flat(28, 0.004));
        Recommendation stocked = plan(rare, stock(2), terms(14, 7, 0.7));
        assertThat(stocked.orderQuantity()).isZero();
        assertThat(stocked.waterfall().safetyStock()).isCloseTo(0, within(1e-9));
        assertThat(stocked.orderUpTo()).isCloseTo(21 * 0.004, within(1e-9));
        assertAddsUp(stocked.waterfall());
        Recommendation empty = plan(rare, stock(0), terms(14, 7, 0.7));
        assertThat(empty.orderQuantity()).isZero();
        assertThat(empty.waterfall().safetyStock()).isNotNegative();
        assertAddsUp(empty.waterfall());
    }
}
