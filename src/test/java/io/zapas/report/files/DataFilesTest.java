package io.zapas.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.advice.PlannedItem;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.backtest.Backtest;
import io.zapas.report.SampleItems;
import io.zapas.report.quality.SampleShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFilesTest {
    private static final double[] LEVELS = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

    @TempDir
    Path folder;

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void columnsAreThoseOfTheContract() throws IOException {
        DataFiles.write(SampleShop.report(40), LEVELS, folder);
        assertThat(lines("restock.csv"))
                .hasSize(41)
                .first()
                .isEqualTo("sku,location,on_hand,inbound,demand_lead_review_mean,safety_stock,order_up_to,"
                        + "order_quantity,order_value,stockout_on,order_by,reason");
        assertThat(lines("forecast.csv").get(0)).isEqualTo("sku,location,date,mean,p05,p10,p25,p50,p75,p90,p95");
        assertThat(lines("cancellations.csv").get(0))
                .isEqualTo("order_id,sku,cancelled_on,declared,probable,fault,strength,evidence");
        assertThat(lines("rejected.csv"))
                .containsExactly(
                        "file,line,column,value,reason",
                        "postings.csv,17,Количество,-1,negative_quantity",
                        "postings.csv,288,Статус,Заморожен,unknown_status",
                        "sales.csv,9,date,31.02.2026,not_a_date");
    }

    @Test
    void figuresAreThoseOfTheEngine() throws IOException {
        DataFiles.write(SampleShop.report(40), LEVELS, folder);
        var first = SampleShop.report(40).items().iterator().next().recommendation();
        assertThat(lines("restock.csv").get(1))
                .startsWith("1393370100,\"Москва, МО и Дальние регионы\",126,24,247.2007,")
                .contains("," + first.orderQuantity() + ",", ",2026-03-12,2026-03-02,");
        assertThat(lines("forecast.csv").get(1))
                .startsWith("1393370100,\"Москва, МО и Дальние регионы\",2026-03-02,17.2837,9,");
    }

    @Test
    void accuracyHoldsTheBacktestOfEachForecast() throws IOException {
        DataFiles.write(SampleShop.report(40), LEVELS, folder);
        List<String> header = List.of(lines("accuracy.csv").get(0).split(","));
        assertThat(header)
                .startsWith("sku", "location", "not_forecastable", "grade", "origins", "rmsse", "naive_rmsse")
                .contains("value_added", "scaled_pinball", "coverage_90", "bias", "models", "effects");
        int row = 0;
        for (PlannedItem item : SampleShop.report(40).items()) {
            String line = lines("accuracy.csv").get(++row);
            assertThat(line).startsWith(DataTable.text(item.key().sku()) + ",");
            if (item.outcome() instanceof Forecast forecast) {
                Backtest backtest = forecast.explanation().backtest();
                assertThat(line)
                        .contains(",," + forecast.explanation().grade() + "," + backtest.origins() + ","
                                + DataTable.number(backtest.rmsse()) + "," + DataTable.number(backtest.naiveRmsse())
                                + ","
                                + DataTable.number(backtest.valueAdded()) + ",");
            } else {
                assertThat(line).matches(".*,[a-z_]+,{15}");
            }
        }
        assertThat(lines("accuracy.csv")).hasSize(row + 1);
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        DataFiles.write(SampleShop.report(40), LEVELS, folder.resolve("a"));
        DataFiles.write(SampleShop.report(40), LEVELS, folder.resolve("b"));
        for (String file :
                List.of("restock.csv", "forecast.csv", "accuracy.csv", "cancellations.csv", "rejected.csv")) {
            assertThat(folder.resolve("a").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
        }
    }

    @Test
    void aFileThatIsHeldOpenIsWrittenBesideAndSaidSo() throws IOException {
        Files.createDirectories(folder.resolve("restock.csv/held"));
        assertThat(DataFiles.write(SampleShop.report(3), LEVELS, folder).paths())
                .contains(folder.resolve("restock (2).csv"), folder.resolve("forecast.csv"));
    }

    @Test
    void aLevelThatTheForecastLacksIsLeftEmpty() throws IOException {
        DataFiles.write(SampleShop.report(3), new double[] {0.5, 0.975}, folder);
        assertThat(lines("forecast.csv").get(0)).endsWith(",mean,p50,p97_5");
        assertThat(lines("forecast.csv").get(1)).endsWith(",");
    }

    @Test
    void hostileNamesAreDefused() throws IOException {
        PlannedItem item = new SampleItems(SampleShop.AS_OF).item(3, "=cmd|' /C calc'!A0", "@SUM", "+x");
        DataFiles.write(SampleShop.with(List.of(item)), LEVELS, folder);
        assertThat(lines("restock.csv").get(1)).startsWith("'=cmd|' /C calc'!A0,");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+7 999, '''+7 999'",
        "@SUM, '''@SUM'",
        "-x, '''-x'",
        "-1, -1",
        "+7.5, +7.5",
        "'-1,5', '-1,5'",
        "plain, plain",
        "'', ''"
    })
    void textIsDefusedAndNumbersStayNumbers(String told, String written) {
        assertThat(DataTable.text(told)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.00001, 0",
        "2.50, 2.5",
        "1234567.00004, 1234567",
        "0.33333333, 0.3333",
        "100, 100",
        "1e9, 1000000000",
        "NaN, ''",
        "Infinity, ''"
    })
    void numbersHaveNoExponentAndNoTrailingZeros(double value, String written) {
        assertThat(DataTable.number(value)).isEqualTo(written);
    }
}
