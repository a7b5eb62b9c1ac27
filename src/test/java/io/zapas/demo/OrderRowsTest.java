package io.zapas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row agrees with itself, and the times are those of a real shop. */
class OrderRowsTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Set<String> ON_THE_WAY =
            Set.of("Доставляется", "Ожидает в ПВЗ", "Передаем курьеру", "Курьер в пути", "Спорный");

    private final List<Map<String, String>> rows =
            Demo.orders().values().stream().flatMap(List::stream).toList();

    @Test
    void deliveredExactlyWhereADeliveryDateStands() {
        assertThat(keysOf(row -> row.get("Статус").equals("Доставлен")
                        == row.get("Дата доставки").isEmpty()))
                .isEmpty();
    }

    @Test
    void handOverStandsExactlyWhereThePostingHasLeft() {
        Predicate<Map<String, String>> contradicts = row -> {
            String status = row.get("Статус");
            boolean left = status.equals("Доставлен") || ON_THE_WAY.contains(status);
            return left == row.get("Фактическая дата передачи в доставку").isEmpty();
        };
        assertThat(keysOf(contradicts.and(row -> !row.get("Статус").equals("Отменён"))))
                .isEmpty();
    }

    @Test
    void aCancelDateStandsExactlyOnCancelledRows() {
        Predicate<Map<String, String>> told = row -> row.containsKey("Дата отмены");
        assertThat(keysOf(told)).hasSizeGreaterThan(1000);
        assertThat(keysOf(told.and(row -> row.get("Статус").equals("Отменён")
                        == row.get("Дата отмены").isEmpty())))
                .isEmpty();
    }

    @Test
    void theShipmentSumIsTheLineTotal() {
        assertThat(keysOf(row -> {
                    BigDecimal price =
                            new BigDecimal(row.getOrDefault("Ваша цена", row.get("Итоговая стоимость товара")));
                    return !price.multiply(new BigDecimal(row.get("Количество")))
                            .equals(new BigDecimal(row.get("Сумма отправления")));
                }))
                .isEmpty();
    }

    @Test
    void noPostingHasTheSameSkuTwice() {
        Demo.orders()
                .forEach((name, report) ->
                        assertThat(report.stream().map(Demo::key)).as(name).doesNotHaveDuplicates());
    }

    @Test
    void siblingsAreOtherPostingsOfTheSameOrder() {
        Predicate<Map<String, String>> split =
                row -> !row.get("Связанные отправления").isEmpty();
        assertThat(keysOf(split)).hasSizeGreaterThan(500);
        assertThat(keysOf(split.and(row -> !isSibling(row, row.get("Связанные отправления")))))
                .isEmpty();
    }

    @Test
    void handOverFollowsTheCutOffByAboutAnHour() {
        // The planted late hand-overs are the seller's own; the platform's show the usual rhythm.
        double[] hours = Demo.newestLines("orders").values().stream()
                .filter(row -> !row.get("Фактическая дата передачи в доставку").isEmpty())
                .mapToDouble(row -> hours(row, "Дата отгрузки", "Фактическая дата передачи в доставку"))
                .sorted()
                .toArray();
        assertThat(hours[0]).isPositive();
        assertThat(hours[hours.length / 2]).isCloseTo(1.3, within(0.1));
        assertThat(hours[hours.length * 99 / 100]).isCloseTo(4.3, within(0.3));
    }

    @Test
    void acceptanceToCutOffAndDeliveryTakesAsLongAsInARealShop() {
        double[] toCutOff = Demo.newestLines("").values().stream()
                .mapToDouble(row -> hours(row, "Принят в обработку", "Дата отгрузки") / 24)
                .sorted()
                .toArray();
        assertThat(toCutOff[0]).isPositive();
        assertThat(toCutOff[toCutOff.length / 2]).isCloseTo(5.4, within(0.2));
        double[] toDelivery = Demo.newestLines("").values().stream()
                .filter(row -> row.get("Статус").equals("Доставлен"))
                .mapToDouble(row -> hours(row, "Принят в обработку", "Дата доставки") / 24)
                .sorted()
                .toArray();
        assertThat(toDelivery[toDelivery.length / 2]).isCloseTo(10.2, within(0.4));
        assertThat(toDelivery[toDelivery.length * 95 / 100]).isCloseTo(17.2, within(0.6));
    }

    @Test
    void fourToSevenPerCentAreCancelledAndASeventhOfThemAfterHandOver() {
        Map<String, Map<String, String>> lines = Demo.newestLines("");
        long cancelled = lines.values().stream()
                .filter(row -> row.get("Статус").equals("Отменён"))
                .count();
        long after = lines.values().stream()
                .filter(row -> row.get("Статус").equals("Отменён"))
                .filter(row -> !row.get("Фактическая дата передачи в доставку").isEmpty())
                .count();
        assertThat((double) cancelled / lines.size()).isBetween(0.04, 0.07);
        assertThat((double) after / cancelled).isBetween(0.14, 0.20);
    }

    @Test
    void everythingIsSettledWithinThirtyDays() {
        assertThat(Demo.newestLines("").values().stream()
                        .filter(row -> row.get("Принят в обработку").compareTo("2026-08-21") < 0)
                        .filter(row -> !Set.of("Доставлен", "Отменён").contains(row.get("Статус")))
                        .map(Demo::key))
                .isEmpty();
    }

    private static boolean isSibling(Map<String, String> row, String siblings) {
        return Stream.of(siblings.split(", "))
                .allMatch(other ->
                        other.startsWith(row.get("Номер заказа") + "-") && !other.equals(row.get("Номер отправления")));
    }

    private List<String> keysOf(Predicate<Map<String, String>> condition) {
        return rows.stream().filter(condition).map(Demo::key).toList();
    }

    private static double hours(Map<String, String> row, String from, String to) {
        return Duration.between(time(row.get(from)), time(row.get(to))).toSeconds() / 3600.0;
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text, TIME);
    }
}
