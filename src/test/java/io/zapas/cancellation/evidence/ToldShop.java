package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.cancellation.evidence.EvidenceRules.Finding;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.OrderLine.State;
import io.zapas.shop.orders.Returned;
import io.zapas.shop.orders.Statement;
import io.zapas.shop.stock.StockFigure;
import io.zapas.shop.supply.SupplyLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of one test, small: a SKU "1" at an own warehouse "W", one line of it cancelled. */
final class ToldShop {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Taxonomy TAXONOMY = Taxonomy.builtIn();
    static final Verdict NOTHING = Verdict.of(Cause.UNCLEAR, Fault.UNCLEAR, 0, EvidenceKeys.NOTHING_DECLARED);
    static final Verdict SHORTAGE = declared(KnownCause.STOCK_SHORTAGE);

    private final Map<LocalDate, StockFigure> stock = new HashMap<>();
    private final ShopRecords records = new ShopRecords(
            TAXONOMY, (sku, place, day) -> Optional.ofNullable(stock.get(day)), place -> place.equals("platform"));
    private final Map<OrderLine, Verdict> lines = new HashMap<>();

    static Verdict declared(KnownCause known) {
        Cause cause = TAXONOMY.cause(known);
        return Verdict.of(cause, cause.fault(), 1, EvidenceKeys.REASON_TEXT, "so they say");
    }

    /** The same every day from a week before the order to a week after it. */
    ToldShop shows(int onHand, int reserved) {
        for (int day = -7; day <= 7; day++) {
            stock.put(MONDAY.plusDays(day), new StockFigure(onHand, reserved));
        }
        return this;
    }

    ToldShop purchase(String po, int quantity, LocalDate expected, @Nullable LocalDate received, int came) {
        records.accept(new SupplyLine(
                po, "Yiwu", "1", "", quantity, expected.minusDays(30), expected, Optional.ofNullable(received), came));
        return this;
    }

    ToldShop returned(String orderId, String sku, String reason) {
        records.accept(new Returned(orderId, sku, Optional.empty(), reason));
        return this;
    }

    ToldShop with(Order... orders) {
        for (Order order : orders) {
            lines.put(order.line(), order.state == State.CANCELLED ? NOTHING : Verdict.NOT_CANCELLED);
        }
        return this;
    }

    private OrderHistoryIndex book(OrderLine about, Verdict declared) {
        OrderHistoryIndex book = new OrderHistoryIndex(records);
        lines.forEach(book::accept);
        book.accept(about, declared);
        return book;
    }

    /** What each rule says of one more line. */
    List<Finding> findings(Order about, Verdict declared) {
        var looked = new CancelledCase(about.line(), declared, book(about.line(), declared));
        List<Finding> findings = new ArrayList<>();
        EvidenceRules.ALL.forEach(rule -> findings.addAll(rule.look(looked)));
        return findings;
    }

    Verdict verdict(Order about, Verdict declared) {
        CauseFinder finder = new CauseFinder(records);
        lines.forEach(finder::accept);
        finder.accept(about.line(), declared);
        return finder.find(about.line(), declared);
    }

    static Order cancelled() {
        return new Order("7000-0001-1")
                .state(State.CANCELLED)
                .cancelled(MONDAY.plusDays(2).atTime(12, 0));
    }

    static Order delivered(String id) {
        return new Order(id).state(State.DELIVERED);
    }

    /** A line to be; what is not said of it is not told. */
    static final class Order {
        private final String id;
        private String sku = "1";
        private String place = "W";
        private String method = "";
        private LocalDate ordered = MONDAY;
        private State state = State.OPEN;
        private int quantity = 1;
        private @Nullable LocalDateTime due;
        private @Nullable LocalDateTime shipped;
        private @Nullable LocalDateTime delivered;
        private @Nullable LocalDateTime cancelled;

        private Order(String id) {
            this.id = id;
        }

        Order state(State value) {
            state = value;
            return this;
        }

        Order sku(String value) {
            sku = value;
            return this;
        }

        Order place(String value) {
            place = value;
            return this;
        }

        Order by(String value) {
            method = value;
            return this;
        }

        Order on(LocalDate value) {
            ordered = value;
            return this;
        }

        Order units(int value) {
            quantity = value;
            return this;
        }

        Order due(LocalDateTime value) {
            due = value;
            return this;
        }

        Order shipped(LocalDateTime value) {
            shipped = value;
            return this;
        }

        Order delivered(LocalDateTime value) {
            delivered = value;
            return this;
        }

        Order cancelled(LocalDateTime value) {
            cancelled = value;
            return this;
        }

        OrderLine line() {
            return new OrderLine(
                    id,
                    sku,
                    place,
                    place,
                    method,
                    ordered.atTime(9, 0),
                    state,
                    quantity,
                    Optional.of(new Money(BigDecimal.TEN, "RUB")),
                    Optional.ofNullable(due),
                    Optional.empty(),
                    Optional.ofNullable(shipped),
                    Optional.ofNullable(delivered),
                    Optional.ofNullable(cancelled),
                    Statement.NONE,
                    0);
        }
    }
}
