package io.zapas.cancellation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.cost.CostReport.Spell;
import io.zapas.cancellation.index.IndexDay;
import io.zapas.cancellation.index.Tariff;
import io.zapas.cancellation.index.Tariff.Zone;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostTallyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 21);
    private static final Cause QUALITY = new Cause("quality", Fault.SELLER);
    private static final Cause PROCESSING = new Cause("processing_error", Fault.SELLER);
    private static final Cause MIND = new Cause("changed_mind", Fault.BUYER);
    private static final Tariff TARIFF = new Tariff(
            LocalDate.of(2023, 6, 1),
            "test",
            14,
            0,
            List.of(
                    new Zone("green", new BigDecimal("0.04"), BigDecimal.ZERO),
                    new Zone("blue", new BigDecimal("0.10"), new BigDecimal("0.03")),
                    new Zone("red", BigDecimal.ONE, new BigDecimal("0.09"))),
            new BigDecimal("1500"),
            "RUB",
            Map.of());

    private final CostTally tally = tally(Optional.of(new Money(new BigDecimal("50"), "")));

    private static CostTally tally(Optional<Money> delivery) {
        return new CostTally(
                AS_OF,
                TARIFF,
                new CostTerms(
                        sku -> sku.equals("known")
                                ? Optional.of(new Money(new BigDecimal("60"), "RUB"))
                                : Optional.empty(),
                        0.3,
                        delivery,
                        delivery),
                location -> location.equals("FBO"));
    }

    private void cancel(Cause cause, String sku, String location, int daysAgo, int quantity, boolean afterHandOver) {
        var at = AS_OF.minusDays(daysAgo).atTime(12, 0);
        tally.accept(
                new OrderLine(
                        "P-" + daysAgo,
                        sku,
                        location,
                        location,
                        "",
                        at.minusDays(1),
                        OrderLine.State.CANCELLED,
                        quantity,
                        Optional.of(new Money(new BigDecimal("100"), "RUB")),
                        Optional.empty(),
                        Optional.empty(),
                        afterHandOver ? Optional.of(at) : Optional.empty(),
                        Optional.empty(),
                        Optional.of(at),
                        Statement.NONE,
                        0),
                new Verdict(cause, cause, cause.fault(), 1, new Evidence("evidence.reason_text", List.of("x"))));
    }

    private static IndexDay index(long shipments, double faults) {
        double share = faults / shipments;
        return new IndexDay(
                AS_OF, shipments, faults, share, share, TARIFF.zone(share).zone());
    }

    private static Loss loss(CostReport report, Cause cause) {
        return report.causes().stream()
                .filter(one -> one.cause().equals(cause))
                .findFirst()
                .orElseThrow()
                .loss();
    }

    @Test
    void marginFeesAndLogisticsAreThoseOfTheLines() {
        cancel(QUALITY, "known", "W", 3, 2, false);
        cancel(QUALITY, "unknown", "FBO", 40, 1, false);
        cancel(MIND, "known", "W", 5, 1, true);

        var report = tally.report(index(20, 1));

        assertThat(report.zone()).isEqualTo("blue");
        assertThat(loss(report, QUALITY).margin()).isEqualByComparingTo("110");
        assertThat(loss(report, QUALITY).fees())
                .as("3 % of 200, FBO costs none")
                .isEqualByComparingTo("6");
        assertThat(loss(report, QUALITY).lines()).isEqualTo(2);
        assertThat(loss(report, QUALITY).recent()).isEqualTo(1);
        assertThat(loss(report, MIND).fees()).isEqualByComparingTo("0");
        assertThat(loss(report, MIND).logistics()).as("there and back").isEqualByComparingTo("100");
        assertThat(report.guessed()).isEqualTo(1);
    }

    @Test
    void whatLiesOutsideThePeriodIsLeftOut() {
        cancel(QUALITY, "known", "W", 92, 1, false);
        cancel(QUALITY, "known", "W", 0, 1, false);

        assertThat(tally.report(index(20, 1)).causes()).isEmpty();
    }

    /** Index 3 of 50 = 6 %, blue; without the two of processing 2 %, green: the one of quality would cost nothing. */
    @Test
    void aCauseThatPushesTheIndexIntoADearerZonePaysForTheOthers() {
        cancel(QUALITY, "known", "W", 3, 1, false);
        cancel(PROCESSING, "known", "W", 4, 1, false);
        cancel(PROCESSING, "known", "W", 5, 1, false);

        var report = tally.report(index(50, 3));

        assertThat(loss(report, PROCESSING).rating()).isEqualByComparingTo("6.43"); // 3 x 30 / 14
        assertThat(loss(report, QUALITY).rating())
                .as("4 %, the end of green: two of processing save 6 x 30 / 14")
                .isEqualByComparingTo("12.86");
    }

    @Test
    void ifFixedCarriesTheRecentPaceOnWithItsInterval() {
        for (int day = 1; day <= 28; day++) {
            cancel(PROCESSING, "known", "W", day, 1, false);
        }
        var loss = loss(tally.report(index(2_000, 14)), PROCESSING);

        assertThat(loss.ifFixed()).isCloseTo(40 * 30, within(0.01));
        assertThat(loss.ifFixedLow()).isBetween(800.0, 900.0);
        assertThat(loss.ifFixedHigh()).isBetween(1_600.0, 1_700.0);
    }

    @Test
    void withoutDeliveryCostsLogisticsAreMissingAndSaidSo() {
        assertThat(tally(Optional.empty()).report(index(20, 1)).logisticsTold()).isFalse();
    }

    @Test
    void theWorstSpellIsTheStockThatWouldHaveServedThem() {
        cancel(QUALITY, "known", "W", 60, 5, false);
        cancel(QUALITY, "known", "W", 20, 2, false);
        cancel(QUALITY, "known", "W", 14, 4, false);

        assertThat(tally.report(index(20, 1)).skus())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.worst()).hasValue(new Spell(AS_OF.minusDays(20), AS_OF.minusDays(14), 6)));
    }
}
