package io.zapas.cancellation.evidence;

import io.zapas.shop.orders.OrderLine;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How punctually parcels are handed over, by route (warehouse and delivery method), day due and weekday of the order.
 *
 * <p>The cut-off of the exports is its start, no deadline: every real hand-over is later (median 1.3 h, 99 % within 4.3 h).
 * Late is what misses the export's own deadline or, where it tells none, the cut-off by more than 24 hours.
 */
public final class HandOvers {
    private static final int GRACE_HOURS = 24;
    private static final double USUAL_HOURS = 5;

    /**
     * Hours after the cut-off at which classes of lateness begin. Within the first five hours 99 % of real parcels leave: who
     * cancels then cancels for something else.
     */
    private static final int[] LATENESS = {5, 12, 24, 36};

    /** Counts of lines. */
    static final class Counts {
        long due;
        long late;
        final long[] lateCancelled = new long[LATENESS.length];

        void add(Counts other, int sign) {
            due += sign * other.due;
            late += sign * other.late;
            for (int i = 0; i < lateCancelled.length; i++) {
                lateCancelled[i] += sign * other.lateCancelled[i];
            }
        }

        /** Cancelled as late as that, of those due, drawn towards {@code prior} as if five lines of it had been seen. */
        double rate(int lateness, double prior) {
            return (lateCancelled[lateness] + 5 * prior) / (due + 5);
        }

        /** Lines cancelled as late as that beyond a rate. */
        double excess(int lateness, double rate) {
            return lateCancelled[lateness] - rate * due;
        }

        long cancelled() {
            return Arrays.stream(lateCancelled).sum();
        }

        double lateShare() {
            return due == 0 ? 0 : (double) late / due;
        }
    }

    /** How long after the cut-off a line was still not handed over. */
    enum Overdue {
        NO,
        /** Later than nearly all of the shop's own hand-overs. */
        UNUSUALLY,
        PAST_DEADLINE
    }

    /** Counts by day due and weekday of the order. */
    private static final class Grid {
        private final Map<LocalDate, Counts[]> days = new HashMap<>();

        Counts cell(LocalDate due, DayOfWeek weekday) {
            var week = days.computeIfAbsent(
                    due, day -> Stream.generate(Counts::new).limit(7).toArray(Counts[]::new));
            return week[weekday.ordinal()];
        }

