package io.zapas.forecast.kernels;

import io.zapas.forecast.Forecaster;
import io.zapas.forecast.Series;
import io.zapas.forecast.SeriesOf;
import io.zapas.forecast.backtest.Score;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints how many series of 700 days one thread forecasts in a second of its processor time, beside statsforecast's figures
 * for the same. Processor time, because on a busy machine the clock on the wall measures the neighbours. The series
 * are made here (half to five units a day, weekday season, many zeros), so that anyone can repeat the table.
 */
@Tag("benchmark")
class SpeedBenchmark {
    private static final int DAYS = 700;
    private static final int HORIZON = 28;
    private static final int ROUNDS = 7;
    private static final long ROUND_NANOS = 400_000_000L;
    private static final List<Series> SHOP = SeriesOf.shop(1000, DAYS);

    /** A kernel and the peer's series a second; 0 = no figure known. */
    private record Contest(Kernel kernel, int peer) {}

    @Test
    void kernels() {
        System.out.println("| kernel | series/s | statsforecast |\n|---|---|---|");
        for (Contest contest : List.of(
                new Contest(new Tsb(0.1, 0.1), 36_500),
                new Contest(new Croston(0.1, true), 22_300),
                new Contest(new SimpleSmoothing(Double.NaN), 13_600),
                new Contest(Aggregation.adida(), 12_300),
                new Contest(new Croston(Double.NaN, false), 8_500),
                new Contest(Aggregation.imapa(), 5_030),
                new Contest(new SeasonalSmoothing(false), 57),
                new Contest(new SeasonalSmoothing(true), 57),
                new Contest(new Naive(), 0),
                new Contest(new SeasonalNaive(), 0),
                new Contest(new WindowMean(28), 0))) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %s |%n",
                    contest.kernel().name(),
                    perSecond(contest.kernel()),
                    contest.peer() == 0 ? "" : String.format(Locale.ROOT, "%,d", contest.peer()));
        }
    }

    /** The median of rounds of equal length, the first ones (the compiler's) left out. */
    private static double perSecond(Kernel kernel) {
        double[] speeds = new double[ROUNDS];
        double sum = 0;
        for (int round = -2; round < ROUNDS; round++) {
            long begin = cpuNanos();
            int done = 0;
            while (cpuNanos() - begin < ROUND_NANOS) {
                sum += kernel.forecast(SHOP.get(done++ % SHOP.size()).values(), 7, HORIZON)[0];
            }
            speeds[Math.max(0, round)] = done / ((cpuNanos() - begin) / 1e9);
        }
        Arrays.sort(speeds);
        if (Double.isNaN(sum)) {
            throw new AssertionError(kernel.name() + " answered no number");
        }
        return speeds[ROUNDS / 2];
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Learning what the series share, and each one's candidates, back-test and distribution, by one thread. */
    @Test
    void engine() {
        // learning spreads over the threads of the pool it is called in: here there is one
        ForkJoinPool one = new ForkJoinPool(1);
        System.out.println("| series | learning, s | forecasting, s | series/s forecasting | series/s altogether |\n"
                + "|---|---|---|---|---|");
        for (int round = 0; round < 3; round++) {
            System.out.println(one.submit(SpeedBenchmark::round).join());
        }
        one.shutdown();
    }

    private static String round() {
        List<Double> levels = Arrays.stream(Score.LEVELS).boxed().toList();
        long begin = cpuNanos();
        Forecaster forecaster = Forecaster.learn(SHOP);
        double learnt = (cpuNanos() - begin) / 1e9;
        begin = cpuNanos();
        SHOP.forEach(series -> forecaster.forecast(series, HORIZON, levels));
        double forecast = (cpuNanos() - begin) / 1e9;
        return String.format(
                Locale.ROOT,
                "| %d | %.1f | %.1f | %.0f | %.0f |",
                SHOP.size(),
                learnt,
                forecast,
                SHOP.size() / forecast,
                SHOP.size() / (learnt + forecast));
    }
}
