package io.zapas.shop;

import java.math.BigDecimal;

/** A decimal amount with its currency (ISO code, "" if the export does not say). Amounts of two currencies never add. */
public record Money(BigDecimal amount, String currency) {
    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }
}
