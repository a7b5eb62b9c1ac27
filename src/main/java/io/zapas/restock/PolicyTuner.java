package io.zapas.restock;

import io.zapas.forecast.Cadence;
import io.zapas.restock.Replay.Window;
import io.zapas.restock.Tuned.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the odds factor by replaying the shop's own past orders: the planner decides each of them from what was known then,
 * and lost sales and holding are counted against what happened.
 *
 * <p>Guard against overfitting: one figure is tuned, on few steps, over windows that do not overlap; a step replaces {@link
 * Policy#USUAL} only if it was cheaper on average by more than its standard error over the windows, and the one whose
 * advantage less that error is largest wins. With fewer than {@value #FEWEST_WINDOWS} windows of history nothing is tuned.
 * Large shops are replayed on an even sample. Amounts of one currency only are compared, that of most series.
 */
public final class PolicyTuner {
    static final List<Double> STEPS = List.of(0.3, 0.45, 0.6, 0.8, 1.0, 1.3);
    static final int ORDERS = 6;
    static final int WINDOWS = 6;

    private static final int FEWEST_WINDOWS = 3;
    private static final int STATE_REVIEWS = 12;
    private static final int LEAST_YEARS_DAYS = 182;
    private static final UsualRule BEFORE = new UsualRule(7);

    private PolicyTuner() {}

    /** Tunes on the history before the series' end. */
    public static Tuned tune(List<Bought> shop) {
        List<Bought> sample = sample(shop);
        return tune(
                sample, new Hindcasts(sample.stream().map(PolicyTuner::track).toList()));
    }

    private static Track track(Bought bought) {
        return Track.of(bought.series(), bought.terms());
    }

    static Tuned tune(List<Bought> sample, Hindcasts hindcasts) {
        List<Track> tracks = sample.stream().map(PolicyTuner::track).toList();
        List<double[]> costs = new ArrayList<>();
        for (int back = 0; back < WINDOWS; back++) {
            double[] cost = new double[STEPS.size()];
            int replayed = 0;
            for (int i = 0; i < tracks.size(); i++) {
                replayed += add(cost, tracks.get(i), sample.get(i).terms(), hindcasts, back) ? 1 : 0;
            }
            if (replayed * 2 > tracks.size()) {
                costs.add(cost);
            }
        }
        return choose(costs, tracks.size());
    }

    private static boolean add(double[] cost, Track track, Terms terms, Hindcasts hindcasts, int back) {
        int from = from(track, back);
        if (from * track.cadence().days() < LEAST_YEARS_DAYS) {
            return false;
        }
        Shelf state = Replay.state(track, from, STATE_REVIEWS, BEFORE);
        Window window = Window.of(track, from, ORDERS);
        for (int step = 0; step < cost.length; step++) {
            cost[step] += cost(track, terms, window, state, STEPS.get(step), hindcasts);
        }
        return true;
    }

    static double cost(
            Track track, Terms terms, Window window, Shelf state, double oddsFactor, PolicyRule.Foresight foresight) {
        PolicyRule rule = new PolicyRule(new Policy(oddsFactor), terms, foresight);
        return Replay.play(track, window, state, rule).score().cost();
    }

    /** First period of the window that lies {@code back} windows before the last; whole reviews before the series' end. */
    private static int from(Track track, int back) {
        int review = track.reviewPeriods();
        int reviews = ORDERS * (back + 1) + (track.leadPeriods() + review - 1) / review;
        return track.series().values().length - reviews * review;
    }

    /** @param costs per window and step of {@link #STEPS} */
    static Tuned choose(List<double[]> costs, int series) {
        List<double[]> used = costs.stream().filter(cost -> cost[usual()] > 0).toList();
        if (used.size() < FEWEST_WINDOWS) {
            return Tuned.UNTOUCHED;
        }
        List<Trial> trials = new ArrayList<>();
        for (int step = 0; step < STEPS.size(); step++) {
            trials.add(trial(used, step));
        }
        Trial best = trials.stream()
                .min(Comparator.comparingDouble(trial -> trial.relativeCost() + trial.uncertainty()))
                .orElseThrow();
        boolean sure = best.relativeCost() + best.uncertainty() < 0;
        return new Tuned(sure ? new Policy(best.oddsFactor()) : Policy.USUAL, trials, used.size(), series);
    }

    private static Trial trial(List<double[]> costs, int step) {
        double sum = 0;
        double squares = 0;
        for (double[] cost : costs) {
            double relative = cost[step] / cost[usual()] - 1;
            sum += relative;
            squares += relative * relative;
        }
        int n = costs.size();
        double mean = sum / n;
        double variance = Math.max(0, squares - n * mean * mean) / (n - 1);
        return new Trial(STEPS.get(step), mean, Math.sqrt(variance / n));
    }

    private static int usual() {
        return STEPS.indexOf(Policy.USUAL.oddsFactor());
    }

    /** Those whose quantity money decides, of the most frequent currency and cadence, evenly thinned out. */
    private static List<Bought> sample(List<Bought> shop) {
        Map<String, List<Bought>> groups = shop.stream()
                .filter(each ->
                        ServiceLevel.fromMoney(each.terms()) && !each.terms().doNotOrder())
                .sorted(Comparator.comparing((Bought each) -> each.series().sku())
                        .thenComparing(each -> each.series().location()))
                .collect(Collectors.groupingBy(
                        each -> each.series().cadence() + " " + each.terms().currency(),
                        TreeMap::new,
                        Collectors.toList()));
        List<Bought> largest = groups.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        int most = largest.isEmpty() || largest.get(0).series().cadence() == Cadence.WEEKLY ? 600 : 120;
        int step = Math.max(1, (largest.size() + most - 1) / most);
        List<Bought> sample = new ArrayList<>();
        for (int i = 0; i < largest.size(); i += step) {
            sample.add(largest.get(i));
        }
        return sample;
    }
}
