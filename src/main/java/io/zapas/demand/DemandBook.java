package io.zapas.demand;

import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.maturity.AgeCounts;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.ReturnReceipt;
import io.zapas.shop.orders.Sale;
import io.zapas.shop.stock.OutOfStockCount;
import io.zapas.shop.stock.StockHistory;
import io.zapas.shop.stock.StockObservation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes in all that is known of a shop's demand and closes into {@link Demand}. Streaming and compact: eight bytes an order
 * line, two bits a stock observation. The order of the input changes nothing.
 *
 * <p>{@link #stockHistory} lets the classifier of cancellations see the observations accepted so far: accept stock first,
 * then classify and accept order lines.
 */
public final class DemandBook {
    private final int asOf;
    private final double sellableShareOfReturns;
    private final Map<String, ProductLog> skus = new HashMap<>();
    private final Map<String, String> locations = new HashMap<>();
    private final Map<Standing, DemandAccount.Count> orders = new EnumMap<>(Standing.class);
    private final DailyRows orderDays = new DailyRows();
    private final DailyRows openDays = new DailyRows();
    private final DailyRows saleDays = new DailyRows();
    private final AgeCounts ages;
    private final AgeCounts unclearAges;
    private final long[] returnDelays = new long[ReturnEstimate.LONGEST + 1];
    private long declared;
    private long declaredNotBuyers;
    private long saleUnits;

    /** @param sellableShareOfReturns part of the returned units that can be sold again, 0..1 */
    public DemandBook(LocalDate asOf, double sellableShareOfReturns) {
        if (!(sellableShareOfReturns >= 0 && sellableShareOfReturns <= 1)) {
            throw new IllegalArgumentException(
                    "expected a sellable share of returns from 0 to 1, was " + sellableShareOfReturns);
        }
        this.asOf = (int) asOf.toEpochDay();
        this.sellableShareOfReturns = sellableShareOfReturns;
        this.ages = new AgeCounts(asOf);
        this.unclearAges = new AgeCounts(asOf);
        for (Standing standing : Standing.values()) {
            orders.put(standing, DemandAccount.Count.NONE);
        }
    }

    public void accept(OrderLine line, Verdict verdict) {
        int day = day(line.orderedAt().toLocalDate());
        var standing = day < asOf ? DemandRule.of(line, verdict) : Standing.AFTER_AS_OF;
        int back = standing == Standing.COMING_BACK ? comingBack(line) : 0;
        int rest = line.quantity() - back;
        count(standing, 1, back > 0 ? back : line.quantity());
        if (back > 0 && rest > 0) {
            count(Standing.HANDED_OVER, 0, rest);
        }
        if (standing.isDemand()) {
            var log = log(new SeriesKey(line.sku(), line.location()));
            log.add(day, standing.ordinal(), back > 0 ? back : line.quantity());
            if (back > 0 && rest > 0) {
                log.add(day, Standing.HANDED_OVER.ordinal(), rest);
            }
        }
        if (standing.isDemand() || standing == Standing.CANCELLED_BY_BUYER) {
            learn(line, verdict, standing, day);
        }
    }

    private static int comingBack(OrderLine line) {
        boolean all = line.returnedQuantity() <= 0;
        return all ? line.quantity() : Math.min(line.quantity(), line.returnedQuantity());
    }

    private void count(Standing standing, int lines, int units) {
        orders.merge(standing, new DemandAccount.Count(lines, units), DemandAccount.Count::plus);
    }

    /** What the line tells about the whole shop: how many lines a day has, when buyers cancel, whose fault it is. */
    private void learn(OrderLine line, Verdict verdict, Standing standing, int day) {
        var ordered = line.orderedAt().toLocalDate();
        var cancelled = line.cancelledAt().map(LocalDateTime::toLocalDate);
        orderDays.add(day);
        ages.line(ordered);
        switch (standing) {
            case OPEN -> openDays.add(day);
            case CANCELLED_BY_BUYER -> ages.cancellation(ordered, cancelled, 1);
            case UNCLEAR -> unclearAges.cancellation(ordered, cancelled, 1);
            default -> {}
        }
        boolean beforeHandOver = standing == Standing.CANCELLED_BY_BUYER || standing == Standing.NOT_SERVED;
        if (beforeHandOver && DemandRule.isDeclared(verdict)) {
            declared++;
            declaredNotBuyers += standing == Standing.NOT_SERVED ? 1 : 0;
        }
    }

    public void accept(Sale sale) {
        int day = day(sale.date());
        if (day >= asOf) {
            count(Standing.AFTER_AS_OF, 0, sale.quantity());
            return;
        }
        saleUnits += sale.quantity();
        saleDays.add(day);
        log(sale.key()).add(day, PlaceLog.SALE, sale.quantity());
    }

    public void accept(StockObservation observation) {
        int day = day(observation.date());
        if (day < asOf) {
            log(observation.key()).observe(day, observation.sellable());
        }
    }

    public void accept(OutOfStockCount count) {
        if (day(count.date()) < asOf) {
            log(count.key()).count(count);
        }
    }

    public void accept(ReturnReceipt receipt) {
        int delay = day(receipt.received()) - day(receipt.ordered());
        if (day(receipt.received()) < asOf && delay >= 0) {
            log(receipt.key()).add(day(receipt.ordered()), PlaceLog.RECEIVED, receipt.quantity());
            returnDelays[Math.min(ReturnEstimate.LONGEST, delay)] += receipt.quantity();
        }
    }

    /** The stock observations accepted so far. */
    public StockHistory stockHistory() {
        return (sku, location, date) -> {
            var log = skus.get(sku);
            var stock = log == null ? new StockDays() : log.stock(location);
            int day = day(date);
            return stock.isKnown(day) ? Optional.of(stock.isSellable(day)) : Optional.empty();
        };
    }

    private PlaceLog log(SeriesKey key) {
        return sku(key.sku()).place(locations.computeIfAbsent(key.location(), l -> l));
    }

    private ProductLog sku(String sku) {
        return skus.computeIfAbsent(sku, s -> new ProductLog());
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /** The demand of all that was accepted. The book must not be written to any more. */
    public Demand close() {
        places().forEach(PlaceLog::settle);
        double unclearShare = DemandRule.unclearShare(declaredNotBuyers, declared);
        ages.addCancellations(unclearAges, 1 - unclearShare);
        var cadence = salesCadence();
        boolean sales = !saleDays.isEmpty();
        var facts = new ShopCoverage(
                asOf,
                cadence,
                sales ? saleDays.first() : 0,
                sales ? saleDays.last() + cadence.days() : 0,
                orderDays.first(),
                Gaps.find(saleDays.perPeriod(cadence.days(), asOf), cadence.days() == 1 ? 7 : 1),
                Gaps.find(orderDays.perPeriod(1, asOf), 7),
                unclearShare,
                new ShopCoverage.OpenLines(ages, ages.curve(), orderDays, openDays));
        var returns = ReturnEstimate.of(places(), returnDelays, asOf, sellableShareOfReturns);
        return new Demand(new TreeMap<>(skus), facts, returns, new EnumMap<>(orders), saleUnits);
    }

    private Stream<PlaceLog> places() {
        return skus.values().stream().flatMap(sku -> sku.places.values().stream());
    }

    /**
     * Weekly where every series' sales keep to one weekday and at least one has two dates. One date alone tells nothing and is
     * taken as a day.
     */
    private Cadence salesCadence() {
        Set<Boolean> oneWeekday =
                places().flatMap(place -> oneWeekday(place).stream()).collect(Collectors.toSet());
        return oneWeekday.equals(Set.of(true)) ? Cadence.WEEKLY : Cadence.DAILY;
    }

    /** Whether all sales lie on one weekday; empty where there are not two dates. */
    private static Optional<Boolean> oneWeekday(PlaceLog place) {
        int[] days = place.entries()
                .filter(PlaceLog.Entry::isSale)
                .mapToInt(PlaceLog.Entry::day)
                .distinct()
                .toArray();
        return days.length < 2
                ? Optional.empty()
                : Optional.of(Arrays.stream(days).allMatch(day -> Math.floorMod(day - days[0], 7) == 0));
    }
}
