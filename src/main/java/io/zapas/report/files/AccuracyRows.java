package io.zapas.report.files;

import io.zapas.advice.PlannedItem;
import io.zapas.forecast.Explanation;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.backtest.Backtest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of {@code accuracy.csv}: how each series' forecast did at its last origins, and how it came about. A figure that
 * could not be measured is empty; a series without forecast has its reason and nothing else.
 */
final class AccuracyRows {
    static final List<String> HEADER = List.of(
            "sku",
            "location",
            "not_forecastable",
            "grade",
            "origins",
            "rmsse",
            "naive_rmsse",
            "value_added",
            "scaled_pinball",
            "coverage_90",
            "bias",
            "wape",
            "models",
            "effects",
            "stage",
            "periods_used",
            "periods_missing",
            "level_shift");

    private AccuracyRows() {}

    static List<String> row(PlannedItem item) {
        return item.outcome() instanceof Forecast forecast
                ? measured(item, forecast.explanation())
                : unmeasured(item, ((NotForecastable) item.outcome()).reason());
    }

    private static List<String> unmeasured(PlannedItem item, NotForecastable.Reason reason) {
        List<String> row = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
        row.set(0, CsvFile.text(item.key().sku()));
        row.set(1, CsvFile.text(item.key().location()));
        row.set(2, reason.name().toLowerCase(Locale.ROOT));
        return row;
    }

    private static List<String> measured(PlannedItem item, Explanation why) {
        Backtest backtest = why.backtest();
        return List.of(
                CsvFile.text(item.key().sku()),
                CsvFile.text(item.key().location()),
                "",
                why.grade().name(),
                String.valueOf(backtest.origins()),
                CsvFile.number(backtest.rmsse()),
                CsvFile.number(backtest.naiveRmsse()),
                CsvFile.number(backtest.valueAdded()),
                CsvFile.number(backtest.pinball()),
                CsvFile.number(backtest.coverage90()),
                CsvFile.number(backtest.bias()),
                CsvFile.number(backtest.wape()),
                CsvFile.text(joined(why.weights())),
                CsvFile.text(joined(why.effects())),
                why.stage().name().toLowerCase(Locale.ROOT),
                String.valueOf(why.periodsUsed()),
                String.valueOf(why.periodsMissing()),
                String.valueOf(why.levelShift()));
    }

    /** {@code SBA 0.41; TSB 0.2}: the largest first. */
    private static String joined(Map<String, Double> parts) {
        return parts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(part -> part.getKey() + " " + CsvFile.number(part.getValue()))
                .collect(Collectors.joining("; "));
    }
}
