package io.zapas.ordering.quantity;

import static io.zapas.ordering.terms.Given.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.forecast.Forecast;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.ResolvedTerms;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffectsTest {
    private static final Terms PRICED = Given.priced(Given.terms(14, 7, 0.9), "10", "6", "0.01", "RUB");

    private static Recommendation decide(Forecast forecast, Position position, Terms terms) {
        return Planner.plan(
                new SeriesKey("A", "M"), forecast, position, ResolvedTerms.of(terms), Policy.NEUTRAL, AS_OF);
    }

    @Test
    void lossBeforeTheLandingIsToldFromWhatTheOrderSaves() {
        // 10 last for 5 days, 18 are lost until day 14, the order serves the 14 after that
        Shortfall losses = decide(Given.certain(Cadence.DAILY, Given.flat(28, 2)), Given.stock(10), PRICED)
                .shortfall();
        assertThat(losses.unavoidable()).isCloseTo(18, within(1e-9));
        assertThat(losses.avoidable()).isCloseTo(14, within(1e-9));
    }

    @Test
    void whatMayNotBeOrderedCouldStillBeSaved() {
        Shortfall losses = decide(
                        Given.certain(Cadence.DAILY, Given.flat(28, 2)), Given.stock(10), Given.forbidden(PRICED))
                .shortfall();
        assertThat(losses.avoidable()).isCloseTo(14, within(1e-9));
    }

    @Test
    void theEarlyDayIsWhenTheWorseTenthRunsOut() {
        Forecast forecast = Given.poisson(Cadence.DAILY, Given.flat(60, 2));
        Recommendation decided = decide(forecast, Given.stock(40), PRICED);
        // least n with P(Poisson(2 n) > 40) >= 1/10 is 17 days, and 20.x days for one half
        assertThat(decided.dates().earlyStockout()).contains(AS_OF.plusDays(16));
        assertThat(decided.stockoutOn()).contains(AS_OF.plusDays(20));
    }

    @Test
    void roundingIsWhatTheMinimumAdds() {
        Terms terms = Given.sized(PRICED, 40, 20, OptionalInt.empty());
        Rounding rounding = decide(Given.certain(Cadence.DAILY, Given.flat(28, 2)), Given.stock(30), terms)
                .effects()
                .rounding()
                .orElseThrow();
        // 12 are needed, 40 bought; 28 lie for 7 + 28 / 4 days
        assertThat(rounding.units()).isEqualTo(28);
        assertThat(rounding.coverDays()).isCloseTo(14, within(1e-9));
        assertThat(rounding.holding()).isCloseTo(28 * 14 * 0.01, within(1e-9));
        assertThat(rounding.cheaper()).isEmpty();
    }

    @Test
    void aMinimumThatLastsForYearsIsNotWorthTheFewUnitsItSaves() {
        Terms dear = Given.priced(
                Given.sized(Given.terms(14, 7, 0.95), 500, 1, OptionalInt.empty()), "10", "6", "0.01", "RUB");
        Rounding rounding = decide(Given.poisson(Cadence.DAILY, Given.flat(28, 0.3)), Given.stock(3), dear)
                .effects()
                .rounding()
                .orElseThrow();
        assertThat(rounding.cheaper()).contains(0);
        assertThat(rounding.saving()).isGreaterThan(100);
    }

    record Drawn(int seed, Forecast forecast, Position position, Terms terms) {
        Recommendation decided() {
            return decide(forecast, position, terms);
        }
    }

    static Stream<Drawn> drawn() {
        return IntStream.range(0, 200).mapToObj(EffectsTest::draw);
    }

    private static Drawn draw(int seed) {
        Random random = new Random(seed);
        double rate = Math.exp(random.nextGaussian() * 1.2 + 0.5);
        Terms terms = Given.priced(
                Given.sized(
                        Given.terms(3 + random.nextInt(30), 3 + random.nextInt(12), 0.9),
                        random.nextInt(2) * 10,
                        1 + random.nextInt(2) * 3,
                        OptionalInt.empty()),
                "10",
                Integer.toString(2 + random.nextInt(9)),
                "0.02",
                "RUB");
        Position position =
                Given.stock((int) (rate * random.nextInt(30)), Given.purchase(random.nextInt(20), (int) (rate * 5)));
        return new Drawn(seed, Given.poisson(Cadence.DAILY, Given.flat(90, rate)), position, terms);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void moreDemandAndMoreLeadTimeMoveTheOrderAsANewPlanWould(Drawn drawn) {
        Recommendation decided = drawn.decided();
        int order = decided.orderQuantity();
        if (order == 0) {
            assertThat(decided.effects().sensitivity()).isEqualTo(Sensitivity.NONE);
            return;
        }
        double[] mean = drawn.forecast().mean().clone();
        for (int day = 0; day < mean.length; day++) {
            mean[day] *= 1.1;
        }
        int more = decide(Given.poisson(Cadence.DAILY, mean), drawn.position(), drawn.terms())
                .orderQuantity();
        Terms late = Given.sized(
                Given.priced(
                        Given.terms(
                                drawn.terms().leadTimeDays() + 1, drawn.terms().reviewDays(), 0.9),
                        "10",
                        drawn.terms().shortageCost().orElseThrow().toString(),
                        "0.02",
                        "RUB"),
                drawn.terms().moq(),
                drawn.terms().packSize(),
                OptionalInt.empty());
        int later = decide(drawn.forecast(), drawn.position(), late).orderQuantity();
        // both plans are quantiles of a few hundred paths; where a tenth more demand uses up what would be left at the
        // landing,
        // the one path that the sensitivity follows says it less well
        Waterfall steps = decided.waterfall();
        double left = Math.max(0, steps.onHand() + steps.inbound() - steps.leadTimeDemand());
        double usedUp = Math.min(left, 0.1 * steps.leadTimeDemand());
        double noise = drawn.terms().packSize() + 2 + 0.4 * Math.sqrt(order) + 0.03 * order + 0.15 * usedUp;
        Sensitivity moved = decided.effects().sensitivity();
        assertThat((double) moved.tenthMore()).isCloseTo(more, within(noise));
        assertThat((double) moved.lateByADay()).isCloseTo(later, within(noise));
        assertThat(moved.tenthMore()).isGreaterThanOrEqualTo(order);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void earlyIsNeverAfterTheMedian(Drawn drawn) {
        Recommendation decided = drawn.decided();
        decided.stockoutOn()
                .ifPresent(median -> assertThat(decided.dates().earlyStockout().orElseThrow())
                        .isBeforeOrEqualTo(median));
        assertThat(decided.shortfall().avoidable()).isNotNegative();
        assertThat(decided.shortfall().unavoidable()).isNotNegative();
    }
}
