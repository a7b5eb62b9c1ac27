package io.zapas.ordering.terms;

import io.zapas.forecast.Explanation;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.Outcome;
import io.zapas.forecast.backtest.Backtest;
import io.zapas.forecast.distribution.Shape;
import io.zapas.ordering.quantity.Planner;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Arrival;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Forecasts, terms and positions to reckon with by hand. */
public final class Given {
    public static final LocalDate AS_OF = LocalDate.of(2024, 4, 15);
    private static final double[] LEVELS = {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    private Given() {}

    /** Independent Poisson demand with a mean per period, the sums' quantiles exact. */
    public static Forecast poisson(Cadence cadence, double... means) {
        double[][] quantiles = new double[means.length][];
        double[][] sums = new double[means.length][];
        double sum = 0;
        for (int h = 0; h < means.length; h++) {
            sum += means[h];
            quantiles[h] = poissonQuantiles(means[h]);
            sums[h] = poissonQuantiles(sum);
        }
        return forecast(cadence, means, quantiles, sums, poissonShape(means[0]));
    }

    /** Demand known to the unit. */
    public static Forecast certain(Cadence cadence, double... means) {
        double[][] quantiles = new double[means.length][LEVELS.length];
        double[][] sums = new double[means.length][LEVELS.length];
        double sum = 0;
        for (int h = 0; h < means.length; h++) {
            sum += means[h];
            java.util.Arrays.fill(quantiles[h], means[h]);
            java.util.Arrays.fill(sums[h], sum);
        }
        Shape one = new Shape(new double[] {1}, new double[] {1}, false, 0, 0);
        return forecast(cadence, means, quantiles, sums, one);
    }

    private static Shape poissonShape(double mean) {
        int most = (int) (mean + 12 * Math.sqrt(mean) + 12);
        double[] values = new double[most + 1];
        double[] weights = new double[most + 1];
        for (int k = 0; k <= most; k++) {
            values[k] = k;
            weights[k] = Math.exp(k * Math.log(Math.max(mean, 1e-300)) - mean - logFactorial(k));
        }
        return new Shape(values, weights, true, 0, 0);
    }

    private static Forecast forecast(
            Cadence cadence, double[] means, double[][] quantiles, double[][] sums, Shape shape) {
        Backtest backtest = new Backtest(4, 1, 1, 0.5, 0, 0.9, 0.5, 0.3);
        Explanation explanation = new Explanation(
                Map.of("given", 1.0),
                100,
                0,
                0.1,
                backtest,
                Explanation.Grade.B,
                Explanation.Stage.REGULAR,
                false,
                Map.of());
        return new Forecast(cadence, AS_OF, means, LEVELS, quantiles, LEVELS, sums, explanation, shape);
    }

    public static double[] flat(int periods, double mean) {
        double[] means = new double[periods];
        java.util.Arrays.fill(means, mean);
        return means;
    }

    private static double[] poissonQuantiles(double mean) {
        double[] quantiles = new double[LEVELS.length];
        // begins 12 deviations below the mean, where exp(-mean) itself would be zero
        int units = (int) Math.max(0, mean - 12 * Math.sqrt(mean));
        double probability = Math.exp(units * Math.log(Math.max(mean, 1e-300)) - mean - logFactorial(units));
        double reached = probability;
        for (int i = 0; i < LEVELS.length; i++) {
            while (reached < LEVELS[i] - 1e-12) {
                units++;
                probability *= mean / units;
                reached += probability;
            }
            quantiles[i] = units;
        }
        return quantiles;
    }

    private static double logFactorial(int n) {
        double sum = 0;
        for (int i = 2; i <= n; i++) {
            sum += Math.log(i);
        }
        return sum;
    }

    public static Position stock(int onHand, Arrival... arrivals) {
        return new Position(true, onHand, 0, 0, 0, false, List.of(arrivals));
    }

    public static Arrival purchase(int day, double quantity) {
        return new Arrival(AS_OF.plusDays(day), quantity, Arrival.Source.PURCHASE_ORDER);
    }

    public static Terms terms(int lead, int review, double level) {
        return new Terms(
                "",
                new Terms.Cycle(lead, 0, review, 0),
                Terms.Lot.ANY,
                new Terms.Costs(Optional.empty(), Optional.empty(), Optional.empty(), "RUB"),
                OptionalDouble.of(level),
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    public static Terms sized(Terms terms, int moq, int pack, OptionalInt maximum) {
        return terms.with(new Terms.Lot(moq, pack, maximum, OptionalInt.empty()));
    }

    public static Terms forbidden(Terms terms) {
        return new Terms(
                terms.supplier(),
                terms.cycle(),
                terms.lot(),
                terms.costs(),
                terms.serviceLevel(),
                true,
                terms.assumed(),
                terms.minOrderValue(),
                terms.notBefore());
    }

    public static Terms of(String supplier, Terms terms, Optional<BigDecimal> minOrderValue) {
        return new Terms(
                supplier,
                terms.cycle(),
                terms.lot(),
                terms.costs(),
                terms.serviceLevel(),
                terms.doNotOrder(),
                terms.assumed(),
                minOrderValue,
                terms.notBefore());
    }

    public static Terms priced(Terms terms, String cost, String shortage, String holding, String currency) {
        return new Terms(
                terms.supplier(),
                terms.cycle(),
                terms.lot(),
                new Terms.Costs(
                        Optional.of(new BigDecimal(cost)),
                        Optional.of(new BigDecimal(shortage)),
                        Optional.of(new BigDecimal(holding)),
                        currency),
                terms.serviceLevel(),
                terms.doNotOrder(),
                terms.assumed(),
                terms.minOrderValue(),
                terms.notBefore());
    }

    /** With the terms as they are and the usual policy. */
    public static Recommendation plan(
            String sku, String location, Outcome forecast, Position position, Terms terms, LocalDate asOf) {
        return plan(sku, location, forecast, position, ResolvedTerms.of(terms), asOf);
    }

    public static Recommendation plan(
            String sku, String location, Outcome forecast, Position position, ResolvedTerms terms, LocalDate asOf) {
        return Planner.plan(new SeriesKey(sku, location), forecast, position, terms, Policy.USUAL, asOf);
    }
}
