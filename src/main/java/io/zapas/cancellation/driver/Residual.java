package io.zapas.cancellation.driver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the drivers named so far leave to be explained of a family's cancellations. The lines of a product leave as a whole. Of a warehouse or a weekday only
 * what lies above the others' rate is explained: each of its cancellations weighs less from then on, so that another driver that
 * works in the same lines can still be seen.
 */
final class Residual {
    /** What is done with a line: its cancellation weighs {@code weight}, 0 if it is not cancelled. */
    @FunctionalInterface
    interface Sink {
        void accept(LineTable.Chunk chunk, int row, float weight);
    }

    private final LineTable table;
    private final List<BitSet> left = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();

    Residual(LineTable table, Family family) {
        this.table = table;
        for (var chunk : table.chunks()) {
            var rows = new BitSet(chunk.size);
            var weight = new float[chunk.size];
            for (int row = 0; row < chunk.size; row++) {
                rows.set(row, chunk.age[row] <= LineTable.PERIOD);
                weight[row] = chunk.isCancelled(row, family) ? 1 : 0;
            }
            left.add(rows);
            weights.add(weight);
        }
    }

    void forEachLeft(Sink sink) {
        for (int i = 0; i < left.size(); i++) {
            var chunk = table.chunks().get(i);
            var weight = weights.get(i);
            var rows = left.get(i);
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                sink.accept(chunk, row, weight[row]);
            }
        }
    }

    /** Takes out a segment's lines and shows each of them to {@code sink}. */
    void takeOut(long key, Sink sink) {
        for (int i = 0; i < left.size(); i++) {
            var chunk = table.chunks().get(i);
            var rows = left.get(i);
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (Keys.holds(key, chunk, row)) {
                    rows.clear(row);
                    sink.accept(chunk, row, weights.get(i)[row]);
                }
            }
        }
    }

    /** Lets a segment's cancellations weigh {@code share} of what they did, and shows what each of them lost to {@code sink}. */
    void lighten(long key, double share, Sink sink) {
        for (int i = 0; i < left.size(); i++) {
            var chunk = table.chunks().get(i);
            var weight = weights.get(i);
            var rows = left.get(i);
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (weight[row] > 0 && Keys.holds(key, chunk, row)) {
                    float lost = (float) (weight[row] * (1 - share));
                    weight[row] -= lost;
                    sink.accept(chunk, row, lost);
                }
            }
        }
    }
}
