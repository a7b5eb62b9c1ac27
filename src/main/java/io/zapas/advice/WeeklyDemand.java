package io.zapas.advice;

import io.zapas.forecast.Forecast;
import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The shop's demand per week: the last weeks before as-of and the forecast of the next. A period belongs to the week it begins in. */
public final class WeeklyDemand {
    private static final int PAST = 12;
    private static final int FUTURE = 4;

    /**
     * @param week first day
     * @param demand known units, {@code NaN} for a week to come; {@code forecast} mean units, {@code NaN} for a past one
     */
    public record WeekDemand(LocalDate week, double demand, double forecast) {}

    private final LocalDate asOf;
    private final double[] past = new double[PAST];
    private final double[] future = new double[FUTURE];

    public WeeklyDemand(LocalDate asOf) {
        this.asOf = asOf;
    }

    public void add(PlannedItem item) {
        LocalDate start = item.history().start();
        Cadence cadence = item.history().cadence();
        double[] units = item.history().units();
        for (int i = 0; i < units.length; i++) {
            add(past, PAST + week(cadence.plus(start, i)), units[i]);
        }
        if (item.outcome() instanceof Forecast forecast) {
            for (int i = 0; i < forecast.horizon(); i++) {
                // a weekly period under way at as-of is in the first week to come
                add(future, Math.max(0, week(forecast.cadence().plus(forecast.start(), i))), forecast.mean()[i]);
            }
        }
    }

    public List<WeekDemand> weeks() {
        List<WeekDemand> weeks = new ArrayList<>();
        for (int i = 0; i < PAST; i++) {
            weeks.add(new WeekDemand(asOf.plusWeeks(i - PAST), past[i], Double.NaN));
        }
        for (int i = 0; i < FUTURE; i++) {
            weeks.add(new WeekDemand(asOf.plusWeeks(i), Double.NaN, future[i]));
        }
        return weeks;
    }

    /** Whole weeks from as-of, negative before it. */
    private int week(LocalDate day) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(asOf, day), 7L);
    }

    private static void add(double[] weeks, int week, double units) {
        if (week >= 0 && week < weeks.length && Double.isFinite(units)) {
            weeks[week] += units;
        }
    }
}
