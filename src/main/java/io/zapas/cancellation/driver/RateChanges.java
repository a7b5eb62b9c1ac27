package io.zapas.cancellation.driver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The change of the rate against the period before, by every dimension; both periods end 14 days before their lines are compared. */
final class RateChanges {
    /** Days after which hardly anything is cancelled that is not the buyer's doing: younger lines would look too good. */
    static final int MATURE = 14;

    private static final int PARTS = 6;

    private RateChanges() {}

    static List<RateChange> of(LineTable table) {
        var changes = new ArrayList<RateChange>();
        for (var dimension : Dimension.values()) {
            if (table.names(dimension).size() > 1) {
                of(table, dimension, changes);
            }
        }
        changes.sort(Comparator.comparingDouble((RateChange change) -> Math.abs(change.mixEffect()))
                .reversed()
                .thenComparing(RateChange::by));
        return List.copyOf(changes);
    }

    private static void of(LineTable table, Dimension dimension, List<RateChange> changes) {
        long[][] counts = counts(table, dimension.ordinal());
        long before = 0;
        long now = 0;
        long cancelledBefore = 0;
        long cancelledNow = 0;
        for (long[] one : counts) {
            before += one[0];
            cancelledBefore += one[1];
            now += one[2];
            cancelledNow += one[3];
        }
        if (before == 0 || now == 0) {
            return;
        }
        double rateBefore = (double) cancelledBefore / before;
        double rateNow = (double) cancelledNow / now;
        var parts = new ArrayList<RateChange.Part>();
        double rateEffect = 0;
        double mixEffect = 0;
        for (int id = 0; id < counts.length; id++) {
            if (counts[id][0] + counts[id][2] > 0) {
                var part =
                        part(table.name(dimension.ordinal(), id), counts[id], before, now, (rateBefore + rateNow) / 2);
                parts.add(part);
                rateEffect += part.rateEffect();
                mixEffect += part.mixEffect();
            }
        }
        parts.sort(Comparator.comparingDouble((RateChange.Part part) -> -Math.abs(part.rateEffect() + part.mixEffect()))
                .thenComparing(RateChange.Part::value));
        changes.add(new RateChange(
                dimension,
                rateBefore,
                rateNow,
                rateEffect,
                mixEffect,
                List.copyOf(parts.subList(0, Math.min(PARTS, parts.size())))));
    }

    /** Shares sum to one in both periods, so that {@code average} may be taken off without changing the sum. */
    private static RateChange.Part part(String value, long[] counts, long before, long now, double average) {
        double shareBefore = (double) counts[0] / before;
        double shareNow = (double) counts[2] / now;
        double known = counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
        double rateNow = counts[2] == 0 ? known : (double) counts[3] / counts[2];
        double rateBefore = counts[0] == 0 ? rateNow : known;
        return new RateChange.Part(
                value,
                counts[0],
                counts[2],
                rateBefore,
                rateNow,
                (shareBefore + shareNow) / 2 * (rateNow - rateBefore),
                ((rateBefore + rateNow) / 2 - average) * (shareNow - shareBefore));
    }

    /** By value: lines and cancelled lines before, lines and cancelled lines now. */
    private static long[][] counts(LineTable table, int dimension) {
        var counts = new long[table.names(Dimension.values()[dimension]).size()][4];
        for (var chunk : table.chunks()) {
            for (int row = 0; row < chunk.size; row++) {
                int age = chunk.age[row] - MATURE;
                if (age >= 1 && age <= 2 * LineTable.PERIOD) {
                    int at = age > LineTable.PERIOD ? 0 : 2;
                    var value = counts[chunk.value(dimension, row)];
                    value[at]++;
                    value[at + 1] += chunk.isCancelled(row) ? 1 : 0;
                }
            }
        }
        return counts;
    }
}
