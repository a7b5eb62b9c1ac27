package io.zapas.advice;

import io.zapas.forecast.Forecast;
import io.zapas.ordering.quantity.Waterfall;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the What-if sheet works with for one item: demand over the protection interval in five quantiles and what is there to
 * meet it. Under a scenario the interval's demand is taken as {@code factor} times as much, {@code factor} = (1 + change of
 * demand) x (interval + delay) / interval; the expected shortage is the quantiles' mean excess over the stock, each
 * quantile standing for its neighbourhood ({@link #WEIGHTS}).
 *
 * @param available on hand, inbound and expected returns within the interval
 * @param quantiles at 5, 25, 50, 75, 95 %
 * @param unitWorth what a lost unit costs, in the report's currency, 0 if nothing tells
 */
public record Scenario(Line line, double available, double[] quantiles, double orderUpTo, double unitWorth) {
    public static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};
    /** Half way to the neighbouring levels; they add up to 1. */
    public static final double[] WEIGHTS = {0.15, 0.225, 0.25, 0.225, 0.15};

    /** A week's delay shows what hangs on the supplier. */
    public static final double USUAL_DELAY = 7;

    static final Comparator<Scenario> MOST_HURT = Comparator.<Scenario>comparingDouble(
                    each -> -each.loss(each.factor(0, USUAL_DELAY)))
            .thenComparing(each -> each.line().key());

    /** Empty for items without forecast, without demand, or that are not to be ordered. */
    static Optional<Scenario> of(PlannedItem item, Line line, String currency) {
        double[] quantiles = intervalDemand(item, LEVELS);
        if (quantiles.length == 0 || line.terms().doNotOrder() || line.plan().meanDemandPerDay() <= 0) {
            return Optional.empty();
        }
        Waterfall steps = line.plan().waterfall();
        return Optional.of(new Scenario(
                line,
                Math.max(0, steps.onHand() + steps.inbound() + steps.expectedReturns()),
                quantiles,
                steps.leadTimeDemand() + steps.reviewDemand() + steps.safetyStock(),
                Stakes.unitWorth(item)
                        .filter(worth -> worth.currency().equals(currency))
                        .map(worth -> worth.amount().doubleValue())
                        .orElse(0.0)));
    }

    /** Quantiles of the demand over lead + review at {@code levels}; empty without a forecast. */
    static double[] intervalDemand(PlannedItem item, double[] levels) {
        if (!(item.outcome() instanceof Forecast forecast) || forecast.horizon() == 0) {
            return new double[0];
        }
        int interval = item.recommendation().terms().leadTimeDays()
                + item.recommendation().terms().reviewDays();
        int days = forecast.cadence().days();
        int periods = Math.max(1, Math.min(forecast.horizon(), (interval + days - 1) / days));
        return at(levels, forecast.sumLevels(), forecast.sumQuantiles()[periods - 1]);
    }

    public int interval() {
        return line.plan().terms().leadTimeDays() + line.plan().terms().reviewDays();
    }

    public double factor(double demandChange, double delayDays) {
        return (1 + demandChange) * (interval() + delayDays) / interval();
    }

    public double shortage(double factor) {
        double sum = 0;
        for (int i = 0; i < quantiles.length; i++) {
            sum += WEIGHTS[i] * Math.max(0, quantiles[i] * factor - available);
        }
        return sum;
    }

    public double loss(double factor) {
        return (shortage(factor) - shortage(1)) * unitWorth;
    }

    /** More units to order than without the scenario, in whole packs. */
    public double more(double factor) {
        return wanted(factor) - wanted(1);
    }

    private double wanted(double factor) {
        int pack = Math.max(1, line.plan().terms().packSize());
        return Math.max(0, Math.ceil(rounded((orderUpTo * factor - available) / pack)) * pack);
    }

    /** As the formula does: below a millionth the figures of two programs differ. */
    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }

    private static double[] at(double[] wanted, double[] levels, double[] values) {
        double[] found = new double[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            int above = 0;
            while (above < levels.length - 1 && levels[above] < wanted[i]) {
                above++;
            }
            int below = Math.max(0, above - 1);
            double span = levels[above] - levels[below];
            double share = span <= 0 ? 1 : Math.min(1, Math.max(0, (wanted[i] - levels[below]) / span));
            found[i] = values[below] + share * (values[above] - values[below]);
        }
        return found;
    }
}
