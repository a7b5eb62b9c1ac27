package io.zapas.demo;

import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.cancellation.evidence.CauseFinder;
import io.zapas.cancellation.evidence.ShopRecords;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Returned;
import io.zapas.shop.orders.Statement;
import io.zapas.shop.stock.StockFigure;
import io.zapas.shop.stock.StockRecord;
import io.zapas.shop.supply.SupplyLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A simulated shop as its exports would be read, reasons and initiators removed, without writing and reading the files: what had
 * happened by the evening of the last day, snapshots with their noise and gaps, receipts on the day on which they were written
 * down.
 */
final class ShopAsRead {
    private static final int MOSCOW_HOURS = 3;

    /** A line with what was found and what is true of it. */
    record Judged(OrderLine line, Verdict verdict, Optional<Cancellation> truth) {}

    private final Books books;
    private final LocalDateTime moment;
    private final Taxonomy taxonomy = Taxonomy.builtIn();

    ShopAsRead(Books books) {
        this.books = books;
        this.moment = Calendar.endOf(books.calendar().last());
    }

    LocalDate asOf() {
        return books.calendar().last().plusDays(1);
    }

    List<Judged> judged() {
        StockRecord stock = stock();
        ShopRecords records = records(stock);
        Classifier classifier = new Classifier(
                taxonomy, (sku, location, day) -> stock.at(sku, location, day).map(figure -> figure.onHand() > 0));
        CauseFinder finder = new CauseFinder(records);
        List<Judged> lines = new ArrayList<>();
        for (Posting posting : books.postings()) {
            for (Posting.Line line : posting.lines()) {
                OrderLine told = line(posting, line);
                Verdict declared = classifier.classify(told);
                finder.accept(told, declared);
                lines.add(new Judged(told, declared, posting.journey().cancellationAt(moment)));
            }
        }
        lines.replaceAll(one -> new Judged(one.line(), finder.find(one.line(), one.verdict()), one.truth()));
        return lines;
    }

    private ShopRecords records(StockRecord stock) {
        Set<String> own = new HashSet<>();
        books.network().ownWarehouses().forEach(warehouse -> own.add(warehouse.name()));
        ShopRecords records = new ShopRecords(taxonomy, stock, location -> !own.contains(location));
        for (PurchaseLine line : books.purchases()) {
            if (!line.orderedOn().isAfter(books.calendar().last())) {
                records.accept(supply(line));
            }
        }
        for (ReturnedItem item : books.returns()) {
            if (!item.returnedAt().isAfter(moment)) {
                records.accept(new Returned(
                        item.posting().number(), item.line().product().sku(), Optional.empty(), item.reason()));
            }
        }
        return records;
    }

    private SupplyLine supply(PurchaseLine line) {
        LocalDate written = PlainTables.writtenReceipt(books, line);
        boolean received = !written.isAfter(books.calendar().last());
        return new SupplyLine(
                line.po(),
                line.supplier().name(),
                line.product().sku(),
                line.location(),
                line.quantity(),
                line.orderedOn(),
                line.expectedOn(),
                received ? Optional.of(written) : Optional.empty(),
                received ? line.receivedQuantity() : 0);
    }

    private record Shelf(String sku, String location) {}

    private StockRecord stock() {
        Map<Shelf, Map<LocalDate, StockFigure>> figures = new HashMap<>();
        for (int day = 0; day <= books.calendar().lastIndex(); day++) {
            if (StockNoise.isMissing(books, day)) {
                continue;
            }
            LocalDate date = books.calendar().date(day);
            for (FboPlace place : StockNoise.visible(books, day)) {
                figures.computeIfAbsent(new Shelf(place.product().sku(), place.location()), s -> new HashMap<>())
                        .put(date, new StockFigure(StockNoise.seen(books, place, day), 0));
            }
            for (FbsShelf shelf : books.stores().shelves()) {
                figures.computeIfAbsent(new Shelf(shelf.product().sku(), shelf.location()), s -> new HashMap<>())
                        .put(
                                date,
                                new StockFigure(
                                        StockNoise.seen(books, shelf, day),
                                        shelf.day(day).reserved()));
            }
        }
        return (sku, location, day) -> Optional.ofNullable(
                figures.getOrDefault(new Shelf(sku, location), Map.of()).get(day));
    }

    private OrderLine line(Posting posting, Posting.Line line) {
        Journey journey = posting.journey();
        OrderLine.State state = state(journey.statusAt(moment));
        return new OrderLine(
                posting.number(),
                line.product().sku(),
                posting.ownWarehouse()
                        .map(OwnWarehouse::name)
                        .orElse(posting.to().name()),
                posting.warehouse(),
                posting.ownWarehouse().map(OwnWarehouse::method).orElse(""),
                moscow(journey.acceptedAt()),
                state,
                line.quantity(),
                Optional.of(new Money(BigDecimal.valueOf(line.price()), "RUB")),
                Optional.of(moscow(journey.cutOffAt(moment))),
                Optional.of(moscow(journey.deadline())),
                journey.handedOverAt(moment).map(ShopAsRead::moscow),
                journey.deliveredAt(moment).map(ShopAsRead::moscow),
                journey.cancellationAt(moment).map(Cancellation::at).map(ShopAsRead::moscow),
                state == OrderLine.State.CANCELLED
                        ? new Statement("", "", "", Optional.empty(), Optional.of(journey.isCancelledAfterHandOver()))
                        : Statement.NONE,
                0);
    }

    static OrderLine withState(OrderLine line, OrderLine.State state) {
        return new OrderLine(
                line.orderId(),
                line.sku(),
                line.location(),
                line.warehouse(),
                line.deliveryMethod(),
                line.orderedAt(),
                state,
                line.quantity(),
                line.unitPrice(),
                line.shipBy(),
                line.shipDeadline(),
                line.shippedAt(),
                line.deliveredAt(),
                line.cancelledAt(),
                line.statement(),
                line.returnedQuantity());
    }

    private static OrderLine.State state(Status status) {
        return switch (status) {
            case CANCELLED -> OrderLine.State.CANCELLED;
            case SPLIT -> OrderLine.State.SPLIT;
            case DELIVERED -> OrderLine.State.DELIVERED;
            case TO_PACK, TO_SHIP -> OrderLine.State.OPEN;
            default -> OrderLine.State.SHIPPED;
        };
    }

    private static LocalDateTime moscow(LocalDateTime utc) {
        return utc.plusHours(MOSCOW_HOURS);
    }
}
