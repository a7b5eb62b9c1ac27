package io.zapas.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The days of the shop's history, counted from 0. A day is a Moscow day; times in the files are UTC. */
record Calendar(LocalDate first, LocalDate last) {
    private static final int MOSCOW_HOURS = 3;

    static Calendar of(Settings settings) {
        LocalDate asOf = settings.lastDay().plusDays(1);
        return new Calendar(asOf.minusMonths(settings.months()), settings.lastDay());
    }

    int days() {
        return index(last) + 1;
    }

    int lastIndex() {
        return index(last);
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    int index(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(first, date);
    }

    int indexOf(LocalDateTime utc) {
        return index(moscowDate(utc));
    }

    LocalDateTime utc(int day, int secondOfMoscowDay) {
        return date(day).atStartOfDay().plusSeconds(secondOfMoscowDay).minusHours(MOSCOW_HOURS);
    }

    static LocalDate moscowDate(LocalDateTime utc) {
        return utc.plusHours(MOSCOW_HOURS).toLocalDate();
    }

    /** The last second of a Moscow day, in UTC: the moment at which an export of that day shows the shop. */
    static LocalDateTime endOf(LocalDate moscowDay) {
        return moscowDay.plusDays(1).atStartOfDay().minusHours(MOSCOW_HOURS).minusSeconds(1);
    }
}
