package io.zapas.report.files;

import io.zapas.advice.Levels;
import io.zapas.advice.Overview;
import io.zapas.advice.PastPlan;
import io.zapas.advice.PlannedItem;
import io.zapas.advice.RootCauses;
import io.zapas.cancellation.CancelledLine;
import io.zapas.cancellation.cost.CostReport.CauseLoss;
import io.zapas.cancellation.cost.CostReport.SkuLoss;
import io.zapas.cancellation.cost.Loss;
import io.zapas.cancellation.driver.Driver;
import io.zapas.forecast.Explanation;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.backtest.Backtest;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.report.ShopReport;
import io.zapas.report.cancellation.Evidences;
import io.zapas.report.quality.RejectedRow;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The files for machines. The same report gives the same bytes. */
public final class DataFiles {
    /** On hand is empty where no export tells the stock. */
    private static final DataTable<Recommendation> RESTOCK = new DataTable<Recommendation>("restock.csv")
            .key(plan -> new SeriesKey(plan.sku(), plan.location()))
            .word(
                    "on_hand",
                    plan -> plan.position().known()
                            ? String.valueOf(plan.position().onHand())
                            : "")
            .number("inbound", plan -> plan.waterfall().inbound())
            .number(
                    "demand_lead_review_mean",
                    plan -> plan.waterfall().leadTimeDemand() + plan.waterfall().reviewDemand())
            .number("safety_stock", plan -> plan.waterfall().safetyStock())
            .number("order_up_to", Recommendation::orderUpTo)
            .whole("order_quantity", Recommendation::orderQuantity)
            .amount("order_value", Recommendation::orderValue)
            .day("stockout_on", Recommendation::stockoutOn)
            .day("order_by", Recommendation::orderBy)
            .constant("reason", Recommendation::reason);

    /** How each series' forecast did at its last origins, and how it came about; without a forecast the reason and nothing else. */
    private static final DataTable<PlannedItem> ACCURACY = new DataTable<PlannedItem>("accuracy.csv")
            .key(PlannedItem::key)
            .word("not_forecastable", DataFiles::notForecastable)
            .word("grade", why(why -> why.grade().name()))
            .word("origins", why(why -> String.valueOf(why.backtest().origins())))
            .word("rmsse", measured(Backtest::rmsse))
            .word("naive_rmsse", measured(Backtest::naiveRmsse))
            .word("value_added", measured(Backtest::valueAdded))
            .word("scaled_pinball", measured(Backtest::pinball))
            .word("coverage_90", measured(Backtest::coverage90))
            .word("bias", measured(Backtest::bias))
            .word("wape", measured(Backtest::wape))
            .text("models", why(why -> joined(why.weights())))
            .text("effects", why(why -> joined(why.effects())))
            .word("stage", why(why -> DataTable.name(why.stage())))
            .word("periods_used", why(why -> String.valueOf(why.periodsUsed())))
            .word("periods_missing", why(why -> String.valueOf(why.periodsMissing())))
            .word("level_shift", why(why -> String.valueOf(why.levelShift())));

    private static final DataTable<RejectedRow> REJECTED = new DataTable<RejectedRow>("rejected.csv")
            .text("file", RejectedRow::file)
            .whole("line", RejectedRow::line)
            .text("column", RejectedRow::column)
            .text("value", RejectedRow::value)
            .word("reason", row -> row.reason().toLowerCase(Locale.ROOT));

    private static final DataTable<Found> DRIVERS = new DataTable<Found>("drivers.csv")
            .constant("family", found -> found.driver().family())
            .text(
                    "where",
                    found -> found.driver().where().stream()
                            .map(trait -> DataTable.name(trait.dimension()) + "=" + trait.value())
                            .collect(Collectors.joining(" & ")))
            .whole("lines", found -> found.driver().lines())
            .whole("cancelled", found -> found.driver().cancelled())
            .number("rate", found -> found.driver().rate())
            .number("rate_low", found -> found.driver().low())
            .number("rate_high", found -> found.driver().high())
            .number("other_rate", found -> found.driver().otherRate())
            .number("lift", found -> found.driver().lift())
            .number("excess", found -> found.driver().excess())
            .amount("money", found -> found.driver().money().map(Money::amount))
            .word(
                    "currency",
                    found -> found.driver().money().map(Money::currency).orElse(""))
            .number("q", found -> found.driver().q())
            .word(
                    "checked_within",
                    found ->
                            found.driver().check().within().map(DataTable::name).orElse(""))
            .number("lift_within", found -> found.driver().check().lift())
            .number("rate_before", found -> found.driver().before().orElse(Double.NaN))
            .truth("explained_away", Found::explained);

    private static final DataTable<CauseLoss> CAUSE_LOSSES = loss(
            new DataTable<CauseLoss>("cause-losses.csv")
                    .word("cause", one -> one.cause().id())
                    .constant("fault", one -> one.cause().fault())
                    .amount("rating_30_days", one -> Optional.of(one.loss().rating())),
            CauseLoss::loss);

    private static final DataTable<SkuLoss> SKU_LOSSES = loss(
            new DataTable<SkuLoss>("sku-losses.csv")
                    .key(one -> new SeriesKey(one.sku(), one.location()))
                    .word("cause", one -> one.cause().id()),
            SkuLoss::loss);

    /** A driver of cancellations, and whether another explains it. */
    private record Found(Driver driver, boolean explained) {}

    /** One period of a forecast. */
    private record Period(SeriesKey key, Forecast forecast, int number) {}

