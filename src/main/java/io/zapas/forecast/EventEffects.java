package io.zapas.forecast;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How events multiplied demand, learnt over all series they concerned: {@code ratio = sum of w y / sum of w expected} with
 * {@code w = expected^-1/2}. A ratio is believed as far as it stands out of its error (positive-part James-Stein, {@code 1 +
 * max(0, 1 - 4 se^2 / (ratio - 1)^2) (ratio - 1)}): an event that showed nothing changes nothing.
 */
final class EventEffects {
    private static final double QUANTUM = 1 << 20;
    private static final double DOUBT = 4;
    private static final double LARGEST = 20;
    /** Share of the market's own day-to-day swing in the error: an event's days are few, and all series swing together. */
    private static final double COMMON_SWING = 0.1;

    private final List<Event> events;
    private final Map<String, long[]> learnt = new TreeMap<>();
    private final Map<String, Set<Event>> occurrences = new TreeMap<>();

    EventEffects(List<Event> events) {
        this.events = List.copyOf(events);
    }

    /** @param expected units in each period without event, {@code NaN} or 0 = unknown */
    void learn(Series series, double[] expected) {
        double[] y = series.values();
        for (Event event : events) {
            if (event.concerns(series)) {
                int from = Math.max(0, series.cadence().between(series.start(), event.from()));
                int to = Math.min(y.length - 1, series.cadence().between(series.start(), event.to()));
                for (int t = from; t <= to; t++) {
                    if (expected[t] > 0 && !Double.isNaN(y[t])) {
                        add(event, y[t], expected[t], series.category());
                    }
                }
            }
        }
    }

    private void add(Event event, double sold, double expected, String category) {
        for (String key : keys(event, category)) {
            double root = Math.sqrt(expected);
            double[] terms = {sold / root, root, (sold - expected) * (sold - expected) / expected};
            long[] sums = learnt.computeIfAbsent(key, k -> new long[4]);
            for (int i = 0; i < terms.length; i++) {
                sums[i] += Math.round(terms[i] * QUANTUM);
            }
            sums[3]++;
            occurrences.computeIfAbsent(key, k -> new HashSet<>()).add(event);
        }
    }

    /** From the most to the least special: the name in the category, the name, the kind in the category, the kind. */
    private static List<String> keys(Event event, String category) {
        return List.of(
                "name|" + event.name() + "|" + category,
                "name|" + event.name(),
                "kind|" + event.kind() + "|" + category,
                "kind|" + event.kind());
    }

    /** The factor of an event on a series of the category; 1 where history shows none. */
    double effect(Event event, String category) {
        for (String key : keys(event, category)) {
            long[] sums = learnt.get(key);
            if (sums != null && sums[1] > 0) {
                double effect = shrunk(sums, occurrences.get(key).size());
                if (effect != 1 || key.equals("name|" + event.name())) {
                    return effect;
                }
            }
        }
        return 1;
    }

    private static double shrunk(long[] sums, int occurrences) {
        double expected = sums[1] / QUANTUM;
        double ratio = Math.min(LARGEST, sums[0] / QUANTUM / expected);
        // the terms' own noise, and a swing that all series share on the few occasions seen
        double own = sums[2] / QUANTUM / (expected * expected);
        double error = own + COMMON_SWING * COMMON_SWING / occurrences;
        double distance = (ratio - 1) * (ratio - 1);
        return distance <= DOUBT * error ? 1 : 1 + (1 - DOUBT * error / distance) * (ratio - 1);
    }

    /** Multiplies the factors of the periods from {@code start} on by the events that touch them. */
    void apply(Series series, LocalDate start, double[] factors) {
        Cadence cadence = series.cadence();
        for (Event event : events) {
            if (event.concerns(series)) {
                int from = Math.max(0, cadence.between(start, event.from()));
                int to = Math.min(factors.length - 1, cadence.between(start, event.to()));
                double effect = from <= to ? effect(event, series.category()) : 1;
                for (int t = from; t <= to; t++) {
                    factors[t] = Math.max(Seasonality.LEAST, factors[t] * effect);
                }
            }
        }
    }

    /** Effects other than none of the events between two days, by name. */
    Map<String, Double> between(Series series, LocalDate from, LocalDate until) {
        Map<String, Double> effects = new TreeMap<>();
        for (Event event : events) {
            if (event.concerns(series)
                    && event.from().isBefore(until)
                    && !event.to().isBefore(from)) {
                double effect = effect(event, series.category());
                if (effect != 1) {
                    effects.put(event.name(), effect);
                }
            }
        }
        return effects;
    }
}
