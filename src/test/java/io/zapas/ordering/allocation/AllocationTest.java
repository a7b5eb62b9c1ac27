package io.zapas.ordering.allocation;

import static io.zapas.ordering.terms.Given.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.forecast.NotForecastable;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.ResolvedTerms;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {
    private static final Terms TERMS = Given.priced(Given.terms(30, 7, 0.95), "100", "80", "0.1", "RUB");

    private static Echelon selling(String place, boolean own, double rate, Position position) {
        return Echelon.of(
                new SkuPlan.Place(
                        new SeriesKey("A", place),
                        own,
                        true,
                        Given.poisson(Cadence.DAILY, Given.flat(60, rate)),
                        position,
                        ResolvedTerms.of(TERMS)),
                Policy.NEUTRAL,
                new SkuPlan.SendingTerms(7, 7),
                AS_OF);
    }

    private static Echelon store(String place, int units) {
        return Echelon.of(
                new SkuPlan.Place(
                        new SeriesKey("A", place),
                        true,
                        true,
                        new NotForecastable(NotForecastable.Reason.NO_DEMAND_SEEN),
                        Given.stock(units),
                        ResolvedTerms.of(TERMS)),
                Policy.NEUTRAL,
                new SkuPlan.SendingTerms(7, 7),
                AS_OF);
    }

    @Test
    void whatAClusterLacksIsSentFromAStoreThatSellsNothing() {
        List<Sending> plan = Allocation.of(List.of(store("", 500), selling("Казань", false, 2, Given.stock(0))));
        assertThat(plan).hasSize(1);
        Sending supply = plan.get(0);
        // a fortnight at 2 a day, a week of which cannot be served any more
        assertThat(supply.need()).isBetween(14, 26);
        assertThat(supply.send()).isEqualTo(supply.need());
        assertThat(supply.from()).containsExactly(new Sending.Part("", supply.need()));
        assertThat(supply.worth().orElseThrow()).isPositive();
        assertThat(supply.coverDays()).isCloseTo(supply.send() / 2.0, within(1e-9));
    }

    @Test
    void shortStockGoesWhereItAvoidsTheLargestLoss() {
        List<Sending> plan = Allocation.of(List.of(
                store("Склад", 9),
                selling("Казань", false, 2, Given.stock(0)),
                selling("Самара", false, 2, Given.stock(25))));
        assertThat(plan).extracting(Sending::send).startsWith(9);
        assertThat(plan.get(0).shortage()).isEqualTo(plan.get(0).need() - 9);
    }

    @Test
    void nothingIsSentToWhereNoSupplyIsAccepted() {
        Position closed = new Position(true, 0, 0, 0, 0, true, List.of());
        List<Sending> plan = Allocation.of(List.of(store("Склад", 100), selling("Казань", false, 2, closed)));
        assertThat(plan).allMatch(supply -> supply.send() == 0 && supply.closed());
    }

    @Test
    void aWarehouseKeepsWhatItWouldMissItself() {
        // 37 days to the next order's landing at 1 a day: nothing to spare
        List<Sending> plan = Allocation.of(
                List.of(selling("Склад", true, 1, Given.stock(20)), selling("Казань", false, 0.2, Given.stock(0))));
        assertThat(plan)
                .singleElement()
                .satisfies(supply -> assertThat(supply.send()).isZero());
    }

    @Test
    void excessOfOneWarehouseGoesToAnotherThatWillBeShort() {
        List<Sending> plan = Allocation.of(
                List.of(selling("Подольск", true, 0.5, Given.stock(90)), selling("Шушары", true, 1, Given.stock(2))));
        assertThat(plan).singleElement().satisfies(supply -> {
            assertThat(supply.location()).isEqualTo("Шушары");
            assertThat(supply.send()).isEqualTo(supply.need()).isPositive();
        });
    }

    @Test
    void nothingIsListedWhereNoWarehouseHoldsAnything() {
        assertThat(Allocation.of(List.of(store("Склад", 0), selling("Казань", false, 2, Given.stock(0)))))
                .isEmpty();
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 150).boxed();
    }

    /** One store, two or three clusters, each with its own worth of a lost unit. */
    private static List<Echelon> small(int seed) {
        Random random = new Random(seed);
        List<Echelon> echelons = new ArrayList<>();
        echelons.add(drawn(random, "store", true, random.nextInt(7)));
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            echelons.add(drawn(random, "cluster " + i, false, random.nextInt(3)));
        }
        return echelons;
    }

    private static Echelon drawn(Random random, String place, boolean own, int available) {
        double[] needs = IntStream.range(0, 12)
                .mapToDouble(i -> random.nextInt(9) - 3)
                .sorted()
                .toArray();
        double[] kept = Arrays.stream(needs).map(need -> need - 2).toArray();
        BigDecimal shortage = BigDecimal.valueOf(1 + random.nextInt(9));
        return new Echelon(
                new SeriesKey("A", place),
                own,
                false,
                available,
                0,
                1,
                needs,
                kept,
                0.9,
                new Terms.Costs(Optional.empty(), Optional.of(shortage), Optional.empty(), "RUB"));
    }

    private static double value(List<Echelon> places, int[] sent) {
        double value = 0;
        int given = 0;
        for (int i = 1; i < places.size(); i++) {
            for (int unit = 0; unit < sent[i]; unit++) {
                value += places.get(i).costs().shortage().orElseThrow().doubleValue()
                        * places.get(i).gain(unit);
            }
            given += sent[i];
        }
        for (int unit = 0; unit < given; unit++) {
            value -= places.get(0).costs().shortage().orElseThrow().doubleValue()
                    * places.get(0).loss(unit);
        }
        return value;
    }

    private static double best(List<Echelon> places, int[] sent, int from, int left) {
        if (from == places.size()) {
            return value(places, sent);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int units = 0; units <= Math.min(left, places.get(from).need()); units++) {
            sent[from] = units;
            best = Math.max(best, best(places, sent, from + 1, left - units));
        }
        sent[from] = 0;
        return best;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDivisionIsTheBestOfAllAndSendsNothingThatIsNotThere(int seed) {
        List<Echelon> places = small(seed);
        List<Sending> plan = Allocation.of(places);
        int[] sent = new int[places.size()];
        for (int i = 1; i < places.size(); i++) {
            String place = places.get(i).key().location();
            sent[i] = plan.stream()
                    .filter(supply -> supply.location().equals(place))
                    .mapToInt(Sending::send)
                    .sum();
            assertThat(sent[i]).isBetween(0, places.get(i).need());
        }
        assertThat(IntStream.of(sent).sum()).isLessThanOrEqualTo(places.get(0).available());
        double best = best(places, new int[places.size()], 1, places.get(0).available());
        assertThat(value(places, sent)).isCloseTo(best, within(1e-9));
    }
}
