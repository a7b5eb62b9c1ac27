package io.zapas.ordering.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private Classes() {}

    /**
     * @param key what is classed
     * @param value turned over in the period: revenue, or units where no revenue is known; never negative
     * @param unit currency of the value, "" for units
     * @param weekly demand per week, {@code NaN} = missing
     */
    public record Article(String key, double value, String unit, double[] weekly) {}

    /** Class of each article by its key; the order of the articles changes nothing. */
    public static Map<String, AbcXyz> of(List<Article> articles) {
        Map<String, List<Article>> byUnit = new HashMap<>();
        for (Article article : articles) {
            byUnit.computeIfAbsent(article.unit(), unit -> new ArrayList<>()).add(article);
        }
        Map<String, AbcXyz> classes = new HashMap<>();
        byUnit.values().forEach(group -> rank(group, classes));
        return classes;
    }

    private static void rank(List<Article> group, Map<String, AbcXyz> classes) {
        group.sort(Comparator.comparingDouble(Article::value).reversed().thenComparing(Article::key));
        double total = group.stream().mapToDouble(Article::value).sum();
        double before = 0;
        for (Article article : group) {
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
        int n = 0;
        double sum = 0;
        double squares = 0;
        for (double units : weekly) {
            if (!Double.isNaN(units)) {
                n++;
                sum += units;
                squares += units * units;
            }
        }
        if (n < FEWEST_WEEKS || sum <= 0) {
            return Double.NaN;
        }
        double mean = sum / n;
        return Math.sqrt(Math.max(0, (squares - n * mean * mean) / (n - 1))) / mean;
    }
}
