package io.zapas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order reports are Ozon's, byte for byte. */
class OrderReportShapeTest {
    private static final String AUTUMN_2024 =
            "\"Номер заказа\";\"Номер отправления\";\"Принят в обработку\";\"Дата отгрузки\";\"Статус\";\"Дата доставки\";"
                    + "\"Фактическая дата передачи в доставку\";\"Сумма отправления\";\"Код валюты отправления\";"
                    + "\"Наименование товара\";\"OZON id\";\"Артикул\";\"Итоговая стоимость товара\";\"Код валюты товара\";"
                    + "\"Стоимость товара для покупателя\";\"Код валюты покупателя\";\"Количество\";\"Стоимость доставки\";"
                    + "\"Связанные отправления\";\"Выкуп товара\";\"Цена товара до скидок\";\"Скидка %\";\"Скидка руб\";"
                    + "\"Акции\"";

    static Stream<String> reports() {
        return Demo.orders().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void bytesAreBomSemicolonLfAndBareEmptyFields(String report) {
        byte[] bytes = Demo.UNPACKED.get(report);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF).endsWith('\n').doesNotContain('\r');
        assertThat(new String(bytes, StandardCharsets.UTF_8).substring(1).lines())
                .allMatch(line -> line.matches("(\"([^\"]|\"\")+\")?(;(\"([^\"]|\"\")+\")?)*"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void rowsRunFromNewestToOldestOverThreeMonthsAtMost(String report) {
        List<Map<String, String>> rows = Demo.orders().get(report);
        List<String> accepted =
                rows.stream().map(row -> row.get("Принят в обработку")).toList();
        assertThat(accepted)
                .allMatch(time -> time.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(ChronoUnit.DAYS.between(
                        LocalDate.parse(accepted.get(accepted.size() - 1).substring(0, 10)),
                        LocalDate.parse(accepted.get(0).substring(0, 10))))
                .isLessThanOrEqualTo(92);
    }

    @Test
    void fourGenerationsAreThere() {
        Set<Integer> columns = new TreeSet<>();
        Demo.orders().values().forEach(rows -> columns.add(rows.get(0).size()));
        assertThat(columns).containsExactly(24, 29, 38, 44);
    }

    @Test
    void theOldestPostingsReportHasTheHeaderOfAutumn2024() {
        String oldest = reports()
                .filter(name -> name.startsWith("postings"))
                .findFirst()
                .orElseThrow();
        assertThat(ReadBack.text(Demo.UNPACKED.get(oldest))).startsWith("\uFEFF" + AUTUMN_2024 + "\n");
    }

    @Test
    void nothingWasAcceptedAfterTheLastDay() {
        String newest = Demo.orders().values().stream()
                .flatMap(List::stream)
                .map(row -> row.get("Принят в обработку"))
                .max(String::compareTo)
                .orElseThrow();
        assertThat(newest).startsWith("2026-09-20").isLessThan("2026-09-20 21:00:00");
    }

    @Test
    void numbersAreTextWithLeadingZeros() {
        List<String> postings = Demo.newestLines("").values().stream()
                .map(row -> row.get("Номер отправления"))
                .toList();
        assertThat(postings).allMatch(number -> number.matches("(\\d{8}|\\d{10})-\\d{4}-[1-4]"));
        assertThat(postings).filteredOn(number -> number.startsWith("0")).hasSizeGreaterThan(postings.size() / 3);
    }

    @Test
    void nastyNamesStandThereUntouched() {
        assertThat(Demo.newestLines("").values())
                .extracting(row -> row.getOrDefault("Название товара", row.get("Наименование товара")))
                .contains("=cmd|' /C calc'!A0", "@SUM(1)", "+7 скрепок \"Люкс\"; набор");
    }
}
