package io.zapas.cancellation.risk;

import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.evidence.HandOvers;
import io.zapas.cancellation.evidence.ShopRecords;
import io.zapas.cancellation.risk.OrderAtRisk.Threat;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.stock.StockFigure;
import io.zapas.shop.supply.SupplyLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which open postings the seller will probably have to cancel.
 *
 * <p>Open lines of an SKU at an own warehouse queue up by ship-by; the units shown (sellable and reserved) are given out in that
 * order. The chance of a line = (k + {@value #PRIOR} p) / (n + {@value #PRIOR}), with k of the n decided lines of its SKU and
 * place in the last {@value #RECENT_DAYS} days cancelled by the seller's fault, and p the share among all earlier lines of the
 * shop in the same state on the day of their order; p = {@value #SHORT_CHANCE} for a line that gets no unit, less the
 * share of purchase orders that come in time if one is expected before its ship-by.
 */
public final class RiskTally {
    private static final int RECENT_DAYS = 28;
    private static final int PRIOR = 5;
    /** Nine of ten: the record may be wrong in the buyer's favour. */
    private static final double SHORT_CHANCE = 0.9;
    /** In danger is what is cancelled at least twice as often as usual, and at least so often. */
    private static final double LEAST = 0.05;

    private static final int LOOK_BACK_DAYS = 14;
    /** What is open for longer is a row that no newer export has closed. */
    private static final int OLDEST_OPEN_DAYS = 60;

    private record Shelf(String sku, String location) {}

    private static final class Count {
        long lines;
        long cancelled;

        double rate(double prior) {
            return (cancelled + PRIOR * prior) / (lines + PRIOR);
        }

        void add(boolean isCancelled) {
            lines++;
            cancelled += isCancelled ? 1 : 0;
        }
    }

    private final LocalDate asOf;
    private final ShopRecords records;
    private final List<OrderLine> open = new ArrayList<>();
    private final Map<Threat, Count> states = new EnumMap<>(Threat.class);
    private final Map<Shelf, Count> recent = new HashMap<>();
    private final Map<String, TreeSet<String>> locations = new HashMap<>();
    private final Count all = new Count();
    private double supplyInTime;

    public RiskTally(LocalDate asOf, ShopRecords records) {
        this.asOf = asOf;
        this.records = records;
        for (Threat threat : Threat.values()) {
            states.put(threat, new Count());
        }
    }

    public void accept(OrderLine line, Verdict verdict) {
        boolean counts = line.state() != OrderLine.State.SPLIT && line.state() != OrderLine.State.REVERSAL;
        if (!counts || records.isAtPlatform(line.location())) {
            return;
        }
        if (line.state() == OrderLine.State.OPEN) {
            if (!line.orderedAt().toLocalDate().isBefore(asOf.minusDays(OLDEST_OPEN_DAYS))) {
                open.add(line);
            }
            return;
        }
        boolean real =
                line.state() != OrderLine.State.CANCELLED || verdict.probable().real();
        boolean others = line.state() == OrderLine.State.CANCELLED
                && (verdict.fault() != Fault.SELLER || line.cancelledAfterHandOver());
        if (real && !others) {
            learn(line, line.state() == OrderLine.State.CANCELLED);
        }
    }

    private void learn(OrderLine line, boolean cancelled) {
        all.add(cancelled);
        LocalDate day = line.orderedAt().toLocalDate();
        states.get(state(records.stock(line.sku(), line.location(), day))).add(cancelled);
        Optional<LocalDateTime> end = line.shippedAt().or(line::cancelledAt);
        if (end.filter(at -> HandOvers.isPastDeadline(line, at)).isPresent()) {
            states.get(Threat.OVERDUE).add(cancelled);
        }
        if (!day.isBefore(asOf.minusDays(RECENT_DAYS))) {
            recent.computeIfAbsent(shelf(line), none -> new Count()).add(cancelled);
        }
    }

    private static Shelf shelf(OrderLine line) {
        return new Shelf(line.sku(), line.location());
    }

    private static Threat state(Optional<StockFigure> shown) {
        if (shown.isEmpty()) {
            return Threat.OFTEN_CANCELLED;
        }
        StockFigure figure = shown.get();
        if (figure.onHand() == 0) {
            return Threat.LAST_UNITS;
        }
        return figure.reserved() > figure.onHand() ? Threat.OVERSOLD : Threat.OFTEN_CANCELLED;
    }

    public RiskBoard board() {
        Map<Shelf, List<OrderLine>> queues = new HashMap<>();
        for (OrderLine line : open) {
            queues.computeIfAbsent(shelf(line), none -> new ArrayList<>()).add(line);
            locations.computeIfAbsent(line.sku(), none -> new TreeSet<>()).add(line.location());
        }
        recent.keySet()
                .forEach(shelf -> locations
                        .computeIfAbsent(shelf.sku(), none -> new TreeSet<>())
                        .add(shelf.location()));
        double base = all.rate(0);
        supplyInTime = records.supplyInTime();
        List<OrderAtRisk> danger = new ArrayList<>();
        boolean[] told = {false};
        queues.forEach((shelf, queue) -> {
            Optional<Shown> shown = newest(shelf);
            told[0] |= shown.isPresent();
            danger.addAll(inDanger(shelf, queue, shown, base));
        });
        danger.sort(MOST_LOSS);
        return new RiskBoard(
                asOf,
                open.size(),
                base,
                List.copyOf(danger.subList(0, Math.min(RiskBoard.LISTED, danger.size()))),
                Math.max(0, danger.size() - RiskBoard.LISTED),
                told[0]);
    }

    private static final Comparator<OrderAtRisk> MOST_LOSS = Comparator.<OrderAtRisk>comparingDouble(
                    order -> order.chance()
                            * order.value()
                                    .map(Money::amount)
                                    .map(BigDecimal::doubleValue)
                                    .orElse(1.0))
            .reversed()
            .thenComparing(OrderAtRisk::orderId)
            .thenComparing(OrderAtRisk::sku);

    private record Shown(LocalDate on, StockFigure figure) {}

    private Optional<Shown> newest(Shelf shelf) {
        for (int back = 1; back <= LOOK_BACK_DAYS; back++) {
            LocalDate day = asOf.minusDays(back);
            Optional<StockFigure> figure = records.stock(shelf.sku(), shelf.location(), day);
            if (figure.isPresent()) {
                return Optional.of(new Shown(day, figure.get()));
            }
        }
        return Optional.empty();
    }

    private List<OrderAtRisk> inDanger(Shelf shelf, List<OrderLine> queue, Optional<Shown> shown, double base) {
        queue.sort(Comparator.<OrderLine, LocalDateTime>comparing(
                        line -> line.shipBy().orElse(line.orderedAt()))
                .thenComparing(OrderLine::orderedAt)
                .thenComparing(OrderLine::orderId));
        List<OrderAtRisk> danger = new ArrayList<>();
        long promised = 0;
        for (OrderLine line : queue) {
            OrderAtRisk order = judged(shelf, line, shown, promised, base);
            if (order.chance() >= Math.max(LEAST, 2 * base)) {
                danger.add(order);
            }
            promised += line.quantity();
        }
        return danger;
    }

    private OrderAtRisk judged(Shelf shelf, OrderLine line, Optional<Shown> shown, long promised, double base) {
        boolean enough = shown.filter(s -> promised + line.quantity()
                        > (long) s.figure().onHand() + s.figure().reserved())
                .isEmpty();
        boolean late = HandOvers.isPastDeadline(line, asOf.atStartOfDay());
        Optional<LocalDate> arrival = arrival(shelf);
        Threat state = enough ? state(shown.map(Shown::figure)) : Threat.SHORT;
        double share = enough ? states.get(state).rate(base) : shortChance(arrival, line);
        double chance = recent.getOrDefault(shelf, new Count()).rate(share);
        if (late) {
            chance = 1 - (1 - chance) * (1 - states.get(Threat.OVERDUE).rate(base));
        }
        int units = enough ? 0 : line.quantity();
        String elsewhere = units == 0 ? "" : elsewhere(shelf, units);
        return new OrderAtRisk(
                line.orderId(),
                line.sku(),
                line.location(),
                line.quantity(),
                line.unitPrice(),
                line.orderedAt(),
                line.shipBy(),
                late && enough ? Threat.OVERDUE : state,
                chance,
                shown.map(s -> s.figure().onHand()).orElse(0),
                shown.map(s -> s.figure().reserved()).orElse(0),
                shown.map(Shown::on),
                promised,
                arrival,
                elsewhere,
                elsewhere.isEmpty() ? 0 : unitsAt(new Shelf(shelf.sku(), elsewhere)));
    }

    private double shortChance(Optional<LocalDate> arrival, OrderLine line) {
        boolean comes = arrival.isPresent()
                && line.shipBy().isPresent()
                && !arrival.get().isAfter(line.shipBy().get().toLocalDate());
        return comes ? SHORT_CHANCE * (1 - supplyInTime) : SHORT_CHANCE;
    }

    private Optional<LocalDate> arrival(Shelf shelf) {
        return records.supply(shelf.sku(), shelf.location()).stream()
                .filter(order -> order.receivedOn().isEmpty())
                .map(SupplyLine::expectedOn)
                .map(day -> day.isBefore(asOf) ? asOf : day)
                .min(Comparator.naturalOrder());
    }

    private String elsewhere(Shelf shelf, int units) {
        return locations.getOrDefault(shelf.sku(), new TreeSet<>()).stream()
                .filter(place -> !place.equals(shelf.location())
                        && !records.isAtPlatform(place)
                        && unitsAt(new Shelf(shelf.sku(), place)) >= units)
                .findFirst()
                .orElse("");
    }

    private int unitsAt(Shelf shelf) {
        return newest(shelf).map(shown -> shown.figure().onHand()).orElse(0);
    }
}
