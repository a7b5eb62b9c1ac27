package io.zapas.forecast;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.zapas.forecast.backtest.SumRanges;
import io.zapas.forecast.pool.RollingOrigins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints the tables of the benchmarks document; {@code -Dzapas.data=<folder>} names the data. {@code -Dfrom=5 -Dto=8} moves the
 * daily tables to the fifth to eighth origin before the end, each a horizon apart; {@code -Dengine.only=true} leaves the kernels out.
 */
@Tag("benchmark")
class ForecastBenchmark {
    private static final LocalDate M5_END = LocalDate.of(2016, 2, 29);
    private static final LocalDate VN2_END = LocalDate.of(2024, 4, 15);
    private static final LocalDate RETAIL_END = LocalDate.of(2011, 11, 1);

    @Test
    void dailyRetail() {
        RollingOrigins.daily(M5_END, Integer.getInteger("from", 1), Integer.getInteger("to", 4))
                .print(BenchmarkData.m5(data()));
    }

    @Test
    void sumsOverShorterAndLongerSpans() {
        SumRanges.print(
                BenchmarkData.m5(data()),
                RollingOrigins.daily(M5_END, Integer.getInteger("from", 1), Integer.getInteger("to", 16)));
        SumRanges.print(BenchmarkData.vn2(data()), RollingOrigins.weekly(VN2_END, 1, 6));
    }

    @Test
    void dailyRetailWithEvents() {
        Path data = data();
        RollingOrigins.daily(M5_END, Integer.getInteger("from", 1), Integer.getInteger("to", 4))
                .withEvents(origin -> BenchmarkData.m5Events(data))
                .print(BenchmarkData.m5(data));
    }

    @Test
    void dailyRetailWithPrices() {
        Path data = data();
        RollingOrigins.daily(M5_END, Integer.getInteger("from", 1), Integer.getInteger("to", 4))
                .withEvents(origin -> BenchmarkData.m5Prices(data, origin))
                .print(BenchmarkData.m5(data));
    }

    @Test
    void weeklyRetailWithStockOuts() {
        RollingOrigins.weekly(VN2_END, Integer.getInteger("from", 1), Integer.getInteger("to", 6))
                .print(BenchmarkData.vn2(data()));
    }

    @Test
    void burstsOfAWebShop() {
        RollingOrigins.daily(RETAIL_END, 1, 4).print(BenchmarkData.onlineRetail(data()));
    }

    /** A month of nights at the end of the daily set. */
    @Test
    void churnFromNightToNight() {
        List<Series> all = BenchmarkData.m5(data());
        Churn.print(all, M5_END.minusDays(31), 30);
    }

    private static Path data() {
        Path data = Path.of(System.getProperty("zapas.data", "absent"));
        assumeThat(Files.isDirectory(data))
                .as("set -Dzapas.data to the folder of the benchmark data")
                .isTrue();
        return data;
    }
}
