package io.zapas.report.files;

import io.zapas.advice.Amounts;
import io.zapas.advice.Overview;
import io.zapas.advice.RecentRate;
import io.zapas.ordering.replay.PolicyReplay;
import io.zapas.report.ShopReport;
import io.zapas.report.quality.FileAccount;
import io.zapas.shop.Money;
import io.zapas.workbook.AtomicTarget;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code run.json} tells machines about a run. Everything but the last three is the same for the same inputs.
 *
 * @param versions of the program and what it runs on
 * @param parameters the run was started with, and the settings in force
 * @param counts of rows, items and lines
 * @param tieOuts one per table of a file
 * @param kpis figures that matter; money with its currency in the name; a figure that was not measured is missing
 * @param steps in the order in which they ran
 * @param milliseconds by step
 * @param perSecond throughput by what was worked off
 */
public record RunFacts(
        String shop,
        String asOf,
        Map<String, String> versions,
        Map<String, String> parameters,
        Map<String, Long> counts,
        List<TieOut> tieOuts,
        Map<String, BigDecimal> kpis,
        Map<String, StepCount> steps,
        Map<String, Long> milliseconds,
        Map<String, Long> perSecond) {

    /**
     * What the batch framework counted of a step; of all its executions, where a job was resumed.
     *
     * @param executions how often the step was begun
     * @param filtered items that were read and had nothing to be written
     */
    public record StepCount(long executions, long read, long filtered, long written, long milliseconds) {
        public StepCount plus(StepCount more) {
            return new StepCount(
                    executions + more.executions,
                    read + more.read,
                    filtered + more.filtered,
                    written + more.written,
                    milliseconds + more.milliseconds);
        }
    }

    /** Rows, units and money of a table against what was booked. */
    public record TieOut(
            String source,
            String format,
            String kind,
            long rows,
            long accepted,
            long merged,
            long identical,
            long rejected,
            FileAccount.Totals read,
            FileAccount.Totals booked,
            boolean tiesOut) {}

    public static RunFacts of(
            ShopReport report,
            Overview overview,
            Map<String, String> versions,
            Map<String, String> parameters,
            Map<String, StepCount> steps) {
        Map<String, Long> milliseconds = new LinkedHashMap<>();
        steps.forEach((step, count) -> milliseconds.put(step, count.milliseconds()));
        return new RunFacts(
                report.shop(),
                report.asOf().toString(),
                new TreeMap<>(versions),
                new TreeMap<>(parameters),
                counts(report, overview),
                report.quality().files().stream().map(RunFacts::tieOut).toList(),
                kpis(report, overview),
                steps,
                milliseconds,
                perSecond(steps));
    }

    private static Map<String, Long> perSecond(Map<String, StepCount> steps) {
        StepCount imported = steps.get("importExports");
        return imported == null || imported.read() == 0
                ? Map.of()
                : Map.of("imported_rows", imported.read() * 1_000 / Math.max(1, imported.milliseconds()));
    }

    /**
     * Writes it as JSON, whole or not at all.
     *
     * @return the path that was written, see {@link AtomicTarget}
     */
    public Path write(Path target) throws IOException {
        byte[] json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(this);
        return AtomicTarget.write(target, out -> out.write(json));
    }

    private static Map<String, Long> counts(ShopReport report, Overview overview) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("files", (long) report.quality().files().size());
        counts.put("unreadable_files", (long) report.quality().unreadable().size());
        counts.put(
                "rows",
                report.quality().files().stream().mapToLong(FileAccount::rows).sum());
        counts.put(
                "rejected_rows",
                report.quality().files().stream()
                        .mapToLong(FileAccount::rejected)
                        .sum());
        counts.put("items", overview.items());
        counts.put("items_to_order", overview.orders().lines());
        counts.put("items_out_of_stock", overview.stock().out());
        counts.put("items_running_out_before_arrival", overview.stock().runningOut());
        counts.put("units_to_order", overview.orders().units());
        counts.put("order_lines", report.cancellations().lines());
        counts.put("cancelled_lines", report.cancellations().cancelled());
        return counts;
    }

    private static Map<String, BigDecimal> kpis(ShopReport report, Overview overview) {
        Map<String, BigDecimal> kpis = new LinkedHashMap<>();
        money(kpis, "order_value", overview.orders().value());
        boolean stockKnown = report.situation().freshness().newestStock().isPresent();
        if (stockKnown) {
            money(kpis, "saved_by_ordering", overview.orders().saved());
        }
        money(kpis, "stock_value", overview.stock().value());
        money(kpis, "excess_value", overview.stock().excessValue());
        if (report.cancellations().lines() > 0) {
            RecentRate recent = RecentRate.of(report.cancellations());
            share(kpis, "cancellation_rate_4_weeks_observed", recent.observed());
            share(kpis, "cancellation_rate_4_weeks_completed", recent.completed());
        }
        share(kpis, "forecast_wape", overview.accuracy().all().error());
        share(kpis, "forecast_error_of_totals", overview.accuracy().all().sumError());
        if (stockKnown) {
            share(kpis, "fill_rate_4_weeks", overview.fillRate().value());
        }
        share(kpis, "forecast_value_added", overview.accuracy().all().added());
        report.buying()
                .tuned()
                .ifPresent(tuned ->
                        share(kpis, "policy_odds_factor", tuned.policy().oddsFactor()));
        report.buying().replay().ifPresent(replay -> {
            replayed(kpis, "policy", replay.ours(), replay.currency());
            replayed(kpis, "usual_rule", replay.usual(), replay.currency());
            replay.happened().ifPresent(way -> replayed(kpis, "happened", way, replay.currency()));
        });
        return kpis;
    }

    private static void replayed(Map<String, BigDecimal> kpis, String name, PolicyReplay.Way way, String currency) {
        String suffix = currency.isEmpty() ? "" : "_" + currency;
        share(kpis, "replay_" + name + "_fill_rate", way.fillRate());
        kpis.put("replay_" + name + "_lost_margin" + suffix, way.lostMargin());
        way.holding().ifPresent(holding -> kpis.put("replay_" + name + "_holding" + suffix, holding));
        way.averageStock().ifPresent(stock -> share(kpis, "replay_" + name + "_average_stock", stock));
        kpis.put("replay_" + name + "_orders", BigDecimal.valueOf(way.orders()));
    }

    private static void money(Map<String, BigDecimal> kpis, String name, Amounts amounts) {
        for (Money sum : amounts.all()) {
            String suffix = sum.currency().isEmpty() ? "" : "_" + sum.currency();
            kpis.put(name + suffix, sum.amount().setScale(2, RoundingMode.HALF_UP));
        }
    }

    private static void share(Map<String, BigDecimal> kpis, String name, double share) {
        if (Double.isFinite(share)) {
            kpis.put(name, BigDecimal.valueOf(share).setScale(6, RoundingMode.HALF_UP));
        }
    }

    private static TieOut tieOut(FileAccount file) {
        return new TieOut(
                file.source(),
                file.format(),
                file.kind(),
                file.rows(),
                file.accepted(),
                file.merged(),
                file.identical(),
                file.rejected(),
                file.read(),
                file.booked(),
                file.tiesOut());
    }
}
