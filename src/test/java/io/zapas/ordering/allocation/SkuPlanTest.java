package io.zapas.ordering.allocation;

import static io.zapas.ordering.terms.Given.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Outcome;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.Lateness;
import io.zapas.ordering.terms.ResolvedTerms;
import io.zapas.ordering.terms.Terms;
import io.zapas.ordering.terms.WorkCalendar;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One SKU at several places: nothing is bought that is sent anyway, and a minimum of the SKU is reached once, not at each place. */
class SkuPlanTest {
    private static final SkuPlan.SendingTerms SENDING = new SkuPlan.SendingTerms(7, 7);
    private static final Terms TERMS = Given.priced(Given.terms(20, 7, 0.95), "100", "80", "0.1", "RUB");

    private static Outcome selling(double perDay) {
        return Given.poisson(Cadence.DAILY, Given.flat(90, perDay));
    }

    private static SkuPlan.Place cluster(String name, double perDay, int stock, Terms terms, String commonMinimum) {
        return place(name, false, selling(perDay), Given.stock(stock), terms, commonMinimum);
    }

    private static SkuPlan.Place store(String name, int stock) {
        Outcome silent = new NotForecastable(NotForecastable.Reason.NO_DEMAND_SEEN);
        return place(name, true, silent, Given.stock(stock), TERMS, "");
    }

    private static SkuPlan.Place place(
            String name, boolean own, Outcome outcome, Position position, Terms terms, String commonMinimum) {
        ResolvedTerms resolved = new ResolvedTerms(terms, List.of(), Lateness.NONE, WorkCalendar.OPEN, commonMinimum);
        return new SkuPlan.Place(new SeriesKey("A", name), own, true, outcome, position, resolved);
    }

    private static SkuPlan plan(SkuPlan.Place... places) {
        return SkuPlan.of(List.of(places), Policy.NEUTRAL, SENDING, AS_OF);
    }

    private static List<Integer> orders(SkuPlan plan) {
        return plan.recommendations().stream()
                .map(Recommendation::orderQuantity)
                .toList();
    }

