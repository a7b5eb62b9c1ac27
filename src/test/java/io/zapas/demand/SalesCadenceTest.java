package io.zapas.demand;

import static io.zapas.cancellation.SampleLine.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.orders.Sale;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesCadenceTest {
    @ParameterizedTest
    @CsvSource({
        "'0 7 14', '', WEEKLY",
        "'14 0 7', '3 10', WEEKLY",
        "'0 7 21', '5', WEEKLY",
        "'0 1 2', '', DAILY",
        "'0 7 14', '0 1', DAILY",
        "'0 6', '', DAILY",
        "'0', '3', DAILY",
        "'0 0 0', '', DAILY",
        "'', '', DAILY",
    })
    void weeklyMeansOneWeekdayPerSeries(String first, String second, Cadence cadence) {
        var sales = new ArrayList<Sale>();
        days(first).forEach(day -> sales.add(new Sale(new SeriesKey("1", ""), MONDAY.plusDays(day), 1)));
        days(second).forEach(day -> sales.add(new Sale(new SeriesKey("2", "A"), MONDAY.plusDays(day), 1)));

        assertThat(SalesCadence.detect(sales)).isEqualTo(cadence);
    }

    private static Stream<Integer> days(String days) {
        return Stream.of(days.split(" ")).filter(day -> !day.isEmpty()).map(Integer::valueOf);
    }
}
