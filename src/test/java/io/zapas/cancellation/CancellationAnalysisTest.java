package io.zapas.cancellation;

import static io.zapas.cancellation.SampleLine.MONDAY;
import static io.zapas.cancellation.SampleLine.cancelled;
import static io.zapas.cancellation.SampleLine.delivered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zapas.cancellation.cost.CostTerms;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.cancellation.driver.LineTable.SkuTraits;
import io.zapas.cancellation.evidence.ShopRecords;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.stock.StockHistory;
import io.zapas.shop.stock.StockRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CancellationAnalysisTest {
    private static final LocalDate AS_OF = MONDAY.plusDays(120);
    private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

    private final Classifier classifier = new Classifier(TAXONOMY, StockHistory.NONE);

    private static CancellationAnalysis analysis(boolean onPlatform) {
        return new CancellationAnalysis(new CancellationAnalysis.Facts(
                AS_OF,
                TAXONOMY,
                new ShopRecords(TAXONOMY, StockRecord.NONE, place -> false),
                sku -> new SkuTraits("category " + sku.length(), "Yiwu"),
                new CostTerms(sku -> Optional.empty(), 0.3, Optional.empty(), Optional.empty()),
                onPlatform));
    }

    private record Judged(List<CancelledLine> cancelled, CancellationResults results) {}

    private Judged judged(CancellationAnalysis analysis, List<OrderLine> lines) {
        List<CancelledLine> cancelled = new ArrayList<>();
        for (OrderLine line : lines) {
            if (line.isCancelled()) {
                cancelled.add(CancelledLine.declared(line, classifier.classify(line)));
                analysis.accept(cancelled.get(cancelled.size() - 1));
            } else {
                analysis.accept(line);
            }
        }
        cancelled.replaceAll(analysis::judge);
        cancelled.sort(Comparator.comparing(one -> one.line().toString()));
        return new Judged(cancelled, analysis.results());
    }

    /** 3,000 lines of 20 products, one of which is cancelled far more often, so that rules, drivers and costs have something to say. */
    private static List<OrderLine> lines() {
        var dice = new Random(5);
        List<OrderLine> lines = new ArrayList<>();
        for (SampleLine sample : CancellationTallyTest.randomLines(3_000, 7)) {
            var line = dice.nextInt(8) == 0 ? sample.sku("bad") : sample;
            boolean bad = line.sku().equals("bad") && dice.nextInt(3) > 0;
            lines.add((bad
                            ? line.state(OrderLine.State.CANCELLED)
                                    .cancelledOn(line.ordered().plusDays(1))
                                    .said("", "Out of stock", "seller")
                            : line)
                    .line("order " + lines.size()));
        }
        return lines;
    }

    @Test
    void theOrderOfTheLinesChangesNothing() {
        var lines = lines();
        var expected = judged(analysis(true), lines);
        assertThat(expected.results().drivers().drivers()).isNotEmpty();
        assertThat(expected.results().index()).isPresent();

        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(lines, new Random(seed));

            assertThat(judged(analysis(true), lines))
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)), Double.class)
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyCancelledLineStandsOnceInSummaryEvidenceAndCosts() {
        var judged = judged(analysis(false), lines());
        var real = judged.cancelled().stream().filter(CancelledLine::isReal).toList();

        assertThat(judged.results().summary().cancelled()).isEqualTo(real.size());
        assertThat(judged.results().evidence().pairs().stream()
                        .mapToLong(pair -> pair.lines())
                        .sum())
                .isEqualTo(real.size());
        assertThat(judged.results().costs().causes().stream()
                        .mapToLong(one -> one.loss().lines())
                        .sum())
                .isEqualTo(real.stream()
                        .map(one -> one.line()
                                .cancelledAt()
                                .orElse(one.line().orderedAt())
                                .toLocalDate())
                        .filter(day -> day.isBefore(AS_OF) && !day.isBefore(AS_OF.minusDays(91)))
                        .count());
    }

    @Test
    void theDeclaredVerdictStaysBesideTheOneFound() {
        var analysis = analysis(false);
        var line = cancelled().line();
        var declared = CancelledLine.declared(line, classifier.classify(line));
        analysis.accept(declared);

        assertThat(analysis.judge(analysis.judge(declared)))
                .as("judged again after a restart")
                .isEqualTo(analysis.judge(declared));
    }

    @Test
    void theIndexIsThatOfAPlatformWhoseExportWasReadOrThatSaysWhatCounts() {
        var silent = List.of(delivered().line());
        var told = List.of(delivered().line(), cancelled().counts(true).line());

        assertThat(judged(analysis(false), silent).results().index()).isEmpty();
        assertThat(judged(analysis(true), silent).results().index()).isPresent();
        assertThat(judged(analysis(false), told).results().index()).isPresent();
    }

    @Test
    void aLineAfterTheResultsIsRefused() {
        var analysis = analysis(false);
        analysis.results();

        assertThatThrownBy(() -> analysis.accept(delivered().line())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aShopWithoutALineHasResults() {
        var none = CancellationResults.none(AS_OF);

        assertThat(none.summary().lines()).isZero();
        assertThat(none.risk().orders()).isEmpty();
        assertThat(none.drivers().drivers()).isEmpty();
        assertThat(none.index()).isEmpty();
    }
}
