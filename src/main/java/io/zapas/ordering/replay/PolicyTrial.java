package io.zapas.ordering.replay;

import io.zapas.ordering.budget.Bought;
import io.zapas.ordering.replay.PolicyReplay.Way;
import io.zapas.ordering.replay.Replay.Window;
import io.zapas.shop.events.Event;
import io.zapas.shop.supply.PurchaseOrder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The policy that a shop's history asks for, and what it and the usual rule would have come to on it. */
public final class PolicyTrial {
    /** Less than tuning asks for: a comparison on a short history is still one, and is told with its weeks. */
    private static final int HISTORY_DAYS = 91;

    private final TunedPolicy tuned;
    private final List<Bought> sample;
    private final List<ReplaySeries> tracks;
    private final Set<String> keys = new HashSet<>();
    private final int windows;
    private final Optional<PolicyReplay> replay;

    private PolicyTrial(List<Bought> sample, List<Event> events) {
        this.sample = sample;
        this.tracks = sample.stream()
                .map(each -> ReplaySeries.of(each.series(), each.terms()))
                .toList();
        tracks.forEach(track -> keys.add(key(track)));
        Hindcasts hindcasts = new Hindcasts(tracks, events);
        // the forecasts made for tuning serve the replay as well
        this.tuned = PolicyTuner.tune(sample, hindcasts);
        this.windows = tracks.isEmpty() ? 0 : PolicyTuner.windows(tracks, HISTORY_DAYS);
        this.replay = windows == 0 ? Optional.empty() : Optional.of(replay(hindcasts));
    }

    /**
     * @param sample as {@link TuningSample} chose them
     * @param events that the night's forecasts know
     */
    public static PolicyTrial of(List<Bought> sample, List<Event> events) {
        return new PolicyTrial(sample, events);
    }

    public TunedPolicy tuned() {
        return tuned;
    }

    /** Whether a series was replayed: only its history is wanted by {@link #replay(List, List)}. */
    public boolean has(String sku, String location) {
        return keys.contains(key(sku, location));
    }

    /** Without what happened; empty where there is too little history. */
    public Optional<PolicyReplay> replay() {
        return replay;
    }

    private PolicyReplay replay(Hindcasts hindcasts) {
        Score ours = Score.NONE;
        Score usual = Score.NONE;
        LocalDate from = LocalDate.MAX;
        LocalDate to = LocalDate.MIN;
        for (int i = 0; i < tracks.size(); i++) {
            ReplaySeries track = tracks.get(i);
            OrderRule policy = new PolicyRule(tuned.policy(), sample.get(i).terms(), hindcasts);
            for (int back = 0; back < windows && PolicyTuner.reaches(track, back, HISTORY_DAYS); back++) {
                Window window = window(track, back);
                Landing landing = Landing.of(sample.get(i).terms());
                ReplayStock state =
                        Replay.state(track, window.from(), PolicyTuner.STATE_REVIEWS, PolicyTuner.BEFORE, landing);
                ours = ours.plus(
                        Replay.play(track, window, state, policy, landing).score());
                usual = usual.plus(Replay.play(track, window, state, PolicyTuner.BEFORE, landing)
                        .score());
                from = earlier(from, track.date(window.countFrom()));
                to = later(to, track.date(window.to()));
            }
        }
        return new PolicyReplay(
                from,
                to,
                tracks.size(),
                windows,
                sample.get(0).terms().currency(),
                Way.of(ours, tracks.size(), windows),
                Way.of(usual, tracks.size(), windows),
                Optional.empty());
    }

    private static Window window(ReplaySeries track, int back) {
        return Window.of(track, PolicyTuner.from(track, back), PolicyTuner.ORDERS);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /**
     * A replayed series as it was lived through, in periods of its cadence.
     *
     * @param units demand served, {@code out} whether nothing could be sold, both from the series' first period on
     */
    public record Lived(String sku, String location, double[] units, boolean[] out) {}

    /**
     * With what happened in the same periods: demand on days without stock is not known and taken to be the mean of the
     * stretch's other periods, less what was sold. The mean stock is not told, as stock exports do not cover every day.
     *
     * @param orders purchase orders of the shop, counted if placed when the replay places its own
     */
    public Optional<PolicyReplay> replay(List<Lived> lived, List<PurchaseOrder> orders) {
        Map<String, Lived> histories = new HashMap<>();
        lived.forEach(each -> histories.put(key(each.sku(), each.location()), each));
        if (replay.isEmpty() || tracks.stream().noneMatch(track -> histories.containsKey(key(track)))) {
            return replay;
        }
        Past past = new Past();
        for (ReplaySeries track : tracks) {
            Lived history = histories.get(key(track));
            for (int back = 0;
                    history != null && back < windows && PolicyTuner.reaches(track, back, HISTORY_DAYS);
                    back++) {
                past.add(track, window(track, back), history);
            }
        }
        return Optional.of(replay.get().withHappened(past.way(placed(orders))));
    }

    /** Lines of purchase orders for the replayed series, placed in the stretches. */
    private int placed(List<PurchaseOrder> orders) {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        orders.forEach(order -> days.computeIfAbsent(key(order.sku(), order.location()), none -> new HashSet<>())
                .add(order.orderedOn()));
        int placed = 0;
        for (ReplaySeries track : tracks) {
            for (int back = 0; back < windows && PolicyTuner.reaches(track, back, HISTORY_DAYS); back++) {
                int from = PolicyTuner.from(track, back);
                LocalDate first = track.date(from);
                LocalDate end = track.date(from + PolicyTuner.ORDERS * track.reviewPeriods());
                placed += (int) days.getOrDefault(key(track), Set.of()).stream()
                        .filter(day -> !day.isBefore(first) && day.isBefore(end))
                        .count();
            }
        }
        return placed;
    }

    private static String key(ReplaySeries track) {
        return key(track.series().sku(), track.series().location());
    }

    private static String key(String sku, String location) {
        return sku + '\u0000' + location;
    }

    /** Sums up what was served and what was missed. */
    private static final class Past {
        private double served;
        private double missed;
        private double lostCost;

        void add(ReplaySeries track, Window window, Lived history) {
            int end = Math.min(window.to(), history.units().length);
            double known = 0;
            int periods = 0;
            for (int t = window.countFrom(); t < end; t++) {
                if (!Double.isNaN(track.demand(t))) {
                    known += history.units()[t];
                    periods++;
                }
            }
            double usual = periods == 0 ? 0 : known / periods;
            for (int t = window.countFrom(); t < end; t++) {
                if (history.out()[t]) {
                    missed(Math.max(0, usual - history.units()[t]), track.shortage());
                }
                served += history.units()[t];
            }
        }

        private void missed(double units, double each) {
            missed += units;
            lostCost += units * each;
        }

        Way way(int orders) {
            double asked = served + missed;
            return new Way(
                    asked,
                    asked > 0 ? served / asked : 1,
                    Way.money(lostCost),
                    Optional.empty(),
                    java.util.OptionalDouble.empty(),
                    orders);
        }
    }
}
