package io.zapas.demand;

import io.zapas.shop.Cadence;
import java.util.Arrays;

/** The periods of one series while it is being made: units, marks, and the days that they stand for. */
final class Timeline {
    final Cadence cadence;
    final int start;
    final double[] units;
    final Mark[] marks;

    /** @param start epoch day of period 0; periods that are not over before {@code asOf} are left out */
    Timeline(Cadence cadence, int start, int asOf) {
        this.cadence = cadence;
        this.start = start;
        int periods = Math.max(0, Math.floorDiv(asOf - start, cadence.days()));
        this.units = new double[periods];
        this.marks = new Mark[periods];
        Arrays.fill(marks, Mark.OBSERVED);
    }

    int periods() {
        return units.length;
    }

    int firstDay(int period) {
        return start + period * cadence.days();
    }

    /** The period that the day lies in; may lie outside the series. */
    int period(int day) {
        return Math.floorDiv(day - start, cadence.days());
    }

    boolean has(int period) {
        return period >= 0 && period < units.length;
    }

    boolean isObserved(int period) {
        return marks[period] == Mark.OBSERVED;
    }

    boolean isSilent(int period) {
        return isObserved(period) && units[period] == 0;
    }
}
