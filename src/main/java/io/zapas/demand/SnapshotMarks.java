package io.zapas.demand;

import io.zapas.shop.Cadence;

/**
 * Marks the periods that stock snapshots show to be out.
 *
 * <p>Weekly: out if more than half of the week's snapshots say so; of as many for as against, the one dated like the week itself
 * decides, as that is how exports flag a whole week. Daily: a snapshot speaks for its own day. A snapshot shows
 * the end of the day: if something was sold on it, the last unit went that day. Such a day counts as observed where it
 * reaches the mean of the days in stock (to drop it would lose every last unit of a slow mover, and with it most of its
 * demand), otherwise as out (it was cut short). Between two snapshots out of stock, at most seven days apart and without
 * sales between them, the days between are out as well.
 */
final class SnapshotMarks {
    private static final int CONNECTS = 7;

    private SnapshotMarks() {}

    static void apply(Timeline line, StockDays stock) {
        if (line.cadence == Cadence.WEEKLY) {
            markWeeks(line, stock);
        } else {
            markDays(line, stock);
        }
    }

    private static void markWeeks(Timeline line, StockDays stock) {
        for (int period = 0; period < line.periods(); period++) {
            int known = 0;
            int out = 0;
            for (int day = line.firstDay(period); day < line.firstDay(period + 1); day++) {
                known += stock.isKnown(day) ? 1 : 0;
                out += stock.isOut(day) ? 1 : 0;
            }
            boolean tie = out > 0 && 2 * out == known;
            if (2 * out > known || tie && stock.isOut(line.firstDay(period))) {
                mark(line, period);
            }
        }
    }

    private static void markDays(Timeline line, StockDays stock) {
        double usual = meanInStock(line, stock);
        int lastOut = Integer.MIN_VALUE / 2;
        for (int period = 0; period < line.periods(); period++) {
            int day = line.firstDay(period);
            if (stock.isOut(day)) {
                if (line.units[period] == 0 || line.units[period] < usual) {
                    mark(line, period);
                }
                if (day - lastOut <= CONNECTS && line.units[period] == 0) {
                    markBetween(line, line.period(lastOut) + 1, period);
                }
                lastOut = day;
            } else if (stock.isSellable(day) || line.units[period] > 0) {
                lastOut = Integer.MIN_VALUE / 2;
            }
        }
    }

    private static double meanInStock(Timeline line, StockDays stock) {
        double sum = 0;
        int days = 0;
        for (int period = 0; period < line.periods(); period++) {
            if (line.isObserved(period) && !stock.isOut(line.firstDay(period))) {
                sum += line.units[period];
                days++;
            }
        }
        return days == 0 ? 0 : sum / days;
    }

    private static void markBetween(Timeline line, int from, int to) {
        for (int period = Math.max(0, from); period < to; period++) {
            mark(line, period);
        }
    }

    private static void mark(Timeline line, int period) {
        if (line.isObserved(period)) {
            line.marks[period] = Mark.OUT_BY_SNAPSHOT;
        }
    }
}
