package io.zapas.store;

import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A shop's order lines as they stood at the start of as-of: what happened later is not known yet. */
public final class OrderLines {
    private final OrderStateTable states;
    private final Dictionaries words;
    private final Places places;
    private final int shopId;
    private final ZoneId zone;
    private final long asOf;

    public OrderLines(
            OrderStateTable states, Dictionaries words, Places places, int shopId, ZoneId zone, LocalDate asOf) {
        this.states = states;
        this.words = words;
        this.places = places;
        this.shopId = shopId;
        this.zone = zone;
        this.asOf = asOf.atStartOfDay(zone).toEpochSecond();
    }

    /** Streams the lines in an order that has no meaning. */
    public void forEach(Consumer<OrderLine> sink) {
        states.scan(shopId, state -> {
            if (state.orderedAt() < asOf) {
                sink.accept(line(state));
            }
        });
    }

    private OrderLine line(OrderState s) {
        OrderLine.State state = stateAtAsOf(s);
        boolean cancelled = state == OrderLine.State.CANCELLED || state == OrderLine.State.REVERSAL;
        Optional<LocalDateTime> cancelledAt = state == OrderLine.State.REVERSAL
                ? Optional.of(local(s.orderedAt()))
                : cancelled ? known(s.cancelledAt()) : Optional.empty();
        return new OrderLine(
                s.orderId(),
                words.sku(s.skuId()),
                words.text(places.location(s.location())),
                words.text(places.warehouse(s.warehouse())),
                words.text(places.method(s.method())),
                local(s.orderedAt()),
                state,
                s.quantity(),
                price(s),
                told(s.shipBy()),
                told(s.shipDeadline()),
                known(s.shippedAt()),
                known(s.deliveredAt()),
                cancelledAt,
                cancelled ? statement(s) : Statement.NONE,
                state == OrderLine.State.OPEN || state == OrderLine.State.SHIPPED ? 0 : s.returned());
    }

    private OrderLine.State stateAtAsOf(OrderState s) {
        return switch (s.status()) {
            case SPLIT -> OrderLine.State.SPLIT;
            case REVERSAL -> OrderLine.State.REVERSAL;
            case CANCELLED -> isLater(s.cancelledAt()) ? underWay(s) : OrderLine.State.CANCELLED;
            case RETURNED -> isLater(s.deliveredAt()) ? underWay(s) : OrderLine.State.RETURNED;
            case DELIVERED -> isLater(s.deliveredAt()) ? underWay(s) : OrderLine.State.DELIVERED;
            case SHIPPED, DISPUTED -> isLater(s.shippedAt()) ? OrderLine.State.OPEN : OrderLine.State.SHIPPED;
            case OPEN -> OrderLine.State.OPEN;
        };
    }

    private OrderLine.State underWay(OrderState s) {
        Long shipped = s.shippedAt();
        return shipped != null && shipped < asOf ? OrderLine.State.SHIPPED : OrderLine.State.OPEN;
    }

    private boolean isLater(@Nullable Long time) {
        return time != null && time >= asOf;
    }

    private Optional<Money> price(OrderState s) {
        BigDecimal price = s.unitPrice();
        return price == null ? Optional.empty() : Optional.of(new Money(price, words.text(s.currency())));
    }

    private Statement statement(OrderState s) {
        return new Statement(
                words.text(s.reasonCode()),
                words.text(s.reason()),
                words.text(s.initiator()),
                Optional.ofNullable(s.against()),
                Optional.ofNullable(s.afterShip()));
    }

    /** An appointment: it may lie after as-of. */
    private Optional<LocalDateTime> told(@Nullable Long time) {
        return time == null ? Optional.empty() : Optional.of(local(time));
    }

    /** An event: after as-of it has not happened yet. */
    private Optional<LocalDateTime> known(@Nullable Long time) {
        return time == null || time >= asOf ? Optional.empty() : Optional.of(local(time));
    }

    private LocalDateTime local(long time) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(time), zone);
    }
}
