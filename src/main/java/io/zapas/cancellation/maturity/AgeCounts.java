package io.zapas.cancellation.maturity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts order lines by day and cancellations by age, for {@link AgeCurve}. Streaming, bounded by the days of
 * history. Lines ordered on as-of or later are not counted.
 */
public final class AgeCounts {
    /** Days; what is cancelled later than this is counted at this age. */
    public static final int OLDEST = 90;
    /** Below this many dated cancellations a curve would be noise. */
    public static final int FEWEST = 20;
    /** Below this share of dated cancellations the rest cannot be assumed to have the same ages. */
    private static final double LEAST_DATED = 0.2;

    private final LocalDate asOf;
    private final Map<LocalDate, Long> lines = new TreeMap<>();
    private final double[] cancelledAtAge = new double[OLDEST + 1];
    private double dated;
    private double undated;

    public AgeCounts(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** One order line, cancelled or not. */
    public void line(LocalDate ordered) {
        if (ordered.isBefore(asOf)) {
            lines.merge(ordered, 1L, Long::sum);
        }
    }

    /**
     * The cancellation of a line that {@link #line} was called for.
     *
     * @param cancelled empty if the export does not tell; a day before the order or not before as-of tells nothing either
     * @param weight 1, or the probability that it counts
     */
    public void cancellation(LocalDate ordered, Optional<LocalDate> cancelled, double weight) {
        if (!ordered.isBefore(asOf)) {
            return;
        }
        var day = cancelled.filter(at -> !at.isBefore(ordered) && at.isBefore(asOf));
        if (day.isEmpty()) {
            undated += weight;
            return;
        }
        dated += weight;
        cancelledAtAge[(int) Math.min(OLDEST, ChronoUnit.DAYS.between(ordered, day.get()))] += weight;
    }

    /** Adds the cancellations of {@code other}, which counted the same lines. */
    public void addCancellations(AgeCounts other, double weight) {
        for (int age = 0; age <= OLDEST; age++) {
            cancelledAtAge[age] += weight * other.cancelledAtAge[age];
        }
        dated += weight * other.dated;
        undated += weight * other.undated;
    }

    /** Dated cancellations that came later than that age: from so many the rest of the curve is learnt. */
    double laterThan(int age) {
        double later = 0;
        for (int a = Math.max(0, age + 1); a <= OLDEST; a++) {
            later += cancelledAtAge[a];
        }
        return later;
    }

    public double dated() {
        return dated;
    }

    public double undated() {
        return undated;
    }

    /** Whole days that a line of that order day has been observed for. */
    public int age(LocalDate ordered) {
        return (int) ChronoUnit.DAYS.between(ordered, asOf) - 1;
    }

    /** Undated cancellations are taken to come at the same ages as the dated ones. */
    public AgeCurve curve() {
        if (dated < FEWEST || dated < LEAST_DATED * (dated + undated)) {
            return AgeCurve.UNKNOWN;
        }
        long[] reached = linesThatReachedAge();
        double scale = (dated + undated) / dated;
        var incidence = new double[OLDEST + 1];
        double sum = 0;
        for (int age = 0; age <= OLDEST; age++) {
            sum += reached[age] == 0 ? 0 : scale * cancelledAtAge[age] / reached[age];
            incidence[age] = Math.min(1, sum);
        }
        return new AgeCurve(incidence);
    }

    private long[] linesThatReachedAge() {
        var reached = new long[OLDEST + 1];
        lines.forEach((day, count) -> reached[Math.min(OLDEST, age(day))] += count);
        for (int age = OLDEST - 1; age >= 0; age--) {
            reached[age] += reached[age + 1];
        }
        return reached;
    }
}
