package io.zapas.forecast.kernels;

import io.zapas.forecast.pool.Adjusted;
import io.zapas.shop.Cadence;
import java.util.ArrayList;
import java.util.List;

/** The rules that compete for the mean of a series. */
public final class Candidates {
    /** What a rule sees of the history. */
    enum Basis {
        /** The plain values. */
        PLAIN,
        /** The values without the pooled season, which its forecast gets back. */
        ADJUSTED,
        /** As {@code ADJUSTED}, and the forecast moves with the market's trend. */
        WITH_MARKET
    }

    public record Candidate(Kernel kernel, Basis basis) {
        public String name() {
            return switch (basis) {
                case PLAIN -> kernel.name() + ", plain";
                case ADJUSTED -> kernel.name();
                case WITH_MARKET -> "Market trend";
            };
        }
    }

    private static final List<Candidate> DAILY = of(28, 84, 364);
    private static final List<Candidate> WEEKLY = of(8, 26, 52);

    private Candidates() {}

    public static List<Candidate> of(Cadence cadence) {
        return cadence == Cadence.DAILY ? DAILY : WEEKLY;
    }

    private static List<Candidate> of(int month, int quarter, int year) {
        List<Candidate> all = new ArrayList<>();
        for (Kernel kernel : List.of(
                new Naive(),
                new WindowMean(month),
                new WindowMean(quarter),
                new WindowMean(year),
                SimpleSmoothing.optimised(),
                new DampedHolt(),
                Theta.optimised(),
                new Croston(Double.NaN, false),
                new Croston(0.1, true),
                new Tsb(0.02, 0.05),
                new Tsb(0.1, 0.1),
                Aggregation.adida(),
                Aggregation.imapa(),
                new SeasonalSmoothing(false),
                new SeasonalSmoothing(true))) {
            all.add(new Candidate(kernel, Basis.ADJUSTED));
        }
        all.add(new Candidate(new SeasonalNaive(), Basis.PLAIN));
        all.add(new Candidate(new SeasonalSmoothing(false), Basis.PLAIN));
        all.add(new Candidate(new WindowMean(year), Basis.WITH_MARKET));
        return List.copyOf(all);
    }

    /** Forecasts of all rules from the first {@code origin} periods, {@code [rules][horizon]}. */
    public static double[][] forecasts(Adjusted series, int origin, int horizon) {
        List<Candidate> candidates = of(series.cadence());
        double[] plain = series.plain(origin);
        double[] adjusted = series.adjusted(origin);
        double[][] forecasts = new double[candidates.size()][];
        for (int k = 0; k < forecasts.length; k++) {
            Candidate candidate = candidates.get(k);
            boolean isPlain = candidate.basis() == Basis.PLAIN;
            double[] f = candidate
                    .kernel()
                    .forecast(isPlain ? plain : adjusted, series.cadence().season(), horizon);
            if (!isPlain) {
                series.season(f, origin, candidate.basis() == Basis.WITH_MARKET ? series.trend(origin) : 1);
            }
            forecasts[k] = f;
        }
        return forecasts;
    }
}
