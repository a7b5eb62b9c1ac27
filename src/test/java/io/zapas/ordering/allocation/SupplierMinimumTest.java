package io.zapas.ordering.allocation;

import static io.zapas.ordering.terms.Given.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.ordering.quantity.Planner;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.ResolvedTerms;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SupplierMinimumTest {
    private final SupplierMinimum minimum = new SupplierMinimum();
    private final List<Recommendation> plans = new ArrayList<>();

    private static Terms terms(String least, int pack, OptionalInt most, String holding) {
        Terms priced = Given.priced(Given.sized(Given.terms(14, 7, 0.9), 1, pack, most), "10", "6", holding, "RUB");
        return Given.of("Yiwu", priced, Optional.of(new BigDecimal(least)));
    }

    private void offer(double perDay, int stock, Terms terms) {
        Recommendation plan = Planner.plan(
                new SeriesKey("S" + plans.size(), "M"),
                Given.poisson(Cadence.DAILY, Given.flat(60, perDay)),
                Given.stock(stock),
                ResolvedTerms.of(terms),
                Policy.USUAL,
                AS_OF);
        minimum.offer(plans.size(), plan);
        plans.add(plan);
    }

    private List<Recommendation> kept() {
        List<Recommendation> kept = new ArrayList<>(plans);
        minimum.changes().forEach(change -> {
            kept.set((int) change.id(), change.applied(kept.get((int) change.id())));
        });
        return kept;
    }

    private static BigDecimal value(List<Recommendation> plans) {
        return plans.stream().map(plan -> plan.orderValue().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void ordersAboveTheMinimumStayAsTheyAre() {
        offer(2, 5, terms("100", 1, OptionalInt.empty(), "0.007"));
        assertThat(minimum.changes()).isEmpty();
    }

    @Test
    void ordersBelowItAreBroughtUpToItByWhatRunsOutFirst() {
        Terms terms = terms("1000", 5, OptionalInt.empty(), "0.007");
        offer(2, 5, terms);
        offer(2, 60, terms);
        offer(2, 400, terms);
        assertThat(value(plans)).isLessThan(new BigDecimal("1000"));
        List<Recommendation> kept = kept();
        assertThat(value(kept)).isBetween(new BigDecimal("1000"), new BigDecimal("1050"));
        assertThat(kept.get(0).reason()).isEqualTo(Reason.RAISED_TO_SUPPLIER_MINIMUM);
        assertThat(kept.get(2).orderQuantity()).isZero();
        assertThat(kept.get(0).effects().rounding().orElseThrow().holding()).isPositive();
    }

    @Test
    void theyWaitWhereKeepingMoreCostsMoreThanWaiting() {
        // a unit costs half a lost one for every day on the shelf
        offer(0.05, 0, terms("5000", 1, OptionalInt.empty(), "0.05"));
        assertThat(plans.get(0).orderQuantity()).isPositive();
        offer(3, 200, terms("5000", 1, OptionalInt.empty(), "0.05"));
        List<Recommendation> kept = kept();
        assertThat(kept.get(0).orderQuantity()).isZero();
        assertThat(kept.get(0).reason()).isEqualTo(Reason.BELOW_SUPPLIER_MINIMUM);
    }

    @Test
    void anUnreachableMinimumIsToldAndTheOrdersStay() {
        offer(2, 5, terms("5000", 1, OptionalInt.of(60), "0.007"));
        List<Recommendation> kept = kept();
        assertThat(kept.get(0).orderQuantity()).isEqualTo(plans.get(0).orderQuantity());
        assertThat(kept.get(0).notes()).contains(Note.SUPPLIER_MINIMUM_OUT_OF_REACH);
    }

    @RepeatedTest(40)
    void whateverIsChangedIsInPacksWithinItsMaximumAndAddsUp(RepetitionInfo drawn) {
        Random random = new Random(drawn.getCurrentRepetition());
        for (int i = 0; i < 6; i++) {
            OptionalInt most = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(30 + random.nextInt(100));
            offer(
                    random.nextDouble() * 3,
                    random.nextInt(80),
                    terms(
                            "" + (200 + random.nextInt(3000)),
                            1 + random.nextInt(6),
                            most,
                            "0.00" + (1 + random.nextInt(9))));
        }
        for (Recommendation plan : kept()) {
            Waterfall w = plan.waterfall();
            assertThat(w.leadTimeDemand()
                            + w.reviewDemand()
                            + w.safetyStock()
                            - w.onHand()
                            - w.inbound()
                            - w.expectedReturns()
                            + w.lostOnTheWay()
                            + w.rounding())
                    .isCloseTo(w.order(), org.assertj.core.data.Offset.offset(1e-6));
            assertThat(w.order() % plan.terms().packSize()).isZero();
            assertThat(plan.orderValue()).contains(new BigDecimal(10 * w.order()));
            plan.terms()
                    .maxStock()
                    .ifPresent(most -> assertThat(w.order() == 0
                                    || w.order() + plan.position().onHand() <= most)
                            .isTrue());
            int steps = java.util.Arrays.stream(plan.effects().marginalValue().units())
                    .sum();
            assertThat(steps).isEqualTo(w.order());
        }
    }
}
