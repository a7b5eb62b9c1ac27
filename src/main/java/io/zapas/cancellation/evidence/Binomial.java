package io.zapas.cancellation.evidence;

/** Tail of the binomial distribution, summed term by term in logarithms: exact also where the normal is not. */
public final class Binomial {
    private Binomial() {}

    /** P(X ≥ k) for X ~ Binomial(n, p). */
    static double upperTail(long n, long k, double p) {
        if (k <= 0) {
            return 1;
        }
        if (p <= 0 || k > n) {
            return 0;
        }
        if (p >= 1) {
            return 1;
        }
        double term = logTerm(n, k, p);
        double sum = 0;
        for (long x = k; x <= n; x++) {
            double value = Math.exp(term);
            sum += value;
            if (x > n * p && value < sum * 1e-12) {
                break;
            }
            term += Math.log((double) (n - x) / (x + 1)) + Math.log(p / (1 - p));
        }
        return Math.min(1, sum);
    }

    private static double logTerm(long n, long k, double p) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p);
    }

    /** Stirling's series from 20 on (error below 1e-9), the plain sum before. */
    public static double logFactorial(long n) {
        if (n < 20) {
            double sum = 0;
            for (long i = 2; i <= n; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        double x = n + 1.0;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }
}
