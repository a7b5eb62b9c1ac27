package io.zapas.cancellation.driver;

import java.util.Optional;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Simpson check of a segment: within the values of every other dimension, what would have been cancelled at the rate of the lines
 * outside the segment (indirect standardisation)? The dimension that explains most is the strongest other one.
 */
final class SimpsonCheck {
    /** A stratum's rate is drawn towards the overall one as if so many lines of it had been seen. */
    private static final double PRIOR = 20;

    private static final int LEAST_OUTSIDE = 10;

    private final LineTable table;
    private final long key;
    private final double together;
    /** By dimension and value: lines inside, cancelled inside, lines outside, cancelled outside. */
    private final double[][][] counts = new double[Dimension.COUNT][][];

    private long outside;
    private double cancelledOutside;

    SimpsonCheck(LineTable table, long key, double together) {
        this.together = together;
        this.table = table;
        this.key = key;
        var own = Keys.SETS.get(Keys.set(key));
        for (int d = 0; d < Dimension.COUNT; d++) {
            counts[d] = own.has(d)
                    ? new double[0][]
                    : new double[table.names(Dimension.values()[d]).size()][4];
        }
    }

    Driver.Check check(Residual taken, double leastComparable) {
        taken.forEachLeft(this::count);
        double overall = outside == 0 ? 0 : cancelledOutside / outside;
        var check = new Driver.Check(Optional.empty(), 1, 0, 0);
        for (int d = 0; d < Dimension.COUNT; d++) {
            var within = check(d, overall);
            boolean first = check.within().isEmpty();
            if (within.comparable() >= leastComparable && (first || within.lift() < check.lift())) {
                check = within;
            }
        }
        return check;
    }

    private void count(LineTable.Chunk chunk, int row, float cancelled) {
        boolean inside = Keys.holds(key, chunk, row);
        outside += inside ? 0 : 1;
        cancelledOutside += inside ? 0 : cancelled;
        for (int d = 0; d < Dimension.COUNT; d++) {
            if (counts[d].length > 0) {
                var stratum = counts[d][chunk.value(d, row)];
                stratum[inside ? 0 : 2]++;
                stratum[inside ? 1 : 3] += cancelled;
            }
        }
    }

    private Driver.Check check(int dimension, double overall) {
        double expected = 0;
        double comparable = 0;
        double cancelled = 0;
        double all = 0;
        for (var stratum : counts[dimension]) {
            all += stratum[0];
            if (stratum[2] >= LEAST_OUTSIDE) {
                comparable += stratum[0];
                cancelled += stratum[1];
                expected += stratum[0] * (stratum[3] + PRIOR * overall) / (stratum[2] + PRIOR);
            }
        }
        double lift = expected == 0 ? Double.POSITIVE_INFINITY : cancelled / expected;
        return new Driver.Check(
                Optional.of(Dimension.values()[dimension]),
                lift,
                atLeast(cancelled / together, expected / together),
                all == 0 ? 0 : comparable / all);
    }

    /** P(X ≥ k) of a Poisson count with that expectation. */
    private static double atLeast(double k, double expected) {
        int count = (int) Math.floor(k);
        return count <= 0 ? 1 : PoissonDistribution.of(Math.max(1e-9, expected)).survivalProbability(count - 1);
    }
}