    /** @param paths of the files: a numbered sibling where one is held open */
    public record Written(List<Path> paths, Overview overview) {}

    private DataFiles() {}

    /**
     * Writes the files into {@code folder} while the items pass by, and adds them up on the way: nothing reads them again.
     *
     * @param levels quantile levels that {@code forecast.csv} has a column of, ascending; a forecast that lacks one leaves
     *     its field empty
     */
    public static Written write(ShopReport report, double[] levels, Path folder) throws IOException {
        Overview[] overview = new Overview[1];
        List<Path> written = new ArrayList<>();
        // five files are open while items and cancelled lines pass by
        written.add(RESTOCK.write(
                folder,
                plans -> written.add(forecast(levels)
                        .write(
                                folder,
                                periods -> written.add(ACCURACY.write(
                                        folder,
                                        accuracies -> written.add(WaterfallFile.TABLE.write(
                                                folder,
                                                steps -> written.add(cancellations()
                                                        .write(
                                                                folder,
                                                                cancelled -> overview[0] = report.overview(
                                                                        item -> {
                                                                            plans.accept(item.recommendation());
                                                                            periods(item, periods);
                                                                            accuracies.accept(item);
                                                                            steps.accept(
                                                                                    PastPlan.of(item.recommendation()));
                                                                        },
                                                                        cancelled)))))))))));
        Collections.reverse(written);
        written.add(REJECTED.write(folder, report.quality().rejected()::forEach));
        Optional<RootCauses> roots = report.desk().roots();
        written.add(DRIVERS.write(
                folder,
                rows -> roots.ifPresent(all -> {
                    all.drivers().drivers().forEach(driver -> rows.accept(new Found(driver, false)));
                    all.drivers().explained().forEach(driver -> rows.accept(new Found(driver, true)));
                })));
        written.add(CAUSE_LOSSES.write(
                folder, rows -> roots.ifPresent(all -> all.costs().causes().forEach(rows))));
        written.add(SKU_LOSSES.write(
                folder, rows -> roots.ifPresent(all -> all.costs().skus().forEach(rows))));
        return new Written(written, overview[0]);
    }

    private static DataTable<Period> forecast(double[] levels) {
        DataTable<Period> table = new DataTable<Period>("forecast.csv")
                .key(Period::key)
                .word(
                        "date",
                        each -> each.forecast()
                                .cadence()
                                .plus(each.forecast().start(), each.number())
                                .toString())
                .number("mean", each -> each.forecast().mean()[each.number()]);
        for (double level : levels) {
            table.number(column(level), each -> {
                int place = Levels.indexOf(each.forecast().levels(), level);
                return place < 0 ? Double.NaN : each.forecast().quantiles()[each.number()][place];
            });
        }
        return table;
    }

    /** {@code p05} for 0.05, {@code p97_5} for 0.975. */
    private static String column(double level) {
        String percent = DataTable.number(level * 100).replace('.', '_');
        return "p" + (level < 0.1 ? "0" : "") + percent;
    }

    private static void periods(PlannedItem item, Consumer<Period> periods) {
        if (item.outcome() instanceof Forecast forecast) {
            for (int period = 0; period < forecast.horizon(); period++) {
                periods.accept(new Period(item.key(), forecast, period));
            }
        }
    }

    private static DataTable<CancelledLine> cancellations() {
        Evidences evidences = new Evidences(Texts.of(Language.EN));
        return new DataTable<CancelledLine>("cancellations.csv")
                .text("order_id", held -> held.line().orderId())
                .text("sku", held -> held.line().sku())
                .day("cancelled_on", held -> held.line().cancelledAt().map(LocalDateTime::toLocalDate))
                .word("declared", held -> held.verdict().declared().id())
                .word("probable", held -> held.verdict().probable().id())
                .constant("fault", held -> held.verdict().fault())
                .number("strength", held -> held.verdict().strength())
                .text("evidence", held -> evidences.sentence(held.verdict().evidence()));
    }

    private static String notForecastable(PlannedItem item) {
        return item.outcome() instanceof NotForecastable none ? DataTable.name(none.reason()) : "";
    }

    private static Function<PlannedItem, String> why(Function<Explanation, String> part) {
        return item -> item.outcome() instanceof Forecast forecast ? part.apply(forecast.explanation()) : "";
    }

    private static Function<PlannedItem, String> measured(ToDoubleFunction<Backtest> part) {
        return why(why -> DataTable.number(part.applyAsDouble(why.backtest())));
    }

    /** {@code SBA 0.41; TSB 0.2}: the largest first. */
    private static String joined(Map<String, Double> parts) {
        return parts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(part -> part.getKey() + " " + DataTable.number(part.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static <T> DataTable<T> loss(DataTable<T> table, Function<T, Loss> of) {
        return table.word("currency", one -> of.apply(one).currency())
                .whole("lines", one -> of.apply(one).lines())
                .whole("recent_lines", one -> of.apply(one).recent())
                .amount("goods", one -> Optional.of(of.apply(one).goods()))
                .amount("margin", one -> Optional.of(of.apply(one).margin()))
                .amount("fees", one -> Optional.of(of.apply(one).fees()))
                .amount("logistics", one -> Optional.of(of.apply(one).logistics()))
                .number("if_fixed_30_days", one -> of.apply(one).ifFixed())
                .number("if_fixed_low", one -> of.apply(one).ifFixedLow())
                .number("if_fixed_high", one -> of.apply(one).ifFixedHigh());
    }
}
