package io.zapas.report.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.report.quality.FileAccount.Totals;
import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileAccountTest {
    private static Totals totals(long units, String... money) {
        return new Totals(
                units,
                List.of(money).stream()
                        .map(amount -> new Money(new BigDecimal(amount.substring(3)), amount.substring(0, 3)))
                        .toList());
    }

    private static FileAccount account(long rows, Totals read, Totals booked) {
        return new FileAccount("f.csv", "plain", "ORDERS", Optional.empty(), rows, 5, 2, 1, 2, read, booked);
    }

    @Test
    void fourCountsMakeTheRows() {
        assertThat(account(10, totals(1), totals(1)).rowsAddUp()).isTrue();
        assertThat(account(11, totals(1), totals(1)).rowsAddUp()).isFalse();
        assertThat(account(11, totals(1), totals(1)).tiesOut()).isFalse();
    }

    @Test
    void moneyTiesOutPerCurrencyWhateverItsScale() {
        assertThat(account(10, totals(1, "RUB10.50", "CNY3"), totals(1, "CNY3.0", "RUB10.5"))
                        .tiesOut())
                .isTrue();
        assertThat(account(10, totals(1, "RUB10.50"), totals(1, "CNY10.50")).tiesOut())
                .isFalse();
        assertThat(account(10, totals(1, "RUB10.50"), totals(1)).tiesOut()).isFalse();
        assertThat(account(10, totals(1), totals(2)).tiesOut()).isFalse();
    }
}
