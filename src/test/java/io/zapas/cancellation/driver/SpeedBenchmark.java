package io.zapas.cancellation.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.cancellation.CancellationTally;
import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.cost.CostTally;
import io.zapas.cancellation.cost.CostTerms;
import io.zapas.cancellation.evidence.EvidenceTally;
import io.zapas.cancellation.index.Tariff;
import io.zapas.cancellation.index.Tariffs;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five million lines, all of them within the periods looked at, 50,000 SKUs: run with {@code -Xmx1g}. */
@Tag("benchmark")
class SpeedBenchmark {
    private static final int LINES = Integer.getInteger("lines", 5_000_000);
    private static final int SKUS = 50_000;
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 21);
    private static final List<Cause> CAUSES = List.of(
            new Cause("oversold", Fault.SELLER),
            new Cause("quality", Fault.SELLER),
            new Cause("processing_error", Fault.SELLER),
            new Cause("changed_mind", Fault.BUYER),
            Cause.UNCLEAR);

    private final Random dice = new Random(1);

    @Test
    void driversAndCostsOfFiveMillionLines() {
        LineTable table = new LineTable(AS_OF, sku -> traits(Integer.parseInt(sku.substring(1))));
        EvidenceTally evidence = new EvidenceTally();
        CancellationTally tally = new CancellationTally(AS_OF);
        CostTally costs = new CostTally(
                AS_OF,
                Tariff.on(AS_OF, Tariffs.builtIn()),
                new CostTerms(sku -> Optional.empty(), 0.3, Optional.empty(), Optional.empty()),
                location -> false);
        long begun = System.nanoTime();
        for (int i = 0; i < LINES; i++) {
            boolean cancelled = dice.nextInt(20) == 0;
            OrderLine line = line(i, cancelled);
            Verdict verdict = cancelled ? verdict() : Verdict.NOT_CANCELLED;
            table.accept(line, verdict);
            evidence.accept(line, verdict);
            tally.accept(line, verdict);
            costs.accept(line, verdict);
        }
        long streamed = System.nanoTime();
        DriverReport report = DriverSearch.of(table);
        System.out.printf(
                "%,d lines: streamed in %.0f s, searched in %.0f s, %,d segments tried, %d drivers, largest heap %d MB%n",
                LINES,
                (streamed - begun) / 1e9,
                (System.nanoTime() - streamed) / 1e9,
                report.tried(),
                report.drivers().size(),
                (Runtime.getRuntime().totalMemory() >> 20));
        assertThat(report.lines()).isPositive();
        assertThat(evidence.report().pairs()).isNotEmpty();
        assertThat(tally.summary().lines()).isEqualTo(LINES);
    }

    private static SkuTraits traits(int sku) {
        return new SkuTraits("category " + sku % 200, "supplier " + sku % 300);
    }

    private Verdict verdict() {
        Cause cause = CAUSES.get(dice.nextInt(CAUSES.size()));
        return new Verdict(cause, cause, cause.fault(), 1, new Evidence("evidence.reason_text", List.of("x")));
    }

    private OrderLine line(int number, boolean cancelled) {
        int sku = (int) (SKUS * Math.pow(dice.nextDouble(), 2));
        String warehouse = "warehouse " + dice.nextInt(20);
        var at = AS_OF.minusDays(1 + dice.nextInt(190)).atTime(dice.nextInt(24), 0);
        return new OrderLine(
                Integer.toString(number),
                "S" + sku,
                "cluster " + dice.nextInt(30),
                warehouse,
                "method " + dice.nextInt(12),
                at,
                cancelled ? OrderLine.State.CANCELLED : OrderLine.State.DELIVERED,
                1,
                Optional.of(new Money(BigDecimal.valueOf(100 + sku % 5_000), "RUB")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                cancelled ? Optional.of(at.plusDays(2)) : Optional.empty(),
                Statement.NONE,
                0);
    }
}
