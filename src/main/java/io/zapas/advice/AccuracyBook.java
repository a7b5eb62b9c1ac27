package io.zapas.advice;

import io.zapas.advice.Line.Trust;
import io.zapas.forecast.backtest.Backtest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How the forecasts did, by class, and where a better one would be worth most. */
public final class AccuracyBook {
    private static final Backtest NOT_MEASURED = new Backtest(0, 0, 0, 0, 0, 0, 0, 0);
    private static final int WORST = 20;

    private final Map<String, AccuracyTally> byType =
            new TreeMap<>(Comparator.comparing(type -> type.isEmpty() ? "Z" : type));
    private final AccuracyTally all = new AccuracyTally("all");
    private final Top<Line> worst = new Top<>(
            WORST, Comparator.comparingDouble(AccuracyBook::moneyOff).reversed().thenComparing(Line::key));

    void add(Line line) {
        byType.computeIfAbsent(line.abc(), AccuracyTally::new).add(line);
        all.add(line);
        if (backtest(line).origins() > 0) {
            worst.offer(line);
        }
    }

    /** Of all items. */
    public AccuracyTally all() {
        return all;
    }

    /** One per class that has items, then one of all. */
    public List<AccuracyTally> tallies() {
        return Stream.concat(byType.values().stream(), Stream.of(all)).toList();
    }

    public List<Line> worst() {
        return worst.best();
    }

    public static Backtest backtest(Line line) {
        return line.trust().map(Trust::backtest).orElse(NOT_MEASURED);
    }

    /** Error in units a day x price. */
    private static double moneyOff(Line line) {
        double off = backtest(line).sumWape() * line.plan().meanDemandPerDay();
        double price =
                line.product().price().map(each -> each.amount().doubleValue()).orElse(1.0);
        return Double.isFinite(off) ? off * price : 0;
    }
}
