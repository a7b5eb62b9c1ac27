package io.zapas.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.advice.Overview;
import io.zapas.report.ShopReport;
import io.zapas.report.quality.SampleShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunFactsTest {
    @TempDir
    Path folder;

    @Test
    void tellsVersionsParametersCountsTieOutsFiguresAndTimes() throws IOException {
        ShopReport report = SampleShop.report(40);
        Overview overview = report.overview();
        Path file = folder.resolve("run.json");
        RunFacts.of(
                        report,
                        overview,
                        Map.of("zapas", "0.1.0"),
                        Map.of("as_of", "2026-03-02"),
                        Map.of("importExports", new RunFacts.StepCount(1, 3_000, 0, 3_000, 1_500)))
                .write(file);
        JsonNode json = JsonMapper.shared().readTree(file.toFile());
        assertThat(json.at("/asOf").asString()).isEqualTo("2026-03-02");
        assertThat(json.at("/versions/zapas").asString()).isEqualTo("0.1.0");
        assertThat(json.at("/counts/units_to_order").asLong())
                .isEqualTo(overview.orders().units());
        assertThat(json.at("/counts/rows").asLong()).isEqualTo(9_200);
        assertThat(json.at("/tieOuts/0/tiesOut").asBoolean()).isTrue();
        assertThat(json.at("/tieOuts/2/tiesOut").asBoolean()).isFalse();
        assertThat(json.at("/kpis/order_value_RUB").decimalValue())
                .isEqualByComparingTo(overview.orders().value().in("RUB"));
        assertThat(json.at("/milliseconds/importExports").asLong()).isEqualTo(1_500);
        assertThat(json.at("/steps/importExports/read").asLong()).isEqualTo(3_000);
        assertThat(json.at("/perSecond/imported_rows").asLong()).isEqualTo(2_000);
    }

    @Test
    void aFigureThatWasNotMeasuredIsMissing() {
        ShopReport empty = SampleShop.with(java.util.List.of());
        RunFacts facts = RunFacts.of(empty, empty.overview(), Map.of(), Map.of(), Map.of());
        assertThat(facts.kpis()).doesNotContainKey("forecast_wape").containsKey("cancellation_rate_4_weeks_observed");
    }
}
