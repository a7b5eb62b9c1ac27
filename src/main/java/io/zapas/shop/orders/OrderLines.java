package io.zapas.shop.orders;

import io.zapas.shop.Money;
import io.zapas.shop.places.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A shop's order lines as they stood at the start of as-of: what happened later is not known yet. */
public final class OrderLines implements Iterable<OrderLine> {
    private final Iterable<List<OrderState>> states;
    private final Places places;
    private final ZoneId zone;
    private final Instant asOf;

    /** @param states of each line all in which it was seen */
    public OrderLines(Iterable<List<OrderState>> states, Places places, ZoneId zone, LocalDate asOf) {
        this.states = states;
        this.places = places;
        this.zone = zone;
        this.asOf = asOf.atStartOfDay(zone).toInstant();
    }

    /** In an order that has no meaning. */
    @Override
    public Iterator<OrderLine> iterator() {
        return StreamSupport.stream(states.spliterator(), false)
                .map(OrderState::effective)
                .filter(row -> row.orderedAt().isBefore(asOf))
                .map(this::line)
                .iterator();
    }

    private OrderLine line(OrderRow row) {
        OrderLine.State state = stateAtAsOf(row);
        boolean cancelled = state == OrderLine.State.CANCELLED || state == OrderLine.State.REVERSAL;
        Optional<LocalDateTime> cancelledAt = state == OrderLine.State.REVERSAL
                ? Optional.of(local(row.orderedAt()))
                : cancelled ? known(row.cancelledAt()) : Optional.empty();
        return new OrderLine(
                row.orderId(),
                row.sku(),
                places.location(row.location()),
                places.warehouse(text(row.warehouse())),
                places.method(text(row.deliveryMethod())),
                local(row.orderedAt()),
                state,
                row.quantity(),
                Optional.ofNullable(row.unitPrice()).map(price -> new Money(price, text(row.currency()))),
                told(row.shipBy()),
                told(row.shipDeadline()),
                known(row.shippedAt()),
                known(row.deliveredAt()),
                cancelledAt,
                cancelled ? statement(row) : Statement.NONE,
                state == OrderLine.State.OPEN || state == OrderLine.State.SHIPPED ? 0 : row.returnedQuantity());
    }

    private OrderLine.State stateAtAsOf(OrderRow row) {
        return switch (row.status()) {
            case SPLIT -> OrderLine.State.SPLIT;
            case REVERSAL -> OrderLine.State.REVERSAL;
            case CANCELLED -> isLater(row.cancelledAt()) ? underWay(row) : OrderLine.State.CANCELLED;
            case RETURNED -> isLater(row.deliveredAt()) ? underWay(row) : OrderLine.State.RETURNED;
            case DELIVERED -> isLater(row.deliveredAt()) ? underWay(row) : OrderLine.State.DELIVERED;
            case SHIPPED, DISPUTED -> isLater(row.shippedAt()) ? OrderLine.State.OPEN : OrderLine.State.SHIPPED;
            case OPEN -> OrderLine.State.OPEN;
        };
    }

    private OrderLine.State underWay(OrderRow row) {
        Instant shipped = row.shippedAt();
        return shipped != null && shipped.isBefore(asOf) ? OrderLine.State.SHIPPED : OrderLine.State.OPEN;
    }

    private boolean isLater(@Nullable Instant time) {
        return time != null && !time.isBefore(asOf);
    }

    private static Statement statement(OrderRow row) {
        return new Statement(
                text(row.cancelReasonId()),
                text(row.cancelReason()),
                text(row.cancelInitiator()),
                Optional.ofNullable(row.countsAgainstSeller()),
                Optional.ofNullable(row.cancelledAfterShip()));
    }

    private static String text(@Nullable String told) {
        return Objects.requireNonNullElse(told, "");
    }

    /** An appointment: it may lie after as-of. */
    private Optional<LocalDateTime> told(@Nullable Instant time) {
        return Optional.ofNullable(time).map(this::local);
    }

    /** An event: after as-of it has not happened yet. */
    private Optional<LocalDateTime> known(@Nullable Instant time) {
        return isLater(time) ? Optional.empty() : told(time);
    }

    private LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, zone);
    }
}
