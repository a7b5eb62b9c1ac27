package io.zapas.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Products that begin, end, jump, burst or pause. */
class LifeCycleTest {
    private static final int DAYS = 420;

    private static Series regular(int seed) {
        return SeriesOf.shopSeries(seed, DAYS, 3);
    }

    private static double[] edited(int from, int to, double value) {
        double[] values = regular(1).values().clone();
        Arrays.fill(values, from, to, value);
        return values;
    }

    private static Forecast forecast(double[] values) {
        List<Series> shop = new ArrayList<>(SeriesOf.shop(20, DAYS));
        Series series = SeriesOf.daily(values);
        shop.add(series);
        return (Forecast) Forecaster.learn(shop).forecast(series, 28, List.of(0.05, 0.5, 0.95));
    }

    private static double total(Forecast forecast) {
        return DoubleStream.of(forecast.mean()).sum();
    }

    @Test
    void anEndingProductSinksAndIsNamedSo() {
        Forecast ended = forecast(edited(DAYS - 60, DAYS, 0));

        assertThat(ended.explanation().stage()).isEqualTo(Explanation.Stage.ENDING);
        assertThat(total(ended)).isLessThan(0.05 * total(forecast(regular(1).values())));
    }

    @Test
    void aGapInTheExportsIsNoEnd() {
        Forecast gap = forecast(edited(DAYS - 60, DAYS, Double.NaN));

        assertThat(gap.explanation().stage()).isEqualTo(Explanation.Stage.REGULAR);
        assertThat(gap.explanation().periodsMissing()).isEqualTo(60);
        assertThat(total(gap)).isCloseTo(total(forecast(regular(1).values())), Offset.offset(0.15 * total(gap)));
    }

    @Test
    void aLevelShiftIsFollowedAndNamed() {
        double[] values = regular(1).values().clone();
        for (int t = DAYS - 28; t < DAYS; t++) {
            values[t] *= 4;
        }
        Forecast shifted = forecast(values);

        assertThat(shifted.explanation().levelShift()).isTrue();
        assertThat(total(shifted)).isGreaterThan(2 * total(forecast(regular(1).values())));
    }

    @Test
    void aSporadicProductIsNamedSo() {
        double[] values = SeriesOf.values(DAYS, t -> SeriesOf.noise(3, t) < 0.08 ? 1 : 0);
        Forecast sporadic = forecast(values);

        assertThat(sporadic.explanation().stage()).isEqualTo(Explanation.Stage.SPORADIC);
        assertThat(total(sporadic)).isCloseTo(28 * 0.08, Offset.offset(1.2));
        assertThat(sporadic.quantiles()[0][1]).isZero();
    }

    @Test
    void aProductThatBeganLatelyIsNamedNew() {
        List<Series> shop = new ArrayList<>(SeriesOf.shop(20, DAYS));
        Series whole = regular(50);
        Series young = new Series(
                "young",
                "",
                "",
                whole.cadence(),
                SeriesOf.MONDAY.plusDays(DAYS - 60),
                Arrays.copyOf(whole.values(), 60));
        shop.add(young);

        Forecast forecast = (Forecast) Forecaster.learn(shop).forecast(young, 28, List.of(0.5));

        assertThat(forecast.explanation().stage()).isEqualTo(Explanation.Stage.NEW);
    }
}