    private static int sum(List<Integer> orders) {
        return orders.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void whatIsSentFromOwnStockIsNotBoughtAsWell() {
        SkuPlan alone = plan(cluster("Казань", 2, 0, TERMS, ""));
        SkuPlan supplied = plan(cluster("Казань", 2, 0, TERMS, ""), store("Склад", 500));
        int sent = supplied.supplies().get(0).send();
        assertThat(sent).isPositive();
        Recommendation cluster = supplied.recommendations().get(0);
        assertThat(cluster.waterfall().inbound()).isEqualTo(sent);
        assertThat(cluster.notes()).contains(Note.COUNTS_ON_TRANSFER);
        assertThat(cluster.orderUpTo() - cluster.orderQuantity())
                .isGreaterThan(alone.recommendations().get(0).orderUpTo()
                        - orders(alone).get(0));
        Recommendation store = supplied.recommendations().get(1);
        assertThat(store.position().promised()).isEqualTo(sent);
        assertThat(store.notes()).contains(Note.GIVES_TO_OTHERS);
    }

    @Test
    void ordersDoNotCountOnWhatCouldMoveBetweenOwnWarehouses() {
        SkuPlan.Place shop = place("Подольск", true, selling(2), Given.stock(0), TERMS, "");
        SkuPlan alone = plan(shop);
        SkuPlan beside = plan(shop, store("Склад", 500));
        assertThat(beside.supplies()).isNotEmpty().allMatch(Sending::own);
        assertThat(orders(beside)).startsWith(orders(alone).get(0));
        assertThat(beside.recommendations().get(1).position().promised()).isZero();
    }

    @Test
    void shelvesTellWhatIsLeftOfThem() {
        SkuPlan plan = plan(cluster("Казань", 2, 0, TERMS, ""), store("Склад", 500));
        SupplyPlan.Builder builder = new SupplyPlan.Builder();
        builder.add(plan);
        assertThat(builder.build().ownStock()).singleElement().satisfies(shelf -> {
            assertThat(shelf.given()).isEqualTo(plan.supplies().get(0).send()).isPositive();
            assertThat(shelf.left()).isEqualTo(500 - shelf.given());
        });
    }

    @Test
    void aMinimumOfTheSkuIsReachedByAllPlacesTogether() {
        Terms terms = Given.sized(TERMS, 60, 1, OptionalInt.empty());
        SkuPlan.Place[] places = IntStream.range(0, 8)
                .mapToObj(i -> cluster("cluster " + i, 0.1, i == 3 ? 0 : 2, terms, "supply-terms.csv:2"))
                .toArray(SkuPlan.Place[]::new);
        List<Integer> alone = orders(plan(IntStream.range(0, 8)
                .mapToObj(i -> cluster("cluster " + i, 0.1, i == 3 ? 0 : 2, TERMS, ""))
                .toArray(SkuPlan.Place[]::new)));
        assertThat(sum(alone)).isBetween(1, 59);
        SkuPlan plan = plan(places);
        assertThat(sum(orders(plan))).isEqualTo(60);
        // the emptiest place gets the most, and none less than it wanted
        assertThat(orders(plan).get(3))
                .isEqualTo(orders(plan).stream().max(Integer::compare).orElseThrow());
        for (int i = 0; i < 8; i++) {
            assertThat(orders(plan).get(i)).isGreaterThanOrEqualTo(alone.get(i));
        }
        assertThat(plan.recommendations())
                .filteredOn(each -> each.reason() == Reason.RAISED_TO_MOQ)
                .isNotEmpty()
                .allMatch(each -> each.notes().contains(Note.SHARE_OF_MINIMUM));
        assertThat(plan.recommendations()).noneMatch(each -> each.notes().contains(Note.SUPPLIER_SHUTDOWN));
    }

    @Test
    void aMinimumOfTheSkuIsNotReachedForWhereNobodyWantsAnything() {
        Terms terms = Given.sized(TERMS, 60, 1, OptionalInt.empty());
        assertThat(orders(plan(cluster("a", 0.1, 40, terms, "t:2"), cluster("b", 0.1, 40, terms, "t:2"))))
                .containsExactly(0, 0);
    }

    @Test
    void aMinimumThatIsExceededAnywayRaisesNothing() {
        Terms terms = Given.sized(TERMS, 60, 1, OptionalInt.empty());
        SkuPlan plan = plan(cluster("a", 5, 0, terms, "t:2"), cluster("b", 5, 0, terms, "t:2"));
        assertThat(orders(plan)).isEqualTo(orders(plan(cluster("a", 5, 0, TERMS, ""), cluster("b", 5, 0, TERMS, ""))));
    }

    @Test
    void aMinimumOfOnePlaceStaysThatPlaces() {
        SkuPlan plan = plan(
                cluster("a", 0.1, 0, Given.sized(TERMS, 60, 1, OptionalInt.empty()), ""),
                cluster("b", 0.1, 0, TERMS, ""));
        assertThat(orders(plan).get(0)).isEqualTo(60);
        assertThat(orders(plan).get(1)).isBetween(1, 10);
    }

    @Test
    void aMinimumBeyondAllMaximumsIsNotFollowedAndSaysSo() {
        Terms terms = Given.sized(TERMS, 60, 1, OptionalInt.of(10));
        SkuPlan plan = plan(cluster("a", 0.1, 0, terms, "t:2"), cluster("b", 0.1, 0, terms, "t:2"));
        assertThat(sum(orders(plan))).isBetween(1, 20);
        assertThat(plan.recommendations())
                .filteredOn(each -> each.orderQuantity() > 0)
                .allMatch(each -> each.notes().contains(Note.MINIMUM_OUT_OF_REACH));
    }

    @Test
    void aHugeMinimumIsGivenOutInFewStepsAndWithinTheMaximums() {
        int minimum = 1_500_000_000;
        Terms bounded = Given.sized(TERMS, minimum, 7, OptionalInt.of(1_000_000_000));
        SkuPlan plan = plan(cluster("a", 5, 0, bounded, "t:2"), cluster("b", 1, 3, bounded, "t:2"));
        assertThat(orders(plan)).allMatch(units -> units % 7 == 0 && units <= 1_000_000_000);
        assertThat(orders(plan).stream().mapToLong(Integer::longValue).sum()).isGreaterThanOrEqualTo(minimum);
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ordersAreWholePacksAddUpAndReachTheMinimumOrNothing(int seed) {
        Random random = new Random(seed);
        int minimum = 2 + random.nextInt(150);
        List<SkuPlan.Place> places = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            Terms terms = Given.sized(TERMS, minimum, 1 + random.nextInt(6), OptionalInt.empty());
            places.add(cluster("c" + i, random.nextDouble() * 2, random.nextInt(30), terms, "t:2"));
        }
        if (random.nextBoolean()) {
            places.add(store("own", random.nextInt(40)));
        }
        SkuPlan plan = SkuPlan.of(places, Policy.NEUTRAL, SENDING, AS_OF);
        int ordered = 0;
        for (int i = 0; i < places.size(); i++) {
            Recommendation advice = plan.recommendations().get(i);
            Waterfall steps = advice.waterfall();
            assertThat(steps.leadTimeDemand()
                            + steps.reviewDemand()
                            + steps.safetyStock()
                            - steps.onHand()
                            - steps.inbound()
                            - steps.expectedReturns()
                            + steps.lostOnTheWay()
                            + steps.rounding())
                    .isCloseTo(steps.order(), org.assertj.core.data.Offset.offset(1e-6));
            assertThat(advice.orderQuantity() % places.get(i).resolved().terms().packSize())
                    .isZero();
            ordered += advice.orderQuantity();
        }
        assertThat(ordered == 0 || ordered >= minimum).isTrue();
        plan.ownStock().forEach(shelf -> assertThat(shelf.left()).isNotNegative());
    }
}
