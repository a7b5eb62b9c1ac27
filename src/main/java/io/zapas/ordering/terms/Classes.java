package io.zapas.ordering.terms;

import io.zapas.demand.DemandSeries;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * ABC by what an article turns over, XYZ by how much its demand varies.
 *
 * <p>ABC: articles in falling order of value; A until 80 % of the sum are reached, B until 95 %, C the rest. The article
 * that crosses a border still belongs to the better class, an article without value is C. Values of different currencies are
 * ranked apart. XYZ: coefficient of variation (standard deviation ÷ mean) of weekly demand, missing weeks left out: X
 * up to 0.5, Y up to 1.0, Z above, or with fewer than four weeks known or no demand. The classes only name: the quantity
 * follows them nowhere but in the service level assumed where costs are unknown.
 */
public final class Classes {
    private static final double A_SHARE = 0.80;
    private static final double B_SHARE = 0.95;
    private static final double X_VARIATION = 0.5;
    private static final double Y_VARIATION = 1.0;
    private static final int FEWEST_WEEKS = 4;
    private static final int WEEKS = 13;

    private Classes() {}

    /**
     * @param key what is classed
     * @param value turned over in the period: revenue, or units where no revenue is known; never negative
     * @param unit currency of the value, "" for units
     * @param weekly demand per week, {@code NaN} = missing
     */
    public record Article(SeriesKey key, double value, String unit, double[] weekly) {
        /** Of the last quarter before as-of. */
        public static Article of(DemandSeries demand, Optional<Money> price, LocalDate asOf) {
            double[] weekly = lastWeeks(demand, asOf);
            double units =
                    Arrays.stream(weekly).filter(week -> !Double.isNaN(week)).sum();
            return new Article(
                    demand.key(),
                    price.map(each -> each.amount().doubleValue() * units).orElse(units),
                    price.map(Money::currency).orElse(""),
                    weekly);
        }
    }

    /** Demand of the last weeks before as-of, oldest first; a week of which less than half is known is missing. */
    private static double[] lastWeeks(DemandSeries demand, LocalDate asOf) {
        double[] sums = new double[WEEKS];
        int[] known = new int[WEEKS];
        int length = demand.cadence().days();
        for (int i = 0; i < demand.units().length; i++) {
            LocalDate day = demand.cadence().plus(demand.start(), i);
            long back = asOf.toEpochDay() - 1 - day.toEpochDay();
            int week = WEEKS - 1 - (int) (back / 7);
            if (back >= 0 && week >= 0 && !demand.marks()[i].isMissing()) {
                sums[week] += demand.units()[i];
                known[week] += length;
            }
        }
        for (int week = 0; week < WEEKS; week++) {
            sums[week] = known[week] < 4 ? Double.NaN : sums[week] * 7 / known[week];
        }
        return sums;
    }

    /** Class of each article by its key; the order of the articles changes nothing. */
    public static Map<SeriesKey, AbcXyz> of(List<Article> articles) {
        Map<SeriesKey, AbcXyz> classes = new HashMap<>();
        articles.stream().collect(Collectors.groupingBy(Article::unit)).values().forEach(group -> rank(group, classes));
        return classes;
    }

    private static void rank(List<Article> group, Map<SeriesKey, AbcXyz> classes) {
        List<Article> falling = group.stream()
                .sorted(Comparator.comparingDouble(Article::value).reversed().thenComparing(Article::key))
                .toList();
        double total = falling.stream().mapToDouble(Article::value).sum();
        double before = 0;
        for (Article article : falling) {
            char abc =
                    article.value() <= 0 ? 'C' : before < A_SHARE * total ? 'A' : before < B_SHARE * total ? 'B' : 'C';
            classes.put(article.key(), AbcXyz.of(abc, xyz(article.weekly())));
            before += article.value();
        }
    }

    private static char xyz(double[] weekly) {
        double variation = variation(weekly);
        return variation <= X_VARIATION ? 'X' : variation <= Y_VARIATION ? 'Y' : 'Z';
    }

    /** Coefficient of variation over the known weeks, {@code NaN} if it cannot be told. */
    static double variation(double[] weekly) {
        double[] known =
                Arrays.stream(weekly).filter(units -> !Double.isNaN(units)).toArray();
        double sum = Arrays.stream(known).sum();
        if (known.length < FEWEST_WEEKS || sum <= 0) {
            return Double.NaN;
        }
        double mean = sum / known.length;
        double squares = Arrays.stream(known).map(units -> units * units).sum();
        return Math.sqrt(Math.max(0, (squares - known.length * mean * mean) / (known.length - 1))) / mean;
    }
}
