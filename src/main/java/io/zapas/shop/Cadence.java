package io.zapas.shop;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The length of one period of a series. A period's date is its first day. */
public enum Cadence {
    DAILY(1, 7),
    WEEKLY(7, 52);

    private final int days;
    private final int season;

    Cadence(int days, int season) {
        this.days = days;
        this.season = season;
    }

    /** Days in one period. */
    public int days() {
        return days;
    }

    /** Periods in the dominant season: a week of days, a year of weeks. */
    public int season() {
        return season;
    }

    /** First day of the period {@code periods} after the one beginning at {@code date}. */
    public LocalDate plus(LocalDate date, int periods) {
        return date.plusDays((long) days * periods);
    }

    /** Whole periods from {@code from} to {@code to}. */
    public int between(LocalDate from, LocalDate to) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(from, to), days);
    }
}
