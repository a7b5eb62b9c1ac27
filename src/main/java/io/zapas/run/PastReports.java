package io.zapas.run;

import io.zapas.advice.DecisionScore;
import io.zapas.advice.PastPlan;
import io.zapas.demand.DemandSeries;
import io.zapas.report.files.PastReport;
import io.zapas.report.summary.Past;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.stock.StockBook;
import io.zapas.shop.stock.StockNow;
import io.zapas.shop.supply.Approval;
import io.zapas.store.SeriesResultTable.Result;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up what the reports that are still in {@code output/} said of a shop. */
final class PastReports {
    private final Ledger ledger;
    private final Run run;
    private final int shopId;
    private final LocalDate asOf;
    private final Path data;

    PastReports(Ledger ledger, Run run, String shop, int shopId, LocalDate asOf) {
        this.ledger = ledger;
        this.run = run;
        this.shopId = shopId;
        this.asOf = asOf;
        this.data = run.dataFolder(shop);
    }

    Past past() {
        List<LocalDate> kept = PastReport.before(asOf, run.output(), data);
        Optional<PastReport> last = kept.stream().findFirst().flatMap(day -> PastReport.read(day, run.output(), data));
        List<Approval> approvals = ReportSource.approvals(
                        StepFacts.of(ledger, run, shopId, asOf).known())
                .all();
        List<DecisionScore> scores = scores(approvals, kept);
        return new Past(last, last.map(this::stockThen).orElse(Map.of()), scores, approvals.size() - scores.size());
    }

    private Map<SeriesKey, Integer> stockThen(PastReport last) {
        StockBook stock = StepFacts.of(ledger, run, shopId, last.asOf()).stockThen();
        Map<SeriesKey, Integer> then = new HashMap<>();
        last.plans().keySet().forEach(key -> {
            StockNow level = stock.now(key);
            if (level.known()) {
                then.put(key, level.onHand());
            }
        });
        return then;
    }

    private List<DecisionScore> scores(List<Approval> approvals, List<LocalDate> kept) {
        Map<LocalDate, List<Approval>> byReport = approvals.stream()
                .filter(approval -> kept.contains(approval.reportAsOf()))
                .collect(Collectors.groupingBy(Approval::reportAsOf));
        Map<Approval, PastPlan> plans = new HashMap<>();
        byReport.forEach((day, decided) -> PastReport.read(day, run.output(), data)
                .ifPresent(report -> decided.forEach(approval -> {
                    PastPlan plan = report.plans().get(approval.key());
                    if (plan != null) {
                        plans.put(approval, plan);
                    }
                })));
        return plans.isEmpty() ? List.of() : scores(plans);
    }

    private List<DecisionScore> scores(Map<Approval, PastPlan> plans) {
        Map<SeriesKey, List<Approval>> byKey = plans.keySet().stream().collect(Collectors.groupingBy(Approval::key));
        List<DecisionScore> scores = new ArrayList<>();
        for (Result result : ledger.series().all(shopId)) {
            DemandSeries history = result.demand();
            byKey.getOrDefault(history.key(), List.of())
                    .forEach(approval -> DecisionScore.of(approval, plans.get(approval), history, asOf)
                            .ifPresent(scores::add));
        }
        scores.sort(Comparator.comparing(DecisionScore::reportAsOf).thenComparing(DecisionScore::key));
        return scores;
    }
}
