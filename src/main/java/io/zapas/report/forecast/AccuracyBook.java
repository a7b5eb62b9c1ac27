package io.zapas.report.forecast;

import io.zapas.advice.Top;
import io.zapas.forecast.backtest.Backtest;
import io.zapas.report.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the forecasts did, by class, and where a better one would be worth most. */
public final class AccuracyBook {
    static final Backtest NOT_MEASURED = new Backtest(0, 0, 0, 0, 0, 0, 0, 0);
    private static final int WORST = 20;

    private final Map<String, AccuracyTally> byType =
            new TreeMap<>(Comparator.comparing(type -> type.isEmpty() ? "Z" : type));
    private final AccuracyTally all = new AccuracyTally("all");
    private final Top<Line> worst = new Top<>(
            WORST, Comparator.comparingDouble(AccuracyBook::moneyOff).reversed().thenComparing(Line::key));

    public void add(Line line) {
        byType.computeIfAbsent(line.abc(), AccuracyTally::new).add(line);
        all.add(line);
        if (backtest(line).origins() > 0) {
            worst.offer(line);
        }
    }

    /** One per class that has items, then one of all. */
    List<AccuracyTally> tallies() {
        List<AccuracyTally> tallies = new ArrayList<>(byType.values());
        tallies.add(all);
        return tallies;
    }

    List<Line> worst() {
        return worst.best();
    }

    static Backtest backtest(Line line) {
        return line.explanation().map(why -> why.backtest()).orElse(NOT_MEASURED);
    }

    /** Error in units a day x price. */
    private static double moneyOff(Line line) {
        double off = backtest(line).sumWape() * line.plan().meanDemandPerDay();
        double price =
                line.product().price().map(each -> each.amount().doubleValue()).orElse(1.0);
        return Double.isFinite(off) ? off * price : 0;
    }
}