        void sum(LocalDate from, LocalDate to, Predicate<DayOfWeek> weekdays, int sign, Counts sum) {
            for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
                var week = days.get(day);
                for (DayOfWeek weekday : week == null ? new DayOfWeek[0] : DayOfWeek.values()) {
                    if (weekdays.test(weekday)) {
                        sum.add(week[weekday.ordinal()], sign);
                    }
                }
            }
        }
    }

    /** How long something usually takes: a histogram of whole hours, 0 to four weeks. */
    private static final class DelayHistogram {
        private static final int LONGEST = 28 * 24;
        private static final int FEWEST = 30;

        private final long[] hours = new long[LONGEST + 1];

        void add(LocalDateTime from, LocalDateTime to) {
            hours[(int) Math.max(0, Math.min(LONGEST, Duration.between(from, to).toHours()))]++;
        }

        /** Hours within which the share {@code level} of those up to {@code most} lie; {@code otherwise} if too few are known. */
        double quantile(double level, int most, double otherwise) {
            long all = Arrays.stream(hours, 0, Math.min(most, LONGEST) + 1).sum();
            long below = 0;
            for (int h = 0; all >= FEWEST && h <= LONGEST; h++) {
                below += hours[h];
                if (below >= level * all) {
                    return h + 1;
                }
            }
            return otherwise;
        }
    }

    private final Map<String, Grid> routes = new HashMap<>();
    private final Grid shop = new Grid();
    private final DelayHistogram delays = new DelayHistogram();
    private final DelayHistogram transits = new DelayHistogram();

    static String route(OrderLine line) {
        return line.deliveryMethod().isEmpty() ? line.warehouse() : line.warehouse() + " · " + line.deliveryMethod();
    }

    /** Punctual hand-overs teach what is usual. */
    void learn(OrderLine line) {
        line.shippedAt().ifPresent(shipped -> {
            line.shipBy().ifPresent(due -> delays.add(due, shipped));
            line.deliveredAt().ifPresent(delivered -> transits.add(shipped, delivered));
        });
    }

    void add(OrderLine line) {
        if (line.shipBy().isEmpty()) {
            return;
        }
        var cancelled = earlyCancelTime(line);
        long hours = cancelled.map(at -> hoursLate(line, at)).orElse(0L);
        if (cancelled.isPresent() && hours < LATENESS[0]) {
            return;
        }
        var cell = new Counts();
        var end = line.shippedAt().or(() -> cancelled);
        cell.due = end.isPresent() ? 1 : 0;
        cell.late = end.filter(at -> isPastDeadline(line, at)).isPresent() ? 1 : 0;
        if (cancelled.isPresent()) {
            cell.lateCancelled[lateness(hours)] = 1;
        }
        var due = line.shipBy().get().toLocalDate();
        var weekday = line.orderedAt().getDayOfWeek();
        routes.computeIfAbsent(route(line), r -> new Grid()).cell(due, weekday).add(cell, 1);
        shop.cell(due, weekday).add(cell, 1);
    }

    /** Class of {@link #LATENESS}. */
    static int lateness(long hours) {
        int found = 0;
        for (int i = 1; i < LATENESS.length && hours >= LATENESS[i]; i++) {
            found = i;
        }
        return found;
    }

    static long hoursLate(OrderLine line, LocalDateTime at) {
        return Duration.between(line.shipBy().orElse(at), at).toHours();
    }

    private static Optional<LocalDateTime> earlyCancelTime(OrderLine line) {
        return line.state() == OrderLine.State.CANCELLED && !line.cancelledAfterHandOver()
                ? line.cancelledAt()
                : Optional.empty();
    }

    public static boolean isPastDeadline(OrderLine line, LocalDateTime at) {
        return line.shipDeadline()
                .or(() -> line.shipBy().map(by -> by.plusHours(GRACE_HOURS)))
                .filter(at::isAfter)
                .isPresent();
    }

    /** How overdue a line was when it was cancelled before hand-over. */
    Overdue overdue(OrderLine line) {
        var at = earlyCancelTime(line);
        if (at.isEmpty() || line.shipBy().isEmpty()) {
            return Overdue.NO;
        }
        if (isPastDeadline(line, at.get())) {
            return Overdue.PAST_DEADLINE;
        }
        double hours = delays.quantile(0.95, GRACE_HOURS, USUAL_HOURS);
        return at.get().isAfter(line.shipBy().get().plusMinutes((long) (60 * hours))) ? Overdue.UNUSUALLY : Overdue.NO;
    }

    /** Hours from hand-over within which nine of ten parcels are delivered; ten days if that is not known. */
    double usualTransitHours() {
        return transits.quantile(0.9, 28 * 24, 240);
    }

    /** Lines of a route due from {@code from} to {@code to}, ordered on one of the weekdays. */
    Counts onRoute(String route, LocalDate from, LocalDate to, Predicate<DayOfWeek> weekdays) {
        var sum = new Counts();
        routes.getOrDefault(route, new Grid()).sum(from, to, weekdays, 1, sum);
        return sum;
    }

    /** The same of all other routes. */
    Counts elsewhere(String route, LocalDate from, LocalDate to, Predicate<DayOfWeek> weekdays) {
        var sum = new Counts();
        shop.sum(from, to, weekdays, 1, sum);
        routes.getOrDefault(route, new Grid()).sum(from, to, weekdays, -1, sum);
        return sum;
    }
}
