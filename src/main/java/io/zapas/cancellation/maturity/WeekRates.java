package io.zapas.cancellation.maturity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Weekly rates: what has happened, and what is still to come with its interval, see {@link Outstanding}. */
public final class WeekRates {
    /** Days after which a week is taken as finished where its spread against others is measured; weeks looked at. */
    private static final int FINISHED = 35;

    private static final int LOOKED_AT = 26;
    private static final int FEWEST = 5;

    /** Order lines of a day; open ones are neither delivered nor cancelled yet. */
    public static final class Day {
        public long lines;
        public long open;
        public long cancelled;
        public long sellerFault;

        void add(Day other) {
            lines += other.lines;
            open += other.open;
            cancelled += other.cancelled;
            sellerFault += other.sellerFault;
        }
    }

    private static final class Week {
        final Day all = new Day();
        double still;
        double curveError;
    }

    private final LocalDate asOf;
    private final AgeCounts ages;
    private final AgeCurve curve;
    private final TreeMap<LocalDate, Week> weeks = new TreeMap<>();

    private WeekRates(LocalDate asOf, AgeCounts ages, AgeCurve curve) {
        this.asOf = asOf;
        this.ages = ages;
        this.curve = curve;
    }

    public static List<WeekRate> of(LocalDate asOf, Map<LocalDate, Day> days, AgeCounts ages, AgeCurve curve) {
        var rates = new WeekRates(asOf, ages, curve);
        days.forEach(rates::add);
        return rates.rates();
    }

    private void add(LocalDate date, Day day) {
        var monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var week = weeks.computeIfAbsent(monday, m -> new Week());
        week.all.add(day);
        int age = ages.age(date);
        double still = Math.min(day.open, day.lines * curve.stillToCome(age));
        week.still += still;
        week.curveError += still / Math.sqrt(Math.max(1, ages.laterThan(age)));
    }

    private List<WeekRate> rates() {
        double spread = spread();
        return weeks.entrySet().stream()
                .map(entry -> rate(entry.getKey(), entry.getValue(), spread))
                .toList();
    }

    private static WeekRate rate(LocalDate monday, Week week, double spread) {
        var still = Outstanding.of(week.still, week.all.open, spread, week.curveError);
        return new WeekRate(
                monday,
                week.all.lines,
                week.all.cancelled,
                week.all.sellerFault,
                still.mean(),
                still.low(),
                still.high());
    }

    /** Pearson's chi-square over its degrees of freedom, at least 1. */
    private double spread() {
        var finished = weeks.headMap(asOf.minusDays(FINISHED)).values().stream()
                .map(week -> week.all)
                .filter(all -> all.lines > 0)
                .toList();
        var looked = finished.subList(Math.max(0, finished.size() - LOOKED_AT), finished.size());
        double lines = looked.stream().mapToLong(all -> all.lines).sum();
        double rate =
                lines == 0 ? 0 : looked.stream().mapToLong(all -> all.cancelled).sum() / lines;
        if (looked.size() < FEWEST || rate <= 0 || rate >= 1) {
            return 1;
        }
        double square = looked.stream()
                .mapToDouble(all -> Math.pow(all.cancelled - all.lines * rate, 2) / (all.lines * rate * (1 - rate)))
                .sum();
        return Math.max(1, square / (looked.size() - 1));
    }
}
