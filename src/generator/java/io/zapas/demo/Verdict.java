package io.zapas.demo;

import io.zapas.demo.Plants.SkuWindow;
import io.zapas.demo.Truths.EmptyRun;
import io.zapas.demo.Truths.SkuCancellations;
import io.zapas.demo.Truths.TrueCancellation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts how the planted causes came out. */
final class Verdict {
    private record Sold(Posting posting, Posting.Line line, int day) {
        Journey journey() {
            return posting.journey();
        }
    }

    private static final int IMMATURE_DAYS = 21;

    private final Books books;
    private final Calendar calendar;
    private final LocalDateTime moment;
    private final List<Sold> sold;

    Verdict(Books books) {
        this.books = books;
        this.calendar = books.calendar();
        this.moment = Calendar.endOf(calendar.last());
        this.sold = books.postings().stream()
                .filter(posting -> !posting.isSplit())
                .flatMap(posting -> posting.lines().stream()
                        .map(line -> new Sold(posting, line, calendar.indexOf(posting.acceptedAt()))))
                .toList();
    }

    Truths truths() {
        Plants plants = books.plants();
        return new Truths(
                calendar.first(),
                calendar.last(),
                totals(),
                Stream.of(plants.lateFbo(), plants.lateFbs())
                        .flatMap(Optional::stream)
                        .map(this::stockOut)
                        .toList(),
                plants.defective().map(this::defectiveBatch),
                plants.lateCarrier().map(this::lateCarrier),
                plants.oversold().stream()
                        .map(one -> skuCancellations(one, TrueCause.OVERSOLD))
                        .toList(),
                plants.wrongRecord().map(one -> skuCancellations(one, TrueCause.STOCK_RECORD_WRONG)),
                plants.processing().map(this::processing),
                plants.rename()
                        .map(one -> new Truths.RenamedArticle(
                                one.product().sku(),
                                one.product().article(),
                                one.newArticle(),
                                calendar.date(one.day()))),
                immature(),
                overlaps(),
                cancellations(),
                Customer.MARKERS);
    }

    private Truths.Totals totals() {
        return new Truths.Totals(
                books.products().size(),
                sold.size(),
                count(one -> one.posting().scheme() == Scheme.FBO),
                count(this::isCancelled),
                count(one -> isCancelled(one) && one.journey().isCancelledAfterHandOver()),
                books.lostUnits());
    }

    private boolean isCancelled(Sold one) {
        return one.journey().cancellationAt(moment).isPresent();
    }

    private boolean isCancelledFor(Sold one, TrueCause cause) {
        return one.journey()
                .cancellationAt(moment)
                .filter(it -> it.cause() == cause)
                .isPresent();
    }

    private int count(Predicate<Sold> condition) {
        return (int) sold.stream().filter(condition).count();
    }

    private Predicate<Sold> in(SkuWindow plant) {
        return one ->
                one.posting().scheme() == Scheme.FBS && plant.covers(one.line().product(), one.day());
    }

    private SkuCancellations skuCancellations(SkuWindow plant, TrueCause cause) {
        return new SkuCancellations(
                plant.product().sku(),
                calendar.date(plant.window().from()),
                calendar.date(plant.window().to()),
                count(in(plant)),
                count(in(plant).and(one -> isCancelledFor(one, cause))));
    }

    private Truths.StockOut stockOut(SkuWindow plant) {
        PurchaseLine line = plantedLine(plant);
        List<EmptyRun> runs = new ArrayList<>();
        books.stores()
                .places(plant.product())
                .forEach(place -> longestRun(
                                plant.window(), day -> place.day(day).onHand() == 0, place.location())
                        .ifPresent(runs::add));
        books.stores()
                .shelf(plant.product())
                .flatMap(shelf ->
                        longestRun(plant.window(), day -> shelf.day(day).listed() == 0, shelf.location()))
                .ifPresent(runs::add);
        return new Truths.StockOut(
                plant.product().sku(),
                plant.product().scheme().name(),
                line.supplier().name(),
                line.po(),
                line.orderedOn(),
                line.expectedOn(),
                line.receivedOn(),
                runs,
                count(in(plant).and(one -> isCancelledFor(one, TrueCause.SUPPLY_LATE))));
    }

    /** The purchase that the plant needed is the one expected on the eve of its window. */
    private PurchaseLine plantedLine(SkuWindow plant) {
        LocalDate eve = calendar.date(plant.window().from() - 1);
        return books.purchases().stream()
                .filter(line -> line.product().sku().equals(plant.product().sku())
                        && line.expectedOn().equals(eve))
                .findFirst()
                .orElseThrow();
    }

