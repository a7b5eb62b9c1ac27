package io.zapas.ordering.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.ResolvedTerms;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortfallTest {
    private static final Terms PRICED = Given.priced(Given.terms(14, 7, 0.9), "10", "6", "0.01", "RUB");

    private static Recommendation plan(double rate, int stock, Terms terms, double factor) {
        return Planner.plan(
                new SeriesKey("A", "M"),
                Given.poisson(Cadence.DAILY, Given.flat(60, rate * factor)),
                Given.stock(stock),
                ResolvedTerms.of(terms),
                Policy.NEUTRAL,
                Given.AS_OF);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1", "0.5, 12", "2, 0", "2, 20", "2, 42", "2, 60", "2, 200", "30, 700"})
    void thePartsOfTheDemandGiveTheSameShortageAsThePaths(double rate, int stock) {
        Shortfall shortfall = plan(rate, stock, PRICED, 1).shortfall();
        assertThat(shortfall.spread().expected(1)).isCloseTo(shortfall.total(), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 12, 1.3", "2, 20, 1.2", "2, 42, 1.1", "2, 42, 0.8", "2, 60, 1.4", "30, 700, 1.1", "30, 700, 0.9"})
    void atAnotherDemandThePartsSayAboutWhatANewPlanWould(double rate, int stock, double factor) {
        double there = plan(rate, stock, PRICED, 1).shortfall().spread().expected(factor);
        double fresh = plan(rate, stock, PRICED, factor).shortfall().total();
        double spread = Math.sqrt(21 * rate * factor);
        assertThat(there).isCloseTo(fresh, within(0.15 * spread + 0.03 * fresh));
    }

    @Test
    void whatTheOrderSavesIsWhatItsPackageUnitsSaveTogether() {
        Recommendation plan = plan(2, 20, PRICED, 1);
        double money = plan.shortfall().saved() * 6;
        double steps = DoubleStream.of(plan.effects().marginalValue().values()).sum();
        // the units kept at the end of the cycle cost 0.07 each
        assertThat(money - steps).isBetween(0.0, 0.07 * plan.orderQuantity());
        assertThat(plan.effects().marginalValue().total()).isEqualTo(steps);
    }

    @Test
    void aMaximumSavesLessThanCouldBeSaved() {
        Terms bound = Given.sized(PRICED, 1, 1, OptionalInt.of(25));
        Shortfall shortfall = plan(2, 20, bound, 1).shortfall();
        assertThat(shortfall.saved()).isPositive().isLessThan(shortfall.avoidable());
        assertThat(shortfall.avoidable()).isLessThanOrEqualTo(shortfall.inCycle());
    }

    @Test
    void anOrderThatIsTakenBackSavesNothing() {
        Recommendation plan = plan(2, 20, PRICED, 1);
        Recommendation later = plan.ordering(0, Recommendation.Reason.BELOW_SUPPLIER_MINIMUM, 0);
        assertThat(plan.shortfall().saved()).isPositive();
        assertThat(later.shortfall().saved()).isZero();
        assertThat(later.shortfall().avoidable()).isEqualTo(plan.shortfall().avoidable());
    }

    @Test
    void plentyOfStockLeavesNothingToSave() {
        Shortfall shortfall = plan(2, 500, PRICED, 1).shortfall();
        assertThat(shortfall.total()).isZero();
        assertThat(shortfall.avoidable()).isZero();
        assertThat(shortfall.spread().lasts()).isEqualTo(1);
    }

    @Test
    void withoutStockAllOfTheMeanDemandIsLost() {
        assertThat(plan(2, 0, PRICED, 1).shortfall().total()).isCloseTo(42, within(0.5));
    }

    @Test
    void aLostUnitIsWorthItsMarginAndWithoutACostItsPrice() {
        Optional<Money> price = Optional.of(new Money(new BigDecimal("25"), "RUB"));
        Shortfall margin = plan(2, 0, PRICED, 1).shortfall().orWorth(price);
        assertThat(margin.money(1.5)).contains(new Money(new BigDecimal("9.00"), "RUB"));
        Shortfall unpriced = plan(2, 0, Given.terms(14, 7, 0.9), 1).shortfall();
        assertThat(unpriced.money(1.5)).isEmpty();
        assertThat(unpriced.orWorth(price).money(1.5)).contains(new Money(new BigDecimal("37.50"), "RUB"));
    }
}
