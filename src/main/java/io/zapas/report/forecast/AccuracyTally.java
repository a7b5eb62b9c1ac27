package io.zapas.report.forecast;

import io.zapas.advice.ErrorComparison;
import io.zapas.advice.WeightedMean;
import io.zapas.forecast.backtest.Backtest;
import io.zapas.report.Line;

/** How the forecasts of a class did, each weighted by its demand. */
final class AccuracyTally {
    private final String type;
    private final WeightedMean error = new WeightedMean();
    private final WeightedMean sumError = new WeightedMean();
    private final WeightedMean bias = new WeightedMean();
    private final WeightedMean coverage = new WeightedMean();
    private final ErrorComparison comparison = new ErrorComparison();
    private long items;
    private long measured;
    private double demand;

    /** @param type "A", "B", "C", "" for the items not classed */
    AccuracyTally(String type) {
        this.type = type;
    }

    void add(Line line) {
        double weight = line.plan().meanDemandPerDay();
        items++;
        demand += weight;
        line.explanation()
                .map(why -> why.backtest())
                .filter(each -> each.origins() > 0)
                .ifPresent(backtest -> {
                    measured++;
                    add(backtest, weight);
                });
    }

    private void add(Backtest backtest, double weight) {
        error.add(backtest.wape(), weight);
        sumError.add(backtest.sumWape(), weight);
        bias.add(backtest.bias(), weight);
        coverage.add(backtest.coverage90(), weight);
        comparison.add(backtest, weight);
    }

    String type() {
        return type;
    }

    long items() {
        return items;
    }

    long measured() {
        return measured;
    }

    double demand() {
        return demand;
    }

    double error() {
        return error.value();
    }

    double sumError() {
        return sumError.value();
    }

    double bias() {
        return bias.value();
    }

    double coverage() {
        return coverage.value();
    }

    double ours() {
        return comparison.ours();
    }

    double naive() {
        return comparison.naive();
    }
}
