package io.zapas.ordering.terms;

import io.zapas.shop.supply.Shutdown;
import java.time.LocalDate;
import java.util.List;

/**
 * On which days a supplier works. A lead time counts its working days: days of a shutdown are added to it.
 *
 * @param closed shutdowns, in any order, they may overlap
 */
public record WorkCalendar(List<Shutdown> closed) {
    /** Never shut. */
    public static final WorkCalendar OPEN = new WorkCalendar(List.of());

    private static final int LONGEST_DAYS = 1_100;

    public WorkCalendar {
        closed = List.copyOf(closed);
    }

    boolean open(LocalDate day) {
        return closed.stream().noneMatch(shut -> !day.isBefore(shut.from()) && !day.isAfter(shut.to()));
    }

    /** Day at whose start an order has had so many working days. */
    public LocalDate landing(LocalDate ordered, int workingDays) {
        if (closed.isEmpty()) {
            return ordered.plusDays(workingDays);
        }
        LocalDate day = ordered;
        LocalDate last = ordered.plusDays(workingDays + (long) LONGEST_DAYS);
        for (int worked = 0; worked < workingDays && day.isBefore(last); day = day.plusDays(1)) {
            worked += open(day) ? 1 : 0;
        }
        return day;
    }

    /** The last day on which an order still lands by the start of a day. */
    public LocalDate latestOrder(LocalDate neededOn, int workingDays) {
        if (closed.isEmpty()) {
            return neededOn.minusDays(workingDays);
        }
        LocalDate day = neededOn;
        LocalDate first = neededOn.minusDays(workingDays + (long) LONGEST_DAYS);
        for (int worked = 0; worked < workingDays && day.isAfter(first); ) {
            day = day.minusDays(1);
            worked += open(day) ? 1 : 0;
        }
        return day;
    }
}
