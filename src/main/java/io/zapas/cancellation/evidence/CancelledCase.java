package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.Verdict;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.stock.StockFigure;
import io.zapas.shop.supply.SupplyLine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** One cancelled line with everything that the rules may look at. */
final class CancelledCase {
    /** What the snapshots around the line show. */
    enum Shown {
        NOTHING_TOLD,
        /** Mostly none. */
        EMPTY,
        /** Mostly some, and more reserved than that. */
        OVERBOOKED,
        /** Mostly some. */
        STOCKED
    }

    /** Snapshots may be off by a unit, late or lost: what most of those around a line show counts. */
    private static final int DAYS_BEFORE = 4;

    private static final int DAYS_AFTER = 2;
    /** Days before and after the order in which overbooking is looked for. */
    private static final int SPELL = 10;

    private static final int FIGURES_AFTER = 6;
    /** Share of cancelled lines at which hardly any was served. */
    private static final double HARDLY_ANY = 0.9;
    /** A figure of so many units may be an empty shelf, miscounted. */
    private static final int MISCOUNT = 2;

    private final OrderLine line;
    private final Verdict declared;
    private final OrderHistoryIndex book;
    private final CancellationCluster burst;
    private final List<StockFigure> snapshots;

    CancelledCase(OrderLine line, Verdict declared, OrderHistoryIndex book) {
        this.line = line;
        this.declared = declared;
        this.book = book;
        this.burst = book.burst(line, OrderHistoryIndex.AROUND);
        this.snapshots = snapshots();
    }

    private List<StockFigure> snapshots() {
        var found = new ArrayList<StockFigure>();
        var last = cancelled().plusDays(DAYS_AFTER);
        for (var day = ordered().minusDays(DAYS_BEFORE); !day.isAfter(last); day = day.plusDays(1)) {
            if (day.isAfter(ordered()) && isDelivered(day)) {
                break;
            }
            book.records().stock(line.sku(), line.location(), day).ifPresent(found::add);
        }
        return found;
    }

    /** What came in since the order says nothing about what was there for it. */
    private boolean isDelivered(LocalDate day) {
        return supply().stream()
                .anyMatch(supply -> supply.receivedOn().filter(day::equals).isPresent());
    }

    OrderLine line() {
        return line;
    }

    OrderHistoryIndex book() {
        return book;
    }

    Cause cause(KnownCause cause) {
        return book.records().cause(cause);
    }

    /** Purchase orders for the SKU at its place or for the whole shop, by the day expected. */
    List<SupplyLine> supply() {
        return book.records().supply(line.sku(), line.location());
    }

    CancellationCluster burst() {
        return burst;
    }

    LocalDate ordered() {
        return line.orderedAt().toLocalDate();
    }

    /** The day of cancelling; two days after the order where no export tells it. */
    LocalDate cancelled() {
        var day = line.cancelledAt()
                .map(LocalDateTime::toLocalDate)
                .orElse(ordered().plusDays(2));
        return day.isBefore(ordered())
                ? ordered()
                : day.isAfter(ordered().plusDays(30)) ? ordered().plusDays(30) : day;
    }

    /** Cancelled by the seller's own stock, or before any parcel existed: what happened later is another matter. */
    boolean isFromOwnStockBeforeHandOver() {
        return line.state() == OrderLine.State.CANCELLED
                && !line.cancelledAfterHandOver()
                && !book.records().isAtPlatform(line.location());
    }

    boolean isDeclared(KnownCause cause) {
        return cause.is(declared.declared());
    }

    /** Something speaks for it that the goods were lacking or unfit. */
    boolean isLacking() {
        return isFromOwnStockBeforeHandOver() && lacking() > 0;
    }

    /** That, and nothing is shown in stock. */
    boolean isOutOfStock() {
        return shown() == Shown.EMPTY && isLacking();
    }

    /**
     * How sure it is that the goods were lacking or unfit: the declared reason, or that far more of the SKU's orders were cancelled
     * than usual.
     */
    double lacking() {
        if (isDeclared(KnownCause.STOCK_SHORTAGE)) {
            return 0.95;
        }
        boolean outByStock = KnownCause.STOCK_SHORTAGE.is(declared.probable());
        boolean inBurst = burst.isReal() && book.handOvers().overdue(line) == HandOvers.Overdue.NO;
        return Math.max(outByStock ? declared.strength() : 0, inBurst ? burst.excess() : 0);
    }

    Shown shown() {
        if (snapshots.isEmpty()) {
            return Shown.NOTHING_TOLD;
        }
        boolean mostlyEmpty = 2 * snapshotsWithout() >= snapshots.size();
        boolean emptyButForMiscounts = 3 * snapshotsWithout() >= snapshots.size() && unitsShown() <= MISCOUNT;
        if (mostlyEmpty || emptyButForMiscounts) {
            return Shown.EMPTY;
        }
        return isOverbooked() ? Shown.OVERBOOKED : Shown.STOCKED;
    }

    /**
     * Most figures around show no more than what earlier buyers, who were served, still had to get: all of it was promised. Of a
     * wrong record the buyers before are soon served, and the figure stays.
     */
    boolean isOverbooked() {
        int told = 0;
        int overbooked = 0;
        var last = ordered().plusDays(FIGURES_AFTER);
        for (var day = ordered().minusDays(DAYS_BEFORE); !day.isAfter(last); day = day.plusDays(1)) {
            var figure = book.records().stock(line.sku(), line.location(), day).filter(f -> f.onHand() > 0);
            told += figure.isPresent() ? 1 : 0;
            long kept = book.keptUnits(line, day);
            overbooked += figure.filter(f -> kept > 0 && kept + MISCOUNT >= f.onHand())
                            .isPresent()
                    ? 1
                    : 0;
        }
        return 2 * overbooked > told;
    }

    /** Hardly one of the orders of the days before or after was served. */
    boolean nobodyWasServed() {
        return unserved() >= HARDLY_ANY;
    }

    /** Share cancelled of the lines of the days before the order or after it, whichever is more; 0 if they are few. */
    double unserved() {
        var day = ordered();
        return Math.max(
                unserved(book.burst(line, day.minusDays(SPELL), day)),
                unserved(book.burst(line, day, day.plusDays(SPELL))));
    }

    private static double unserved(CancellationCluster days) {
        return days.lines() >= 5 ? days.cancelledShare() : 0;
    }

    /** Share of the snapshots around that show nothing. */
    double emptyShare() {
        return snapshots.isEmpty() ? 0 : (double) snapshotsWithout() / snapshots.size();
    }

    long snapshotsWithout() {
        return snapshots.stream().filter(figure -> figure.onHand() <= 0).count();
    }

    int snapshotsTold() {
        return snapshots.size();
    }

    /** Median units shown. */
    int unitsShown() {
        var sorted = snapshots.stream().mapToInt(StockFigure::onHand).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    int unitsReserved() {
        var sorted = snapshots.stream().mapToInt(StockFigure::reserved).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
