package io.zapas.ordering.quantity;

import static io.zapas.ordering.terms.Given.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.forecast.Forecast;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.supply.Arrival;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every recommendation, on random forecasts, positions and terms. */
class PlannerPropertiesTest {
    private static final int CASES = 400;

    record Drawn(int seed, Forecast forecast, Position position, Terms terms) {
        Recommendation plan() {
            return plan(position, terms);
        }

        Recommendation plan(Position position, Terms terms) {
            return Given.plan("A", "M", forecast, position, terms, AS_OF);
        }
    }

    static Stream<Drawn> drawn() {
        return IntStream.range(0, CASES).mapToObj(PlannerPropertiesTest::draw);
    }

    private static Drawn draw(int seed) {
        Random random = new Random(seed);
        boolean weekly = random.nextBoolean();
        double rate = Math.exp(random.nextGaussian() * 1.5) * (weekly ? 7 : 1);
        Forecast forecast = Given.poisson(weekly ? Cadence.WEEKLY : Cadence.DAILY, Given.flat(weekly ? 14 : 90, rate));
        Arrival[] arrivals = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Arrival(
                        AS_OF.plusDays(random.nextInt(40) - 8),
                        random.nextInt(30) / (i == 3 ? 7.0 : 1.0),
                        Arrival.Source.values()[random.nextInt(5)]))
                .toArray(Arrival[]::new);
        Terms terms = Given.sized(
                Given.terms(1 + random.nextInt(40), 1 + random.nextInt(20), 0.6 + 0.39 * random.nextDouble()),
                random.nextInt(3) * 10,
                1 + random.nextInt(3) * 5,
                random.nextInt(3) == 0 ? OptionalInt.of(random.nextInt(80)) : OptionalInt.empty());
        return new Drawn(seed, forecast, Given.stock(random.nextInt(60), arrivals), terms);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void waterfallAddsUp(Drawn drawn) {
        PlannerTest.assertAddsUp(drawn.plan().waterfall());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void quantityIsWholePacksAndKeepsMinimumAndMaximum(Drawn drawn) {
        int order = drawn.plan().orderQuantity();
        Terms terms = drawn.terms();
        assertThat(order).isNotNegative();
        assertThat(order % terms.packSize()).isZero();
        if (order > 0 && !terms.lot().moqAboveMost()) {
            assertThat(order).isGreaterThanOrEqualTo(terms.moq());
        }
        if (order > 0 && terms.maxStock().isPresent()) {
            double inbound = drawn.position().arrivals().stream()
                    .mapToDouble(Arrival::quantity)
                    .sum();
            assertThat(order + drawn.position().onHand() + inbound)
                    .isLessThanOrEqualTo(terms.maxStock().getAsInt() + 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void moreStockNeverOrdersMore(Drawn drawn) {
        int before = drawn.plan().orderQuantity();
        for (int more = 1; more < 40; more += 3) {
            Position richer = Given.stock(
                    drawn.position().onHand() + more,
                    drawn.position().arrivals().toArray(Arrival[]::new));
            int order = drawn.plan(richer, drawn.terms()).orderQuantity();
            assertThat(order).isLessThanOrEqualTo(before);
            before = order;
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void longerLeadTimeNeverOrdersLess(Drawn drawn) {
        for (int onHand : new int[] {0, drawn.position().onHand(), 500}) {
            int before = 0;
            for (int lead = 1; lead < 60; lead += 7) {
                Terms terms = Given.terms(lead, 7, 0.9);
                int order = drawn.plan(Given.stock(onHand), terms).orderQuantity();
                // 200 paths, another draw per lead time: the quantile itself is uncertain by about this much
                double noise = 1 + 0.35 * Math.sqrt(order) + 0.03 * order;
                assertThat(order + noise).isGreaterThanOrEqualTo(before);
                before = Math.max(before, order);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void forbiddenIsNeverOrdered(Drawn drawn) {
        Recommendation plan = drawn.plan(drawn.position(), Given.forbidden(drawn.terms()));
        assertThat(plan.orderQuantity()).isZero();
        assertThat(plan.reason()).isEqualTo(Reason.DO_NOT_ORDER);
    }
}
