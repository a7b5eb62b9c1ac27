package io.zapas.forecast.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Figures of independent implementations: R 4.2.2 with {@code forecast} 8.20 (Debian r-cran-forecast 8.20-1) and R's own
 * {@code stats}. Above each figure stands the call.
 */
class GoldenKernelTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-6);
    private static final double[] Y = {
        3, 0, 2, 5, 1, 8, 4, 2, 1, 0, 6, 2, 9, 5, 4, 2, 3, 7, 1, 10, 6, 3, 1, 4, 5, 2, 11, 7, 2, 3, 5, 8, 3, 12, 6, 4,
        2, 3, 9, 4, 13, 8
    };
    private static final double[] Z = {
        0, 0, 3, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 4, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 2
    };

    /** {@code naive(y, h = 2)}. */
    @Test
    void naive() {
        assertThat(new Naive().forecast(Y, 7, 2)).containsExactly(8, 8);
    }

    /** {@code snaive(ts(y, frequency = 7), h = 9)}. */
    @Test
    void seasonalNaive() {
        assertThat(new SeasonalNaive().forecast(Y, 7, 9)).containsExactly(4, 2, 3, 9, 4, 13, 8, 4, 2);
    }

    /** {@code meanf(tail(y, 28), h = 1)}. */
    @Test
    void windowMean() {
        assertThat(new WindowMean(28).forecast(Y, 7, 1)[0]).isCloseTo(5.28571428571429, EXACT);
    }

    /** {@code ses(y, h = 1, alpha = .3, initial = "simple")}; then {@code ses(y, h = 1)} with the optimum it finds. */
    @Test
    void simpleSmoothing() {
        assertThat(SimpleSmoothing.level(Y, 0.3, Y[0])).isCloseTo(7.65156870207086, EXACT);
        assertThat(SimpleSmoothing.level(Y, 0.0891143025253101, 3.54198870053807))
                .isCloseTo(5.92443074308039, EXACT);
    }

    /** {@code forecast(ets(ts(y, frequency = 7), "ANA"), h = 9)}; ETS's gamma is {@code (1 - alpha)} times Winters'. */
    @Test
    void additiveSeason() {
        double alpha = 0.30502530277463;
        double[] s = {
            1.20143025949927, 5.6676232931821, -2.54944803059485, 2.01422048056166, -1.79622671260033, -3.01886206130636
        };
        double first = -(s[0] + s[1] + s[2] + s[3] + s[4] + s[5]);
        double[] state =
                SeasonalSmoothing.start(3.71424142727294, new double[] {first, s[5], s[4], s[3], s[2], s[1], s[0]});
        SeasonalSmoothing kernel = new SeasonalSmoothing(false);
        kernel.smooth(Y, 0, alpha, 0.0001000029275618 / (1 - alpha), state);

        assertThat(kernel.project(state, 0, 8))
                .containsExactly(
                        new double[] {
                            5.0017383118213,
                            3.50156101510629,
                            4.72422618055757,
                            8.53464139956595,
                            3.97097508788814,
                            12.1880796061257,
                            7.72181946382628,
                            5.0017383118213
                        },
                        EXACT);
    }

    /**
     * {@code HoltWinters(ts(y + 1, frequency = 7), alpha = .2, beta = FALSE, gamma = .1, seasonal = "multiplicative", l.start =
     * mean(y[1:7] + 1), s.start = (y[1:7] + 1) / mean(y[1:7] + 1))} of {@code stats}; it begins with the second season.
     */
    @Test
    void multiplicativeSeason() {
        double[] history = new double[Y.length];
        double level = 0;
        for (int t = 0; t < Y.length; t++) {
            history[t] = Y[t] + 1;
            level += t < 7 ? history[t] / 7 : 0;
        }
        double[] profile = new double[7];
        for (int p = 0; p < 7; p++) {
            profile[p] = history[p] / level;
        }
        double[] state = SeasonalSmoothing.start(level, profile);
        SeasonalSmoothing kernel = new SeasonalSmoothing(true);
        kernel.smooth(history, 7, 0.2, 0.1, state);

        assertThat(kernel.project(state, 0, 7))
                .containsExactly(
                        new double[] {
                            6.52252743863038,
                            2.41360427548343,
                            5.09402570135777,
                            10.3640804546517,
                            3.76977255017522,
                            15.4638253577028,
                            8.95175604785331
                        },
                        EXACT);
    }

    /** {@code croston(z, h = 1, alpha = .1)} and {@code croston(y, h = 1, alpha = .2)}; SBA is the former times 0.95. */
    @Test
    void croston() {
        assertThat(new Croston(0.1, false).forecast(Z, 1, 1)[0]).isCloseTo(0.735835548654002, EXACT);
        assertThat(new Croston(0.2, false).forecast(Y, 1, 1)[0]).isCloseTo(6.99900207519568, EXACT);
        assertThat(new Croston(0.1, true).forecast(Z, 1, 1)[0]).isCloseTo(0.95 * 0.735835548654002, EXACT);
    }

    /** {@code ses(as.numeric(z > 0), alpha = .05, initial = "simple") * ses(z[z > 0], alpha = .1, initial = "simple")}. */
    @Test
    void tsb() {
        assertThat(new Tsb(0.05, 0.1).forecast(Z, 1, 1)[0]).isCloseTo(TSB_OF_Z, EXACT);
    }

    /** {@code ses(m, alpha = .2, initial = "simple")} on the means {@code m} of blocks of 1, 2, 3 and 4 periods. */
    @Test
    void aggregation() {
        double[] rates = {0.688715839324716, 0.60714762584064, 0.654155434666667, 0.63888};

        assertThat(new Aggregation(false, 0.2).forecast(Z, 1, 1)[0]).isCloseTo(rates[3], EXACT);
        assertThat(new Aggregation(true, 0.2).forecast(Z, 1, 1)[0])
                .isCloseTo((rates[0] + rates[1] + rates[2] + rates[3]) / 4, EXACT);
    }

    private static final double TSB_OF_Z = 0.553337708850128;
}
