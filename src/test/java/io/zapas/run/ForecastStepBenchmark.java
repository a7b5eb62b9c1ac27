package io.zapas.run;

import io.zapas.forecast.Forecaster;
import io.zapas.forecast.Outcome;
import io.zapas.forecast.Series;
import io.zapas.shop.Cadence;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints what the forecast step's work takes for more and more series of 700 made-up days: processor seconds, cores used (processor
 * time over time on the wall: on a busy machine it measures the neighbours), the busiest thread's share of the threads'
 * processor time (a half where two cores are used alike), and what is left in the heap after a collection. The ledger's reading and
 * writing is left out; as there, series are made one by one and results dropped batch by batch.
 */
@Tag("benchmark")
class ForecastStepBenchmark {
    private static final List<Double> LEVELS = List.of(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95);
    private static final int DAYS = 700;
    private static final int HORIZON = 28;

    private long heap;
    private int batches;

    @Test
    void coresAndMemoryBySeries() {
        System.out.println(Runtime.getRuntime().availableProcessors()
                + " cores\n\n| series | learning, s | cores | busiest | forecasting, s | cores | busiest"
                + " | heap after collection, MB |\n|---|---|---|---|---|---|---|---|");
        run(500);
        for (int series : new int[] {500, 2_000, 8_000}) {
            System.out.println(run(series));
        }
    }

    private String run(int count) {
        heap = 0;
        batches = 0;
        Clock learning = new Clock();
        Forecaster forecaster = Forecaster.learn(shop(count));
        String learnt = learning.row();
        Clock forecasting = new Clock();
        List<Series> chunk = new ArrayList<>();
        for (Iterator<Series> rest = shop(count).iterator(); rest.hasNext(); ) {
            chunk.add(rest.next());
            if (chunk.size() == 250 || !rest.hasNext()) {
                drop(chunk.parallelStream()
                        .map(s -> forecaster.forecast(s, HORIZON, LEVELS))
                        .toList());
                chunk.clear();
            }
        }
        return String.format(Locale.ROOT, "| %,d | %s | %s | %d |", count, learnt, forecasting.row(), heap >> 20);
    }

    /** Now and then looks at the heap while the batch is still held. */
    private void drop(List<Outcome> outcomes) {
        if (batches++ % 4 == 0 && !outcomes.isEmpty()) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            heap = Math.max(heap, runtime.totalMemory() - runtime.freeMemory());
        }
    }

    /** Processor time by thread since it was made. */
    private static final class Clock {
        private final long wall = System.nanoTime();
        private final Map<Long, Long> before = byThread();

        private static Map<Long, Long> byThread() {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            Map<Long, Long> nanos = new TreeMap<>();
            for (long id : threads.getAllThreadIds()) {
                nanos.put(id, Math.max(0, threads.getThreadCpuTime(id)));
            }
            return nanos;
        }

        /** Cells: processor seconds, cores, busiest thread's share. */
        String row() {
            double seconds = (System.nanoTime() - wall) / 1e9;
            double sum = 0;
            double most = 0;
            for (Map.Entry<Long, Long> thread : byThread().entrySet()) {
                double used = (thread.getValue() - before.getOrDefault(thread.getKey(), 0L)) / 1e9;
                sum += used;
                most = Math.max(most, used);
            }
            return String.format(Locale.ROOT, "%.1f | %.2f | %.2f", sum, sum / seconds, most / sum);
        }
    }

    private static Iterable<Series> shop(int count) {
        return () -> {
            Iterator<Integer> ids = IntStream.range(0, count).boxed().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return ids.hasNext();
                }

                @Override
                public Series next() {
                    return series(ids.next());
                }
            };
        };
    }

    private static Series series(int id) {
        double level = 0.3 + id % 5;
        double[] values = new double[DAYS];
        for (int t = 0; t < DAYS; t++) {
            double mean = level * (t % 7 == 5 ? 2 : 1);
            values[t] = Math.floor(2 * mean * noise(id, t) + noise(id + 991, t));
        }
        return new Series("sku" + id, "", "category" + id % 7, Cadence.DAILY, LocalDate.of(2022, 1, 3), values);
    }

    private static double noise(long seed, int t) {
        long z = (seed * 0x9E3779B97F4A7C15L + t) * 0xBF58476D1CE4E5B9L;
        z ^= z >>> 29;
        z *= 0x94D049BB133111EBL;
        return ((z ^ z >>> 32) >>> 11) * 0x1.0p-53;
    }
}
