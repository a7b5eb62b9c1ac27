package io.zapas.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.cancellation.cost.CostTerms;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.cancellation.driver.LineTable.SkuTraits;
import io.zapas.cancellation.evidence.ShopRecords;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import io.zapas.shop.stock.StockRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five million lines, all of them within the periods looked at, 50,000 SKUs: run with {@code -Xmx1g}. */
@Tag("benchmark")
class AnalysisBenchmark {
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
    void fiveMillionLines() {
        Taxonomy taxonomy = Taxonomy.builtIn();
        CancellationAnalysis analysis = new CancellationAnalysis(new CancellationAnalysis.Facts(
                AS_OF,
                taxonomy,
                new ShopRecords(taxonomy, StockRecord.NONE, location -> false),
                sku -> traits(Integer.parseInt(sku.substring(1))),
                new CostTerms(sku -> Optional.empty(), 0.3, Optional.empty(), Optional.empty()),
                true));
        List<CancelledLine> cancelled = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < LINES; i++) {
            boolean isCancelled = dice.nextInt(20) == 0;
            OrderLine line = line(i, isCancelled);
            if (isCancelled) {
                cancelled.add(CancelledLine.declared(line, verdict()));
                analysis.accept(cancelled.get(cancelled.size() - 1));
            } else {
                analysis.accept(line);
            }
        }
        long accepted = System.nanoTime();
        cancelled.forEach(analysis::judge);
        long judged = System.nanoTime();
        CancellationResults results = analysis.results();
        System.out.printf(
                "%,d lines: accepted in %.0f s, %,d judged in %.0f s, results in %.0f s, %,d segments tried, %d drivers, largest heap %d MB%n",
                LINES,
                (accepted - begun) / 1e9,
                cancelled.size(),
                (judged - accepted) / 1e9,
                (System.nanoTime() - judged) / 1e9,
                results.drivers().tried(),
                results.drivers().drivers().size(),
                (Runtime.getRuntime().totalMemory() >> 20));
        assertThat(results.summary().lines()).isEqualTo(LINES);
        assertThat(results.evidence().pairs()).isNotEmpty();
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
