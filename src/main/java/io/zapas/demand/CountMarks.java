package io.zapas.demand;

import io.zapas.shop.stock.OutOfStockCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places the export's own "n of the last w days without stock" on days of a daily series.
 *
 * <p>Days of the window that are marked out already, or lie before the series, are part of n. The rest goes to days without
 * demand that no snapshot shows sellable: nearest to a day that is out, then in the longest silence, then the latest. Where
 * all days sold, none is marked: the count is then wrong, or the days lie before this place was known.
 */
final class CountMarks {
    private CountMarks() {}

    static void apply(Timeline line, StockDays stock, List<OutOfStockCount> counts) {
        counts.stream()
                .sorted(Comparator.comparing(OutOfStockCount::date)
                        .thenComparing(OutOfStockCount::windowDays)
                        .thenComparing(OutOfStockCount::daysOut))
                .forEach(count -> place(line, stock, count));
    }

    private static void place(Timeline line, StockDays stock, OutOfStockCount count) {
        int last = line.period((int) count.date().toEpochDay());
        int first = last - count.windowDays() + 1;
        int wanted = count.daysOut() - Math.max(0, Math.min(0, last + 1) - Math.min(0, first));
        var silent = new ArrayList<Integer>();
        for (int period = Math.max(0, first); period <= last && line.has(period); period++) {
            if (line.marks[period].isMissing()) {
                wanted--;
            } else if (line.units[period] == 0 && !stock.isSellable(line.firstDay(period))) {
                silent.add(period);
            }
        }
        for (; wanted > 0 && !silent.isEmpty(); wanted--) {
            int best = silent.stream().min(order(line)).orElseThrow();
            line.marks[best] = Mark.OUT_BY_EXPORT_COUNT;
            silent.remove((Integer) best);
        }
    }

    private static Comparator<Integer> order(Timeline line) {
        return Comparator.<Integer>comparingInt(period -> distanceToOut(line, period))
                .thenComparing(period -> silence(line, period), Comparator.reverseOrder())
                .thenComparing(Comparator.reverseOrder());
    }

    /** Days to the nearest one that is out, over days without demand only; a stock-out does not leap over a sale. */
    private static int distanceToOut(Timeline line, int period) {
        int nearest = Integer.MAX_VALUE;
        for (int step = -1; step <= 1; step += 2) {
            int i = period + step;
            while (line.has(i) && line.isSilent(i)) {
                i += step;
            }
            if (line.has(i) && line.marks[i].isMissing() && line.marks[i] != Mark.GAP_IN_EXPORTS) {
                nearest = Math.min(nearest, Math.abs(i - period));
            }
        }
        return nearest;
    }

    private static int silence(Timeline line, int period) {
        int from = period;
        int to = period;
        while (line.has(from - 1) && line.isSilent(from - 1)) {
            from--;
        }
        while (line.has(to + 1) && line.isSilent(to + 1)) {
            to++;
        }
        return to - from + 1;
    }
}
