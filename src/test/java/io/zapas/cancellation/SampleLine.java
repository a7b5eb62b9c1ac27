package io.zapas.cancellation;

import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** An order line to vary: one unit of SKU "1" at no place, delivered, ordered on a Monday. */
public record SampleLine(
        String sku,
        String location,
        LocalDate ordered,
        OrderLine.State state,
        int quantity,
        Optional<LocalDate> shipped,
        Optional<LocalDate> cancelDay,
        Statement statement,
        int returned) {
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    public static SampleLine delivered() {
        return new SampleLine(
                "1", "", MONDAY, OrderLine.State.DELIVERED, 1, Optional.empty(), Optional.empty(), Statement.NONE, 0);
    }

    public static SampleLine cancelled() {
        return delivered().state(OrderLine.State.CANCELLED);
    }

    public SampleLine sku(String value) {
        return new SampleLine(value, location, ordered, state, quantity, shipped, cancelDay, statement, returned);
    }

    public SampleLine location(String value) {
        return new SampleLine(sku, value, ordered, state, quantity, shipped, cancelDay, statement, returned);
    }

    public SampleLine on(LocalDate value) {
        return new SampleLine(sku, location, value, state, quantity, shipped, cancelDay, statement, returned);
    }

    public SampleLine state(OrderLine.State value) {
        return new SampleLine(sku, location, ordered, value, quantity, shipped, cancelDay, statement, returned);
    }

    public SampleLine quantity(int value) {
        return new SampleLine(sku, location, ordered, state, value, shipped, cancelDay, statement, returned);
    }

    public SampleLine shippedOn(LocalDate value) {
        return new SampleLine(
                sku, location, ordered, state, quantity, Optional.of(value), cancelDay, statement, returned);
    }

    public SampleLine cancelledOn(LocalDate value) {
        return new SampleLine(
                sku, location, ordered, state, quantity, shipped, Optional.of(value), statement, returned);
    }

    public SampleLine said(Statement value) {
        return new SampleLine(sku, location, ordered, state, quantity, shipped, cancelDay, value, returned);
    }

    public SampleLine said(String id, String reason, String initiator) {
        return said(new Statement(id, reason, initiator, Optional.empty(), Optional.empty()));
    }

    public SampleLine counts(boolean againstSeller) {
        return said(new Statement(
                statement.reasonId(),
                statement.reason(),
                statement.initiator(),
                Optional.of(againstSeller),
                Optional.empty()));
    }

    public SampleLine returned(int value) {
        return new SampleLine(sku, location, ordered, state, quantity, shipped, cancelDay, statement, value);
    }

    public OrderLine line() {
        return line("0001-0001-1");
    }

    public OrderLine line(String orderId) {
        return new OrderLine(
                orderId,
                sku,
                location,
                "W1",
                "",
                noon(ordered),
                state,
                quantity,
                Optional.of(new Money(new BigDecimal("100.50"), "RUB")),
                Optional.empty(),
                Optional.empty(),
                shipped.map(SampleLine::noon),
                Optional.empty(),
                cancelDay.map(SampleLine::noon),
                statement,
                returned);
    }

    private static LocalDateTime noon(LocalDate day) {
        return day.atTime(12, 0);
    }
}
