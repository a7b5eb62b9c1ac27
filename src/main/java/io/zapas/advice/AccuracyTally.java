package io.zapas.advice;

import io.zapas.forecast.backtest.Backtest;

/** How the forecasts of a class did, each weighted by its demand; a figure that was not measured is {@code NaN}. */
public final class AccuracyTally {
    private final String type;
    private final Mean error = new Mean();
    private final Mean sumError = new Mean();
    private final Mean bias = new Mean();
    private final Mean coverage = new Mean();
    private final Mean ours = new Mean();
    private final Mean naive = new Mean();
    private long items;
    private long measured;
    private double demand;

    /** A mean in which some count more; figures that were not measured are left out. */
    private static final class Mean {
        private double sum;
        private double weights;

        void add(double value, double weight) {
            if (Double.isFinite(value) && weight > 0) {
                sum += weight * value;
                weights += weight;
            }
        }

        double value() {
            return weights > 0 ? sum / weights : Double.NaN;
        }
    }

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
        if (Double.isFinite(backtest.naiveRmsse())) {
            ours.add(backtest.rmsse(), weight);
            naive.add(backtest.naiveRmsse(), weight);
        }
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
        return ours.value();
    }

    public double naive() {
        return naive.value();
    }

    /** By how much the error is smaller than the naive rule's. */
    public double added() {
        return 1 - ours() / naive();
    }
}
