package io.zapas.cancellation;

import static io.zapas.cancellation.SampleLine.MONDAY;
import static io.zapas.cancellation.SampleLine.cancelled;
import static io.zapas.cancellation.SampleLine.delivered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.cancellation.CancellationSummary.CauseShare;
import io.zapas.cancellation.CancellationSummary.Completion;
import io.zapas.cancellation.CancellationSummary.SegmentCount;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.cancellation.declared.UnknownReason;
import io.zapas.cancellation.declared.UnknownReasons;
import io.zapas.cancellation.maturity.WeekRate;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import io.zapas.shop.stock.StockHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CancellationTallyTest {
    private static final LocalDate AS_OF = MONDAY.plusDays(120);

    private final Classifier classifier = new Classifier(Taxonomy.builtIn(), StockHistory.NONE);

    @Test
    void addsUpByCauseFaultWeekAndPlace() {
        var summary = tally(
                        AS_OF,
                        List.of(
                                delivered(),
                                delivered().on(MONDAY.plusDays(6)),
                                delivered().on(MONDAY.plusDays(7)),
                                cancelled().quantity(3).said("", "Out of stock", "seller"),
                                cancelled().sku("2").on(MONDAY.plusDays(8)).said("", "Out of stock", "seller"),
                                cancelled().on(MONDAY.plusDays(8)).said("", "Found cheaper", "buyer"),
                                cancelled().on(MONDAY.plusDays(9))))
                .summary();

        assertThat(summary.lines()).isEqualTo(7);
        assertThat(summary.cancelled()).isEqualTo(4);
        assertThat(summary.weeks())
                .containsExactly(
                        new WeekRate(MONDAY, 3, 1, 1, 0, 0, 0), new WeekRate(MONDAY.plusDays(7), 4, 3, 1, 0, 0, 0));
        assertThat(summary.causes())
                .extracting(share -> share.cause().id())
                .containsExactly("stock_shortage", "found_cheaper", "unclear");
        var shortage = summary.causes().get(0);
        assertThat(shortage.lines()).isEqualTo(2);
        assertThat(shortage.units()).isEqualTo(4);
        assertThat(shortage.money()).containsExactly(new Money(new BigDecimal("402.00"), "RUB"));
        assertThat(shortage.share()).isEqualTo(0.5);
        assertThat(summary.causes().get(2).cumulative()).isEqualTo(1);
        assertThat(summary.faults())
                .containsEntry(Fault.SELLER, 2L)
                .containsEntry(Fault.CARRIER, 0L)
                .hasSize(5);
        assertThat(summary.skus()).extracting(SegmentCount::name).containsExactly("1", "2");
        assertThat(summary.skus().get(0).cancelled()).isEqualTo(3);
        assertThat(summary.warehouses()).singleElement().satisfies(warehouse -> {
            assertThat(warehouse.name()).isEqualTo("W1");
            assertThat(warehouse.lines()).isEqualTo(7);
            assertThat(warehouse.sellerFault()).isEqualTo(2);
        });
    }

    @Test
    void splitPostingsAndStockCountsAreNoCancellations() {
        var summary = tally(
                        AS_OF,
                        List.of(
                                delivered(),
                                delivered().state(OrderLine.State.SPLIT),
                                delivered().state(OrderLine.State.REVERSAL).said("", "stock check", "")))
                .summary();

        assertThat(summary.lines()).isEqualTo(1);
        assertThat(summary.cancelled()).isZero();
        assertThat(summary.notReal()).isEqualTo(2);
        assertThat(summary.completion()).isEqualTo(Completion.NO_CANCELLATIONS);
    }

    @Test
    void aCreditNoteIsACancellationButNoOrderLine() {
        var summary = tally(AS_OF, List.of(delivered(), delivered().state(OrderLine.State.REVERSAL)))
                .summary();

        assertThat(summary.lines()).isEqualTo(1);
        assertThat(summary.cancelled()).isEqualTo(1);
        assertThat(summary.faults()).containsEntry(Fault.UNCLEAR, 1L);
    }

    @Test
    void linesFromAsOfOnAreNotKnownYet() {
        var summary = tally(MONDAY, List.of(delivered(), delivered().on(MONDAY.minusDays(1))))
                .summary();

        assertThat(summary.lines()).isEqualTo(1);
    }

    /** 200 lines a day, a tenth of them cancelled, each age from 0 to 9 days alike; seen from a day in the middle. */
    @Test
    void plantedCurveCompletesTheLastWeeks() {
        var lines = new ArrayList<SampleLine>();
        var asOf = MONDAY.plusDays(84);
        for (int day = 0; day < 84; day++) {
            var ordered = MONDAY.plusDays(day);
            for (int i = 0; i < 200; i++) {
                var cancelledOn = ordered.plusDays(i % 10);
                if (i < 20 && cancelledOn.isBefore(asOf)) {
                    lines.add(cancelled().on(ordered).cancelledOn(cancelledOn));
                } else {
                    boolean settled = ordered.plusDays(10).isBefore(asOf);
                    lines.add(
                            delivered().on(ordered).state(settled ? OrderLine.State.DELIVERED : OrderLine.State.OPEN));
                }
            }
        }

        var summary = tally(asOf, lines).summary();

        assertThat(summary.completion()).isEqualTo(Completion.BY_SHOP_CURVE);
        assertThat(summary.curve()[0]).isCloseTo(0.1, within(1e-9));
        assertThat(summary.curve()[4]).isCloseTo(0.5, within(1e-9));
        assertThat(summary.curve()[9]).isCloseTo(1, within(1e-9));
        assertThat(summary.weeks())
                .allSatisfy(week -> assertThat(week.completedRate()).isCloseTo(0.1, within(1e-9)));
        assertThat(summary.weeks().get(11).observedRate()).isLessThan(0.05);
        assertThat(summary.weeks().get(0).expectedStill()).isZero();
    }

    @Test
    void withoutCancelDatesNothingIsCompletedAndItSaysSo() {
        var lines = new ArrayList<SampleLine>();
        for (int i = 0; i < 100; i++) {
            lines.add(cancelled().on(MONDAY.plusDays(i)));
            lines.add(delivered().on(MONDAY.plusDays(i)).state(OrderLine.State.OPEN));
        }

        var summary = tally(MONDAY.plusDays(100), lines).summary();

        assertThat(summary.completion()).isEqualTo(Completion.NO_CANCEL_DATES);
        assertThat(summary.curve()).isEmpty();
        assertThat(summary.weeks())
                .allSatisfy(week -> assertThat(week.expectedStill()).isZero());
    }

    @Test
    void datesThatCannotBeTellNoAge() {
        var lines = new ArrayList<SampleLine>();
        for (int i = 0; i < 40; i++) {
            lines.add(cancelled().cancelledOn(i < 20 ? MONDAY.minusDays(3) : AS_OF.plusDays(9)));
        }

        var summary = tally(AS_OF, lines).summary();

        assertThat(summary.cancelled()).isEqualTo(40);
        assertThat(summary.completion()).isEqualTo(Completion.NO_CANCEL_DATES);
    }

    @Test
    void theOrderOfLinesChangesNoFigure() {
        var lines = randomLines(3_000, 7);
        var expected = tally(AS_OF, lines).summary();
        Collections.shuffle(lines, new Random(3));

        assertThat(tally(AS_OF, lines).summary()).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void everyCancelledLineStandsInOneCauseOneFaultOneWeek() {
        var summary = tally(AS_OF, randomLines(2_000, 11)).summary();

        assertThat(summary.causes().stream().mapToLong(CauseShare::lines).sum()).isEqualTo(summary.cancelled());
        assertThat(summary.faults().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(summary.cancelled());
        assertThat(summary.weeks().stream().mapToLong(WeekRate::cancelled).sum())
                .isEqualTo(summary.cancelled());
        assertThat(summary.weeks().stream().mapToLong(WeekRate::lines).sum()).isEqualTo(summary.lines());
        assertThat(summary.skus().stream().mapToLong(SegmentCount::lines).sum()).isEqualTo(summary.lines());
    }

    @Test
    void aHundredThousandReasonsAreCountedAndAThousandListed() {
        var tally = new CancellationTally(AS_OF);
        for (int i = 0; i < 100_000; i++) {
            var line = cancelled().said("", "zzz " + i, "").line();
            tally.accept(line, classifier.classify(line));
        }
        for (int i = 0; i < 5; i++) {
            var line = cancelled().said("", "zzz 99999", "").line();
            tally.accept(line, classifier.classify(line));
        }

        var summary = tally.summary();

        assertThat(summary.unknown()).hasSize(1_000);
        assertThat(summary.unknown().get(0)).isEqualTo(new UnknownReason("", "zzz 99999", "", 6, "unclear"));
        assertThat(summary.unknownBeyond()).isEqualTo(100_005 - 6 - 999);
        assertThat(summary.cancelled()).isEqualTo(100_005);
    }

    @Test
    void beyondItsCapacityTheFrequentReasonStaysAndNoLineIsLost() {
        var unknown = new UnknownReasons();
        for (int i = 0; i < 300_000; i++) {
            unknown.add(
                    new Statement(
                            "",
                            i % 3 == 0 ? "often" : "once " + i,
                            "",
                            Statement.NONE.countsAgainstSeller(),
                            Statement.NONE.afterHandOver()),
                    Cause.UNCLEAR);
        }

        assertThat(unknown.lines()).isEqualTo(300_000);
        assertThat(unknown.mostFrequent().get(0)).isEqualTo(new UnknownReason("", "often", "", 100_000, "unclear"));
    }

    private CancellationTally tally(LocalDate asOf, List<SampleLine> lines) {
        var tally = new CancellationTally(asOf);
        lines.forEach(sample -> tally.accept(sample.line(), classifier.classify(sample.line())));
        return tally;
    }

    static List<SampleLine> randomLines(int count, long seed) {
        var random = new Random(seed);
        var reasons =
                List.of("", "Out of stock", "Found cheaper", "Другое", "was weiß ich", "Lost by the delivery service");
        var lines = new ArrayList<SampleLine>();
        for (int i = 0; i < count; i++) {
            var line = delivered()
                    .sku("sku" + random.nextInt(20))
                    .on(MONDAY.plusDays(random.nextInt(119)))
                    .quantity(1 + random.nextInt(4));
            var state = OrderLine.State.values()[random.nextInt(OrderLine.State.values().length)];
            line = line.state(state);
            if (state == OrderLine.State.CANCELLED) {
                line = line.said("", reasons.get(random.nextInt(reasons.size())), random.nextBoolean() ? "client" : "");
                line = random.nextBoolean() ? line.cancelledOn(line.ordered().plusDays(random.nextInt(12))) : line;
                line = random.nextInt(4) == 0 ? line.shippedOn(line.ordered().plusDays(2)) : line;
            }
            lines.add(line);
        }
        return lines;
    }
}
