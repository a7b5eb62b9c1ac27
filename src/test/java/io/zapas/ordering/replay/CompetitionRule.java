package io.zapas.ordering.replay;

import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The short rule that only 25 of 180 teams of the VN2 inventory competition beat: weeks without stock are missing; week index
 * = mean over all series per ISO week ÷ its mean; base = mean of the last 13 weeks ÷ index; order = what the next four
 * weeks of base × index exceed on hand and in transit by, rounded.
 */
final class CompetitionRule implements OrderRule {
    private static final int WEEKS_OF_BASE = 13;
    private static final int WEEKS_COVERED = 4;

    private final List<ReplaySeries> all;
    private final Map<Integer, double[]> indexes = new HashMap<>();

    CompetitionRule(List<ReplaySeries> all) {
        this.all = all;
    }

    @Override
    public int order(ReplaySeries track, int period, Replay.Stock shelf) {
        double expected = 0;
        double base = base(track, period);
        for (int t = period; t < period + WEEKS_COVERED; t++) {
            expected += base * index(period)[week(track, t)];
        }
        return (int) Math.max(0, Math.round(expected - shelf.position()));
    }

    double base(ReplaySeries track, int period) {
        double sum = 0;
        int known = 0;
        for (int t = Math.max(0, period - WEEKS_OF_BASE); t < period; t++) {
            double index = index(period)[week(track, t)];
            if (!Double.isNaN(track.demand(t)) && index > 0) {
                sum += track.demand(t) / index;
                known++;
            }
        }
        return known == 0 ? 0 : sum / known;
    }

    /** What was known before the period; every week 1 that was never seen. */
    double[] index(int period) {
        return indexes.computeIfAbsent(period, before -> {
            double[] sum = new double[54];
            int[] known = new int[54];
            for (ReplaySeries track : all) {
                for (int t = 0; t < before; t++) {
                    if (!Double.isNaN(track.demand(t))) {
                        sum[week(track, t)] += track.demand(t);
                        known[week(track, t)]++;
                    }
                }
            }
            return normalised(sum, known);
        });
    }

    private static double[] normalised(double[] sum, int[] known) {
        double total = 0;
        int weeks = 0;
        for (int w = 0; w < sum.length; w++) {
            if (known[w] > 0) {
                sum[w] /= known[w];
                total += sum[w];
                weeks++;
            }
        }
        double[] index = new double[sum.length];
        for (int w = 0; w < sum.length; w++) {
            index[w] = known[w] > 0 ? sum[w] * weeks / total : 1;
        }
        return index;
    }

    static int week(ReplaySeries track, int period) {
        return track.date(period).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
