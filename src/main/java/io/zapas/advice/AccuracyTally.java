package io.zapas.advice;

import io.zapas.forecast.backtest.Backtest;

/** How the forecasts of a class did, each weighted by its demand; a figure that was not measured is {@code NaN}. */
public final class AccuracyTally {
    private final String type;
    private final WeightedMean error = new WeightedMean();
    private final WeightedMean sumError = new WeightedMean();
    private final WeightedMean bias = new WeightedMean();
    private final WeightedMean coverage = new WeightedMean();
    private final ErrorComparison comparison = new ErrorComparison();
    private long items;
    private long measured;
    private double demand;

    /** @param type "A", "B", "C", "" for the items not classed, "all" */
    AccuracyTally(String type) {
        this.type = type;
    }

    void add(Line line) {
        double weight = line.plan().meanDemandPerDay();
        Backtest backtest = AccuracyBook.backtest(line);
        items++;
        demand += weight;
        if (backtest.origins() == 0) {
            return;
        }
        measured++;
        error.add(backtest.wape(), weight);
        sumError.add(backtest.sumWape(), weight);
        bias.add(backtest.bias(), weight);
        coverage.add(backtest.coverage90(), weight);
        comparison.add(backtest, weight);
    }

    public String type() {
        return type;
    }

    public long items() {
        return items;
    }

    public long measured() {
        return measured;
    }

    /** Units a day. */
    public double demand() {
        return demand;
    }

    /** Sum of absolute errors / sum of demand, period by period. */
    public double error() {
        return error.value();
    }

    /** The same for the sum over the whole horizon, as an order feels it. */
    public double sumError() {
        return sumError.value();
    }

    public double bias() {
        return bias.value();
    }

    /** Share of outcomes within the 5-95 % range. */
    public double coverage() {
        return coverage.value();
    }

    /** Scaled error of the forecasts, {@code naive} of the naive rule. */
    public double ours() {
        return comparison.ours();
    }

    public double naive() {
        return comparison.naive();
    }

    /** By how much the error is smaller than the naive rule's. */
    public double added() {
        return comparison.added();
    }
}
