package io.zapas.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.shop.Cadence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a series ends: on whatever day of the week, or before the others do. */
class EndsTest {
    private static final int DAYS = 420;
    private static final List<Double> LEVELS = List.of(0.05, 0.5, 0.95);

    private static List<Series> shop(int days) {
        return SeriesOf.shop(20, days);
    }

    private static Forecast forecast(List<Series> shop, Series series, int horizon) {
        return (Forecast) Forecaster.learn(shop).forecast(series, horizon, LEVELS);
    }

    /** Twice as much is sold on Saturdays. */
    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void saturdayIsFoundWhateverTheDayOfTheForecast(DayOfWeek asOf) {
        List<Series> shop = shop(DAYS + asOf.ordinal());
        Forecast forecast = forecast(shop, shop.get(3), 14);

        assertThat(forecast.start().getDayOfWeek()).isEqualTo(asOf);
        for (int h = 0; h < 14; h++) {
            DayOfWeek day = forecast.start().plusDays(h).getDayOfWeek();
            double next = forecast.mean()[(h + 2) % 14];
            if (day == DayOfWeek.SATURDAY) {
                assertThat(forecast.mean()[h]).isGreaterThan(1.5 * next);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    void aDayMoreOrLessHardlyMovesTheForecast(int more) {
        List<Series> now = shop(DAYS);
        List<Series> later = shop(DAYS + more);
        for (int i = 0; i < now.size(); i++) {
            double before =
                    DoubleStream.of(forecast(now, now.get(i), 28).mean()).sum();
            double after =
                    DoubleStream.of(forecast(later, later.get(i), 28).mean()).sum();
            assertThat(after).isCloseTo(before, Offset.offset(0.15 * before));
        }
    }

    /** The forecast begins where the series ends; what the others did since still teaches its season. */
    @Test
    void aSeriesThatEndsEarlierThanTheOthersIsForecastFromItsOwnEnd() {
        List<Series> shop = new ArrayList<>(shop(DAYS));
        Series whole = SeriesOf.shopSeries(55, DAYS, 3);
        Series early = new Series(
                "early", "", "category1", Cadence.DAILY, whole.start(), Arrays.copyOf(whole.values(), DAYS - 45));
        shop.add(early);
        Forecast forecast = forecast(shop, early, 28);

        assertThat(forecast.start()).isEqualTo(whole.start().plusDays(DAYS - 45));
        double actual = Arrays.stream(whole.values(), DAYS - 45, DAYS - 17).sum();
        assertThat(DoubleStream.of(forecast.mean()).sum()).isCloseTo(actual, Offset.offset(0.2 * actual));
    }

    /** A week still running has no place in a weekly series: its caller leaves it out, or marks it missing. */
    @Test
    void aMissingLastWeekChangesTheLevelLittle() {
        double[] weeks = SeriesOf.values(80, t -> 20 + Math.floor(10 * SeriesOf.noise(4, t)));
        double[] open = Arrays.copyOf(weeks, 81);
        open[80] = Double.NaN;
        Series without = new Series("a", "", "", Cadence.WEEKLY, SeriesOf.MONDAY, weeks);
        Series with = new Series("a", "", "", Cadence.WEEKLY, SeriesOf.MONDAY, open);

        Forecast before = forecast(List.of(without), without, 8);
        Forecast after = forecast(List.of(with), with, 8);

        assertThat(after.start()).isEqualTo(before.start().plusDays(7));
        assertThat(after.mean()[0]).isCloseTo(before.mean()[1], Offset.offset(0.05 * before.mean()[1]));
    }

    @Test
    void weeksMayBeginOnAnyDay() {
        LocalDate saturday = SeriesOf.MONDAY.plusDays(5);
        double[] weeks = SeriesOf.values(80, t -> 20 + Math.floor(10 * SeriesOf.noise(4, t)));
        Series series = new Series("a", "", "", Cadence.WEEKLY, saturday, weeks);

        Forecast forecast = forecast(List.of(series), series, 8);

        assertThat(forecast.start()).isEqualTo(saturday.plusWeeks(80));
        assertThat(forecast.mean()[7]).isCloseTo(25, Offset.offset(4.0));
    }
}
