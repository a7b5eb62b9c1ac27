package io.zapas.forecast.backtest;

import io.zapas.forecast.Series;
import io.zapas.forecast.kernels.SeasonalNaive;
import java.util.Arrays;

/** Adds up the errors of rolled origins. */
public final class BacktestSum {
    private final Series series;
    private int origins;
    private double squared;
    private double naiveSquared;
    private double pinball;
    private double signed;
    private double absolute;
    private double sold;
    private double sumsOff;
    private int inside;
    private int observed;
    private int scaled;

    public BacktestSum(Series series) {
        this.series = series;
    }

    public void add(int origin, double[] mean, double[][] quantiles, double[] actual) {
        double[] past = Arrays.copyOf(series.values(), origin);
        double squaredScale = Errors.squaredScale(past, origin);
        double absoluteScale = Errors.absoluteScale(past, origin);
        double error = Errors.meanSquared(mean, actual);
        if (Double.isNaN(error)) {
            return;
        }
        double[] naive = new SeasonalNaive().forecast(past, series.cadence().season(), mean.length);
        origins++;
        if (squaredScale > 0) {
            squared += Math.sqrt(error / squaredScale);
            naiveSquared += Math.sqrt(Errors.meanSquared(naive, actual) / squaredScale);
            pinball += Errors.pinball(quantiles, actual) / absoluteScale;
            scaled++;
        }
        double off = 0;
        for (int h = 0; h < mean.length; h++) {
            if (!Double.isNaN(actual[h])) {
                off += mean[h] - actual[h];
                signed += mean[h] - actual[h];
                absolute += Math.abs(mean[h] - actual[h]);
                sold += actual[h];
                observed++;
                boolean in = actual[h] >= quantiles[h][0] && actual[h] <= quantiles[h][Errors.LEVELS.length - 1];
                inside += in ? 1 : 0;
            }
        }
        sumsOff += Math.abs(off);
    }

    public Backtest result() {
        return new Backtest(
                origins,
                ratio(squared, scaled),
                ratio(naiveSquared, scaled),
                ratio(pinball, scaled),
                ratio(signed, sold),
                ratio(inside, observed),
                ratio(absolute, sold),
                ratio(sumsOff, sold));
    }

    private static double ratio(double a, double b) {
        return b == 0 ? Double.NaN : a / b;
    }
}
