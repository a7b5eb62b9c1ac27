package io.zapas.forecast.pool;

import io.zapas.forecast.Series;
import io.zapas.shop.events.Event;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How events multiplied demand, learnt over all series they concerned: {@code ratio = sum of w y / sum of w expected} with
 * {@code w = expected^-1/2}. A ratio is believed as far as it stands out of its error (positive-part James-Stein, {@code 1 +
 * max(0, 1 - 4 se^2 / (ratio - 1)^2) (ratio - 1)}): an event that showed nothing changes nothing.
 */
public final class EventEffects {
    private static final double QUANTUM = 1 << 20;
    private static final double DOUBT = 4;
    private static final double LARGEST = 20;
    /** Share of the market's own day-to-day swing in the error: an event's days are few, and all series swing together. */
    private static final double COMMON_SWING = 0.1;

    /** Kinds of which one says nothing about another: women's day does not foretell victory day. */
    private static final Set<String> UNLIKE_EACH_OTHER = Set.of(Event.HOLIDAY, Event.SALE, Event.PRICE);

    private final List<Event> common = new ArrayList<>();
    private final Map<String, List<Event>> own = new HashMap<>();
    private final Map<String, List<Event>> prices = new HashMap<>();
    private final Map<String, long[]> learnt = new TreeMap<>();
    /** First days of the events seen, by key. */
    private final Map<String, Set<LocalDate>> occurrences = new TreeMap<>();

    EventEffects(List<Event> events) {
        events.stream()
                .sorted(Comparator.comparing((Event e) -> !e.category().isEmpty())
                        .thenComparing(e -> -ChronoUnit.DAYS.between(e.from(), e.to()))
                        .thenComparing(Event::name)
                        .thenComparing(Event::from)
                        .thenComparing(Event::kind))
                .forEach(event -> (event.sku().isEmpty()
                                ? common
                                : (event.kind().equals(Event.PRICE) ? prices : own)
                                        .computeIfAbsent(event.sku(), s -> new ArrayList<>()))
                        .add(event));
    }

    /**
     * The event each period from {@code start} on belongs to, if any. Where several meet, one alone counts, or both would
     * claim the same sales: one of the product before one of its category before one of the shop before its price, then the
     * shorter.
     */
    private @Nullable Event[] governing(Series series, LocalDate start, int periods) {
        Event[] governing = new Event[periods];
        for (List<Event> events : List.of(
                prices.getOrDefault(series.sku(), List.of()), common, own.getOrDefault(series.sku(), List.of()))) {
            for (Event event : events) {
                if (event.concerns(series.sku(), series.category())) {
                    int from = Math.max(0, series.cadence().between(start, event.from()));
                    int to = Math.min(periods - 1, series.cadence().between(start, event.to()));
                    for (int t = from; t <= to; t++) {
                        governing[t] = event;
                    }
                }
            }
        }
        return governing;
    }

    /** @param expected units in each period without event, {@code NaN} or 0 = unknown */
    void learn(Series series, double[] expected) {
        double[] y = series.values();
        @Nullable Event[] governing = governing(series, series.start(), y.length);
        for (int t = 0; t < y.length; t++) {
            Event event = governing[t];
            if (event != null && expected[t] > 0 && !Double.isNaN(y[t])) {
                add(event, y[t], expected[t], series.category());
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
            occurrences.computeIfAbsent(key, k -> new HashSet<>()).add(event.from());
        }
    }

    /** From the most to the least special: the name in the category, the name, the kind in the category, the kind. */
    private static List<String> keys(Event event, String category) {
        List<String> own = List.of("name|" + event.name() + "|" + category, "name|" + event.name());
        if (UNLIKE_EACH_OTHER.contains(event.kind())) {
            return own;
        }
        return List.of(own.get(0), own.get(1), "kind|" + event.kind() + "|" + category, "kind|" + event.kind());
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

    /** Multiplies the factors of the periods from {@code start} on by the events they belong to. */
    void apply(Series series, LocalDate start, double[] factors) {
        @Nullable Event[] governing = governing(series, start, factors.length);
        Map<Event, Double> known = new HashMap<>();
        for (int t = 0; t < factors.length; t++) {
            Event event = governing[t];
            if (event != null) {
                double effect = known.computeIfAbsent(event, e -> effect(e, series.category()));
                factors[t] = Math.max(Seasonality.LEAST, factors[t] * effect);
            }
        }
    }

    /** Effects other than none of the events in the periods from {@code start} on, by name. */
    public Map<String, Double> within(Series series, LocalDate start, int periods) {
        Map<String, Double> effects = new TreeMap<>();
        for (Event event : governing(series, start, periods)) {
            if (event != null) {
                double effect = effect(event, series.category());
                if (effect != 1) {
                    effects.put(event.name(), effect);
                }
            }
        }
        return effects;
    }
}
