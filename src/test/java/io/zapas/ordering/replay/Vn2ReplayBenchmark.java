package io.zapas.ordering.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zapas.forecast.Series;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.replay.Replay.Window;
import io.zapas.ordering.terms.Vn2;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Six weekly orders each in windows of eight weeks rolling through the last two years, costs of weeks 3 to 8. The state at a
 * window's start is what the competition's rule would have left after twelve weeks; product-weeks without stock in the history
 * cost nothing. Every policy figure was tuned on weeks before the window.
 */
@Tag("benchmark")
class Vn2ReplayBenchmark {
    private static final int WINDOWS = 12;
    private static final int WEEKS = 8;
    private static final int ORDERS = 6;

    private final Map<String, double[]> costs = new LinkedHashMap<>();

    @Test
    void ordersCostLessThanTheCompetitionsRule() {
        Path folder = Path.of(System.getProperty("zapas.data", "absent"), "vn2", "input");
        assumeTrue(Files.isDirectory(folder), "no VN2 data: -Dzapas.data=<folder with vn2/input>");
        List<Series> series = Vn2.read(folder);
        List<ReplaySeries> tracks =
                series.stream().map(each -> new ReplaySeries(each, Vn2.TERMS)).toList();
        Hindcasts hindcasts = new Hindcasts(tracks, Boolean.getBoolean("no.events") ? List.of() : Vn2.events());
        int end = series.get(0).values().length;
        System.out.println(
                "| window from | odds factor | planner | planner, usual policy | 4-week rule | quantile | z·σ | "
                        + "usual 28 days | clairvoyant | planner ÷ rule |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int from = end - WEEKS * WINDOWS; from < end; from += WEEKS) {
            play(tracks, hindcasts, from);
        }
        summarise();
    }

    private void play(List<ReplaySeries> tracks, Hindcasts hindcasts, int from) {
        Policy tuned = tuned(tracks, hindcasts, from);
        OrderRule rule = new CompetitionRule(tracks);
        List<Replay.Stock> states = tracks.stream()
                .map(track -> Replay.state(track, from, 12, rule, 0))
                .toList();
        Map<String, OrderRule> rules = new LinkedHashMap<>();
        rules.put("planner", new PolicyRule(tuned, hindcasts));
        rules.put("planner, usual policy", new PolicyRule(Policy.USUAL, hindcasts));
        rules.put("4-week rule", rule);
        rules.put("quantile", TextbookRules.quantile(hindcasts));
        rules.put("z·σ", TextbookRules.zSigma());
        rules.put("usual 28 days", OrderRule.usual(7));
        rules.put("clairvoyant", OrderRule.CLAIRVOYANT);
        StringBuilder row = new StringBuilder("| " + tracks.get(0).date(from) + " | " + tuned.oddsFactor() + " |");
        rules.forEach((name, played) -> {
            double cost = 0;
            for (int i = 0; i < tracks.size(); i++) {
                Window window = Window.of(tracks.get(i), from, ORDERS);
                cost += Replay.play(tracks.get(i), window, states.get(i), played, 0)
                        .score()
                        .cost();
            }
            add(name, cost);
            row.append(String.format(Locale.ROOT, " %.0f |", cost));
        });
        System.out.println(row + String.format(Locale.ROOT, " %+.1f %% |", 100 * last(relative("planner"))));
    }

    private static Policy tuned(List<ReplaySeries> tracks, Hindcasts hindcasts, int from) {
        List<ReplaySeries> before = tracks.stream()
                .map(track -> new ReplaySeries(track.before(from), Vn2.TERMS))
                .toList();
        return PolicyTuner.tune(before, hindcasts).policy();
    }

    private void add(String name, double cost) {
        double[] sofar = costs.getOrDefault(name, new double[0]);
        double[] more = java.util.Arrays.copyOf(sofar, sofar.length + 1);
        more[sofar.length] = cost;
        costs.put(name, more);
    }

    private List<Double> relative(String name) {
        List<Double> relative = new ArrayList<>();
        for (int w = 0; w < costs.get(name).length; w++) {
            relative.add(costs.get(name)[w] / costs.get("4-week rule")[w] - 1);
        }
        return relative;
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    private void summarise() {
        costs.keySet()
                .forEach(name -> System.out.printf(
                        Locale.ROOT,
                        "%s: %+.1f %% of the 4-week rule on average, lower in %d of %d windows%n",
                        name,
                        100
                                * relative(name).stream()
                                        .mapToDouble(r -> r)
                                        .average()
                                        .orElseThrow(),
                        relative(name).stream().filter(r -> r < 0).count(),
                        WINDOWS));
        List<Double> ours = relative("planner");
        assertThat(ours.stream().mapToDouble(r -> r).average().orElseThrow()).isLessThanOrEqualTo(-0.13);
        assertThat(ours.stream().filter(r -> r < 0).count()).isGreaterThanOrEqualTo(11);
    }
}
