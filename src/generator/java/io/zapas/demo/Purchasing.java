package io.zapas.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The buyer: periodic review, order-up-to a level over lead time and review period. Good, not perfect: the plan is off by
 * a factor per product, suppliers are late and short now and then.
 */
final class Purchasing {
    /** From receipt at the seller to sale in a cluster. */
    private static final int TO_CLUSTER = 5;

    private final Calendar calendar;
    private final Network network;
    private final List<Product> products;
    private final Demand demand;
    private final Plants plants;
    private final Stores stores;
    private final Agenda agenda;
    private final Dice dice;
    private final List<PurchaseLine> lines = new ArrayList<>();
    private int numbers;

    Purchasing(
            Settings settings,
            Calendar calendar,
            Network network,
            List<Product> products,
            Demand demand,
            Plants plants,
            Stores stores,
            Agenda agenda) {
        this.calendar = calendar;
        this.network = network;
        this.products = products;
        this.demand = demand;
        this.plants = plants;
        this.stores = stores;
        this.agenda = agenda;
        this.dice = new Dice(settings.seed(), "purchasing");
    }

    List<PurchaseLine> lines() {
        return lines;
    }

    /** Opening stock: about what a steady shop holds; a few products were bought far too generously. */
    void open() {
        for (Product product : products) {
            for (FboPlace place : stores.places(product)) {
                place.open(opening(place));
            }
            stores.shelf(product).ifPresent(shelf -> shelf.open(opening(shelf)));
        }
        plants.purchases().forEach(this::placePlanted);
    }

    private int opening(Stock stock) {
        return (int) StrictMath.ceil(level(stock, 0) * stock.product().buying().overstock());
    }

    private void placePlanted(Plants.Purchase purchase) {
        String po = nextNumber(purchase.orderedDay());
        agenda.inTheMorning(purchase.orderedDay(), () -> {
            for (Stock stock : stores.of(purchase.product())) {
                double daily = demand.steadyRate(purchase.product(), purchase.expectedDay()) * stock.share();
                int quantity = (int) StrictMath.ceil(daily * purchase.daysOfDemand());
                Due due = new Due(purchase.orderedDay(), purchase.expectedDay(), purchase.receivedDay());
                place(po, stock, quantity, quantity, due);
            }
        });
    }

    private record Due(int ordered, int expected, int received) {}

    void review(int day) {
        for (int i = 0; i < network.suppliers().size(); i++) {
            Supplier supplier = network.suppliers().get(i);
            if (day % supplier.reviewDays() == (i * 3) % supplier.reviewDays()) {
                review(supplier, day);
            }
        }
    }

    private void review(Supplier supplier, int day) {
        int closed = demand.daysClosed(calendar.date(day), calendar.date(day + supplier.leadDays()));
        int expected = day + supplier.leadDays() + (supplier.abroad() ? closed : 0);
        int late = Math.max(-2, (int) StrictMath.rint(supplier.lateMean() + supplier.lateSd() * dice.gauss()));
        Due usual = new Due(day, expected, Math.max(day + 1, expected + late));
        Due punctual = new Due(day, expected, expected);
        String po = nextNumber(day);
        for (Product product : products) {
            if (product.buying().supplier().equals(supplier) && !plants.keepsAway(product, expected)) {
                buy(po, product, plants.isPlanted(product) ? punctual : usual);
            }
        }
    }

    private void buy(String po, Product product, Due due) {
        List<Stock> stocks = stores.of(product);
        int[] needs = stocks.stream().mapToInt(stock -> need(stock, due)).toArray();
        int total = Arrays.stream(needs).sum();
        if (total == 0) {
            return;
        }
        needs[0] += Math.max(0, product.buying().moq() - total);
        for (int i = 0; i < needs.length; i++) {
            if (needs[i] > 0) {
                boolean isShort = dice.chance(0.04) && !plants.isPlanted(product);
                int received = isShort ? (int) (needs[i] * dice.uniform(0.5, 0.95)) : needs[i];
                place(po, stocks.get(i), needs[i], Math.max(1, received), due);
            }
        }
    }

    private int need(Stock stock, Due due) {
        double level = level(stock, due.ordered());
        int pack = stock.product().buying().pack();
        double missing = level - stock.position();
        return missing < 0.6 * pack ? 0 : (int) StrictMath.ceil(missing / pack) * pack;
    }

    /**
     * Mean demand of the protection interval plus 1.4 standard deviations of an overdispersed count; hardly any buffer for
     * planted products, so that a late purchase order is felt.
     */
    private double level(Stock stock, int day) {
        Product product = stock.product();
        Supplier supplier = product.buying().supplier();
        int interval = supplier.leadDays() + supplier.reviewDays() + TO_CLUSTER;
        int ahead = Math.min(day + supplier.leadDays(), calendar.lastIndex() + 60);
        double mean = demand.steadyRate(product, ahead)
                * stock.share()
                * interval
                * product.buying().planError();
        return mean + (plants.isPlanted(product) ? 0.3 : 1.4) * StrictMath.sqrt(mean * 1.5);
    }

    private void place(String po, Stock stock, int ordered, int received, Due due) {
        stock.order(ordered);
        agenda.inTheMorning(due.received(), () -> stock.receive(ordered, received, due.received()));
        lines.add(new PurchaseLine(
                po,
                stock.product().buying().supplier(),
                stock.product(),
                stock.location(),
                ordered,
                calendar.date(due.ordered()),
                calendar.date(due.expected()),
                calendar.date(due.received()),
                received));
    }

    private String nextNumber(int day) {
        numbers++;
        return "PO-%d-%04d".formatted(calendar.date(day).getYear(), numbers);
    }
}