    private Optional<EmptyRun> longestRun(Window window, IntPredicate empty, String location) {
        int best = 0;
        int bestEnd = 0;
        int run = 0;
        for (int day = window.from(); day <= window.to() + 6 && day <= calendar.lastIndex(); day++) {
            run = empty.test(day) ? run + 1 : 0;
            if (run > best) {
                best = run;
                bestEnd = day;
            }
        }
        return best == 0
                ? Optional.empty()
                : Optional.of(new EmptyRun(location, calendar.date(bestEnd - best + 1), calendar.date(bestEnd)));
    }

    private Truths.DefectiveBatch defectiveBatch(SkuWindow plant) {
        long returns = books.returns().stream()
                .filter(item -> !item.returnedAt().isAfter(moment) && ReturnedItem.DEFECTS.contains(item.reason()))
                .filter(item -> item.posting().scheme() == Scheme.FBS)
                .filter(item -> plant.covers(
                        item.line().product(), calendar.indexOf(item.posting().acceptedAt())))
                .count();
        return new Truths.DefectiveBatch(
                plant.product().sku(),
                plantedLine(plant).po(),
                calendar.date(plant.window().from()),
                calendar.date(plant.window().to()),
                count(in(plant)),
                count(in(plant).and(one -> isCancelledFor(one, TrueCause.QUALITY))),
                (int) returns);
    }

    private Truths.LateCarrier lateCarrier(Plants.WarehouseWindow plant) {
        Predicate<Sold> there = one ->
                one.posting().ownWarehouse().filter(plant.warehouse()::equals).isPresent()
                        && plant.window().covers(calendar.indexOf(one.journey().cutOff()));
        return new Truths.LateCarrier(
                plant.warehouse().name(),
                plant.warehouse().carrier(),
                calendar.date(plant.window().from()),
                calendar.date(plant.window().to()),
                count(there),
                count(there.and(one -> one.journey()
                        .handedOverAt(moment)
                        .filter(at -> at.isAfter(one.journey().cutOff().plusHours(24)))
                        .isPresent())),
                count(there.and(one -> isCancelledFor(one, TrueCause.CARRIER_LATE))));
    }

    private Truths.Processing processing(Plants.WeekdayWindow plant) {
        Predicate<Sold> then = one -> one.posting().scheme() == Scheme.FBS
                && books.plants()
                        .isMishandled(one.day(), calendar.date(one.day()).getDayOfWeek());
        return new Truths.Processing(
                plant.weekday(),
                calendar.date(plant.window().from()),
                calendar.date(plant.window().to()),
                count(then),
                count(then.and(one -> isCancelledFor(one, TrueCause.PROCESSING))));
    }

    private Truths.Immature immature() {
        int from = calendar.days() - IMMATURE_DAYS;
        Predicate<Sold> recent = one -> one.day() >= from;
        Predicate<Sold> open = recent.and(one -> one.journey().statusAt(moment).isOpen());
        return new Truths.Immature(
                calendar.date(from),
                count(recent),
                count(open),
                count(open.and(one -> one.journey().cancellation().isPresent())));
    }

    private List<Truths.Overlap> overlaps() {
        List<Truths.Overlap> overlaps = new ArrayList<>();
        List<OrderExport> plan = OrderExport.plan(calendar);
        for (OrderExport later : plan) {
            for (OrderExport earlier : plan) {
                if (earlier.scheme() == later.scheme() && earlier.exportedOn().isBefore(later.exportedOn())) {
                    overlap(earlier, later).filter(one -> one.sharedLines() > 0).ifPresent(overlaps::add);
                }
            }
        }
        return overlaps;
    }

    private Optional<Truths.Overlap> overlap(OrderExport earlier, OrderExport later) {
        Map<String, Status> before = new HashMap<>();
        earlier.postings(books)
                .forEach(one -> before.put(one.number(), one.journey().statusAt(earlier.moment())));
        int shared = 0;
        int changed = 0;
        for (Posting posting : later.postings(books)) {
            if (before.containsKey(posting.number())) {
                boolean same = before.get(posting.number()) == posting.journey().statusAt(later.moment());
                shared += posting.lines().size();
                changed += same ? 0 : posting.lines().size();
            }
        }
        return Optional.of(new Truths.Overlap(earlier.fileName(), later.fileName(), shared, changed));
    }

    private List<TrueCancellation> cancellations() {
        return sold.stream()
                .filter(one -> one.journey().cancellation().isPresent())
                .map(one -> {
                    Cancellation cancellation = one.journey().cancellation().orElseThrow();
                    return new TrueCancellation(
                            one.posting().number(),
                            one.line().product().sku(),
                            one.posting().scheme().name(),
                            cancellation.cause(),
                            cancellation.reason().id(),
                            one.journey().acceptedAt(),
                            cancellation.at(),
                            isCancelled(one));
                })
                .toList();
    }
}
