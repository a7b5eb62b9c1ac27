package io.zapas.ordering.replay;

import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.replay.Replay.Window;
import io.zapas.ordering.replay.TunedPolicy.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the odds factor by replaying the shop's own past orders: the planner decides each of them from what was known then,
 * and lost sales and holding are counted against what happened; orders land as early and as late as the terms' spread says.
 *
 * <p>Guard against overfitting: one figure is tuned, on few steps, over windows that do not overlap; a step replaces {@link
 * Policy#USUAL} only if it was cheaper on average by more than its standard error over the windows, and the one whose
 * advantage less that error is largest wins. With fewer than {@value #FEWEST_WINDOWS} windows of history nothing is tuned.
 * The windows are pinned to the calendar: the policy stays what it was the night before until a window's length has passed.
 */
final class PolicyTuner {
    static final List<Double> STEPS = List.of(0.3, 0.45, 0.6, 0.8, 1.0, 1.3);
    static final int ORDERS = 6;
    static final int WINDOWS = 6;

    private static final int FEWEST_WINDOWS = 3;
    static final int STATE_REVIEWS = 12;
    static final int LEAST_HISTORY_DAYS = 182;
    static final OrderRule BEFORE = OrderRule.usual(7);

    private PolicyTuner() {}

    /**
     * Tunes on the history before the series' end.
     *
     * @param tracks as {@link TuningSample} chose them
     * @param foresight knows for past days what the night's forecasts know for today
     */
    static TunedPolicy tune(List<ReplaySeries> tracks, PolicyRule.Foresight foresight) {
        int windows = windows(tracks, LEAST_HISTORY_DAYS);
        if (windows < FEWEST_WINDOWS) {
            return TunedPolicy.UNTOUCHED;
        }
        List<double[]> costs = new ArrayList<>();
        for (int back = 0; back < windows; back++) {
            double[] cost = new double[STEPS.size()];
            for (ReplaySeries track : tracks) {
                if (reaches(track, back, LEAST_HISTORY_DAYS)) {
                    add(cost, track, foresight, back);
                }
            }
            costs.add(cost);
        }
        return choose(costs, tracks.size());
    }

    /** Windows before which more than half of the series have a history to forecast from. */
    static int windows(List<ReplaySeries> tracks, int historyDays) {
        int windows = 0;
        while (windows < WINDOWS && reach(tracks, windows, historyDays) * 2 > tracks.size()) {
            windows++;
        }
        return windows;
    }

    private static long reach(List<ReplaySeries> tracks, int back, int historyDays) {
        return tracks.stream()
                .filter(track -> reaches(track, back, historyDays))
                .count();
    }

    static boolean reaches(ReplaySeries track, int back, int historyDays) {
        return from(track, back) * track.cadence().days() >= historyDays;
    }

    private static void add(double[] cost, ReplaySeries track, PolicyRule.Foresight foresight, int back) {
        int from = from(track, back);
        Replay.Stock state = Replay.state(track, from, STATE_REVIEWS, BEFORE, track.leadSpread());
        Window window = Window.of(track, from, ORDERS);
        for (int step = 0; step < cost.length; step++) {
            PolicyRule rule = new PolicyRule(new Policy(STEPS.get(step)), foresight);
            cost[step] += Replay.play(track, window, state, rule, track.leadSpread())
                    .score()
                    .cost();
        }
    }

    /** First period of the window that lies {@code back} windows before the last. */
    static int from(ReplaySeries track, int back) {
        int length = ORDERS * track.reviewPeriods();
        int end = track.series().values().length - track.leadPeriods();
        long calendar = Math.floorDiv(
                track.date(end).toEpochDay(), (long) track.cadence().days());
        return end - (int) Math.floorMod(calendar, (long) length) - length * (back + 1);
    }

    /** @param costs per window and step of {@link #STEPS} */
    static TunedPolicy choose(List<double[]> costs, int series) {
        List<double[]> used = costs.stream().filter(cost -> cost[usual()] > 0).toList();
        if (used.size() < FEWEST_WINDOWS) {
            return TunedPolicy.UNTOUCHED;
        }
        List<Trial> trials = new ArrayList<>();
        for (int step = 0; step < STEPS.size(); step++) {
            trials.add(trial(used, step));
        }
        Trial best = trials.stream()
                .min(Comparator.comparingDouble(trial -> trial.relativeCost() + trial.uncertainty()))
                .orElseThrow();
        boolean sure = best.relativeCost() + best.uncertainty() < 0;
        return new TunedPolicy(sure ? new Policy(best.oddsFactor()) : Policy.USUAL, trials, used.size(), series);
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
}
