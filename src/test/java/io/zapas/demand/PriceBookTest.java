package io.zapas.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.shop.Money;
import io.zapas.shop.events.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static LocalDate day(int t) {
        return FIRST.plusDays(t);
    }

    private static List<Event> events(int days, IntUnaryOperator price) {
        PriceBook book = new PriceBook();
        for (int t = 0; t < days; t++) {
            if (price.applyAsInt(t) > 0) {
                book.accept("A", day(t), new Money(BigDecimal.valueOf(price.applyAsInt(t)), "RUB"));
            }
        }
        return book.events(day(days));
    }

    @ParameterizedTest
    @CsvSource({
        "600, price below -30 %",
        "800, price -15 to -30 %",
        "900, price -5 to -15 %",
        "1100, price +5 to +15 %",
        "1300, price above +15 %"
    })
    void daysOfAnUnusualPriceAreAnEventOfTheProduct(int price, String name) {
        assertThat(events(100, t -> t >= 60 && t < 65 ? price : 1000))
                .containsExactly(new Event(day(60), day(64), name, "A", "", Event.PRICE));
    }

    @Test
    void aSteadyPriceIsNoEvent() {
        assertThat(events(100, t -> 1000 + t % 3 * 10)).isEmpty();
    }

    @Test
    void aCutThatLastsBecomesUsual() {
        assertThat(events(200, t -> t < 60 ? 1000 : 700))
                .singleElement()
                .satisfies(e -> assertThat(e.to()).isBetween(day(80), day(92)));
    }

    @Test
    void aCutStillRunningGoesOnUntilItWouldBeUsual() {
        assertThat(events(70, t -> t < 66 ? 1000 : 800))
                .containsExactly(new Event(day(66), day(66 + 27), "price -15 to -30 %", "A", "", Event.PRICE));
    }

    @Test
    void aSlowSellersPricesSayNothing() {
        assertThat(events(200, t -> t % 4 == 0 ? (t % 8 == 0 ? 1000 : 700) : 0)).isEmpty();
    }

    @Test
    void revenueTellsThePriceToo() {
        PriceBook book = new PriceBook();
        for (int t = 0; t < 80; t++) {
            int price = t == 70 ? 5 : 10;
            book.accept("A", day(t), 3, BigDecimal.valueOf(3 * price));
        }

        assertThat(book.events(day(80)))
                .containsExactly(new Event(day(70), day(70), "price below -30 %", "A", "", Event.PRICE));
    }

    @Test
    void theOrderOfTheLinesChangesNothing() {
        PriceBook book = new PriceBook();
        for (int t = 99; t >= 0; t--) {
            book.accept("A", day(t), new Money(BigDecimal.valueOf(t >= 60 && t < 65 ? 800 : 1000), "RUB"));
            book.accept("A", day(t), new Money(BigDecimal.valueOf(t >= 60 && t < 65 ? 805 : 1005), "RUB"));
        }

        assertThat(book.events(day(100)))
                .containsExactly(new Event(day(60), day(64), "price -15 to -30 %", "A", "", Event.PRICE));
    }
}
