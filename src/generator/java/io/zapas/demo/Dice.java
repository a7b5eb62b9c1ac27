package io.zapas.demo;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Seeded chance. Every part of the shop throws its own dice, keyed by name, so that switching one part off leaves the
 * others' throws as they were.
 */
final class Dice {
    private final Random random;

    Dice(long seed, Object... key) {
        long mixed = seed;
        for (Object part : key) {
            mixed = (mixed ^ String.valueOf(part).hashCode()) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        random = new Random(mixed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * random.nextGaussian());
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    double gauss() {
        return random.nextGaussian();
    }

    /** Poisson whose mean is itself gamma distributed: variance = mean + mean² / shape. */
    int negativeBinomial(double mean, double shape) {
        return mean <= 0 ? 0 : poisson(gamma(shape) * mean / shape);
    }

    /** Knuth's product of uniforms; the means here stay below 100. */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** Marsaglia and Tsang (2000), scale 1, shape at least 1. */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Weights need not add up to one. */
    <T> T weighted(List<T> items, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * items.stream().mapToDouble(weight).sum();
        for (T item : items) {
            left -= weight.applyAsDouble(item);
            if (left < 0) {
                return item;
            }
        }
        return items.get(items.size() - 1);
    }

    void shuffle(List<?> items) {
        Collections.shuffle(items, random);
    }
}
