package io.zapas.ordering.replay;

import io.zapas.forecast.Forecaster;
import io.zapas.forecast.Outcome;
import io.zapas.forecast.Series;
import io.zapas.ordering.terms.Horizon;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.events.Event;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the forecast would have said at the start of past periods, from what was known by then: nothing of it, not even the
 * shop's season, is learned from later periods. Holidays, sales and the planner's own events stand in the calendar long before;
 * a change of price is known up to the day only. Each is made once and kept.
 */
final class Hindcasts implements PolicyRule.Foresight {
    private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    private final List<ReplaySeries> all;
    private final List<Event> events;
    private final Map<LocalDate, Forecaster> forecasters = new HashMap<>();
    private final Map<Key, Outcome> outcomes = new HashMap<>();

    private record Key(SeriesKey series, LocalDate on) {}

    /**
     * @param all series from which what the shop has in common is learned
     * @param events as the night's forecasts know them
     */
    Hindcasts(List<ReplaySeries> all, List<Event> events) {
        this.all = all;
        Set<String> skus = all.stream().map(track -> track.series().sku()).collect(Collectors.toSet());
        this.events = events.stream()
                .filter(event -> event.sku().isEmpty() || skus.contains(event.sku()))
                .toList();
    }

    @Override
    public Outcome at(ReplaySeries track, int period) {
        LocalDate on = track.date(period);
        Key key = new Key(track.key(), on);
        return outcomes.computeIfAbsent(
                key,
                missing -> forecasters
                        .computeIfAbsent(on, this::learn)
                        .forecast(track.before(period), horizon(track), LEVELS));
    }

    private static int horizon(ReplaySeries track) {
        int days = track.cadence().days();
        int review = track.reviewPeriods() * days;
        return Horizon.periods(track.cadence(), Horizon.days(track.leadPeriods() * days + review, review));
    }

    private Forecaster learn(LocalDate on) {
        List<Series> known = all.stream()
                .filter(track -> track.series().start().isBefore(on))
                .map(track -> track.before(periods(track, on)))
                .filter(series -> series.values().length > 0)
                .toList();
        return Forecaster.learn(known, known(events, on));
    }

    /** The events that could be known on the morning of a day. */
    static List<Event> known(List<Event> events, LocalDate on) {
        return events.stream()
                .filter(event ->
                        !event.kind().equals(Event.PRICE) || event.from().isBefore(on))
                .map(event -> event.kind().equals(Event.PRICE) && !event.to().isBefore(on)
                        ? new Event(
                                event.from(),
                                on.minusDays(1),
                                event.name(),
                                event.sku(),
                                event.category(),
                                event.kind())
                        : event)
                .toList();
    }

    private static int periods(ReplaySeries track, LocalDate on) {
        int until = track.cadence().between(track.series().start(), on);
        return Math.min(until, track.series().values().length);
    }

    /** Forgets what lies before a day, so that a long replay does not keep all. */
    void forgetBefore(LocalDate day) {
        forecasters.keySet().removeIf(on -> on.isBefore(day));
        outcomes.keySet().removeIf(key -> key.on().isBefore(day));
    }
}
