package io.zapas.run;

import io.zapas.advice.Past;
import io.zapas.advice.Past.PastReport;
import io.zapas.advice.PastPlan;
import io.zapas.report.files.WaterfallFile;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.stock.StockBook;
import io.zapas.shop.stock.StockNow;
import io.zapas.shop.supply.Approval;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks up what the reports that are still in {@code output/} said of a shop. */
final class PastReports {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    private final StepFacts facts;
    private final WaterfallFile files;

    PastReports(StepFacts facts, String shop) {
        this.facts = facts;
        this.files = new WaterfallFile(facts.run().output(), facts.run().dataFolder(shop));
    }

    Past past() {
        List<LocalDate> kept = files.before(facts.asOf());
        Optional<PastReport> last =
                kept.stream().map(this::read).flatMap(Optional::stream).findFirst();
        List<Approval> approvals = ReportSource.approvals(facts.known()).all();
        return new Past(last, last.map(this::stockThen).orElse(Map.of()), decided(approvals, kept), approvals.size());
    }

    private Optional<PastReport> read(LocalDate day) {
        Optional<PastReport> report = files.read(day);
        if (report.isEmpty()) {
            LOG.warn("{} tells no plans that can be read: nothing is compared with that report", files.of(day));
        }
        return report;
    }

    private Map<SeriesKey, Integer> stockThen(PastReport last) {
        StockBook stock = StepFacts.of(facts.ledger(), facts.run(), facts.shopId(), last.asOf())
                .stockThen();
        Map<SeriesKey, Integer> then = new HashMap<>();
        last.plans().keySet().forEach(key -> {
            StockNow level = stock.now(key);
            if (level.known()) {
                then.put(key, level.onHand());
            }
        });
        return then;
    }

    private Map<Approval, PastPlan> decided(List<Approval> approvals, List<LocalDate> kept) {
        Map<LocalDate, List<Approval>> byReport = approvals.stream()
                .filter(approval -> kept.contains(approval.reportAsOf()))
                .collect(Collectors.groupingBy(Approval::reportAsOf));
        Map<Approval, PastPlan> plans = new HashMap<>();
        byReport.forEach((day, decided) -> read(day)
                .ifPresent(report -> decided.forEach(approval -> {
                    PastPlan plan = report.plans().get(approval.key());
                    if (plan != null) {
                        plans.put(approval, plan);
                    }
                })));
        return plans;
    }
}
