package io.zapas.demo;

import io.zapas.demo.FbsShelf.Promise;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A day's trade: wishes meet stock, what can be sold becomes orders with postings, and each posting its journey. */
final class OrderDesk {
    /** Share of the wishes that are served from another cluster when the near one is empty; the others are lost. */
    private static final double FROM_ELSEWHERE = 0.25;

    private final Calendar calendar;
    private final Demand demand;
    private final Plants plants;
    private final Stores stores;
    private final List<Product> products;
    private final List<Cluster> clusters;
    private final Fulfilment fulfilment;
    private final Dice dice;

    OrderDesk(
            Settings settings,
            Calendar calendar,
            Network network,
            List<Product> products,
            Demand demand,
            Plants plants,
            Stores stores,
            Fulfilment fulfilment) {
        this.calendar = calendar;
        this.demand = demand;
        this.plants = plants;
        this.stores = stores;
        this.products = products;
        this.clusters = network.clusters();
        this.fulfilment = fulfilment;
        this.dice = new Dice(settings.seed(), "orders");
    }

    /** Units of one product that one buyer wants at one moment. */
    private record Wish(Product product, Cluster cluster, int second, int quantity) {}

    /** @return units that nobody could sell */
    int trade(int day) {
        stores.shelves().forEach(shelf -> shelf.startDay(day));
        List<Basket> baskets = new ArrayList<>();
        int lost = 0;
        for (Wish wish : wishes(day)) {
            Optional<Sale> sale = serve(wish, day);
            if (sale.isPresent()) {
                put(sale.orElseThrow(), baskets, day, wish);
            } else {
                lost += wish.quantity();
            }
        }
        baskets.forEach(basket -> fulfilment.book(basket));
        return lost;
    }

    private List<Wish> wishes(int day) {
        List<Wish> wishes = new ArrayList<>();
        for (Product product : products) {
            int count = dice.negativeBinomial(
                    demand.rate(product, day), product.pattern().shape());
            for (int i = 0; i < count; i++) {
                Cluster cluster = dice.weighted(clusters, one -> demand.weight(product, one));
                wishes.add(new Wish(product, cluster, secondOfDay(), quantity(product)));
            }
        }
        wishes.sort(Comparator.comparingInt(Wish::second));
        return wishes;
    }

    /** Few buy at night, most between noon and ten in the evening. */
    private int secondOfDay() {
        double hour = 15.5 + 4.8 * dice.gauss();
        return hour < 0 || hour >= 24 ? dice.below(86_400) : (int) (hour * 3600);
    }

    private int quantity(Product product) {
        double more = product.price() < 600 ? 0.14 : 0.05;
        return dice.chance(more) ? dice.chance(0.25) ? 3 : 2 : 1;
    }

    private Optional<Sale> serve(Wish wish, int day) {
        for (FboPlace place : reachable(wish)) {
            if (place.sell(wish.quantity())) {
                return Optional.of(sale(wish, day, place, place.cluster(), Optional.empty(), Promise.KEPT));
            }
        }
        Optional<FbsShelf> shelf = stores.shelf(wish.product());
        if (shelf.isEmpty()) {
            return Optional.empty();
        }
        Promise promise = shelf.orElseThrow().accept(wish.quantity(), day);
        OwnWarehouse own = wish.product().ownWarehouse();
        return promise == Promise.NOT_SOLD
                ? Optional.empty()
                : Optional.of(sale(wish, day, shelf.orElseThrow(), own.cluster(), Optional.of(own), promise));
    }

    /** The near place first; further ones only if the buyer is patient. */
    private List<FboPlace> reachable(Wish wish) {
        List<FboPlace> all = stores.places(wish.product());
        List<FboPlace> near =
                all.stream().filter(one -> one.cluster().equals(wish.cluster())).toList();
        boolean patient = near.isEmpty() || dice.chance(FROM_ELSEWHERE);
        if (!patient || wish.product().scheme() == Scheme.MIXED) {
            return near;
        }
        List<FboPlace> sorted = new ArrayList<>(near);
        all.stream().filter(one -> !near.contains(one)).forEach(sorted::add);
        return sorted;
    }

    private Sale sale(
            Wish wish, int day, Stock stock, Cluster from, Optional<OwnWarehouse> own, FbsShelf.Promise promise) {
        Product product = wish.product();
        LocalDate date = calendar.date(day);
        int price = (int) (product.price() * (1 - demand.discount(product, date)));
        Posting.Line line = new Posting.Line(
                product,
                plants.article(product, day),
                wish.quantity(),
                price,
                (int) (price * dice.uniform(0.9, 0.99)),
                product.oldPrice(),
                demand.promotion(product, date));
        String warehouse = own.map(OwnWarehouse::name).orElseGet(() -> dice.pick(from.warehouses()));
        return new Sale(line, stock, from, warehouse, own, promise);
    }

    /** Now and then a buyer takes a second product; it joins the order, in the same posting where it can. */
    private void put(Sale sale, List<Basket> baskets, int day, Wish wish) {
        boolean plain = !sale.promise().isBroken() && !plants.isPlanted(wish.product());
        if (plain && dice.chance(0.3)) {
            for (int i = baskets.size() - 1; i >= 0; i--) {
                if (baskets.get(i).takes(sale, wish.cluster())) {
                    baskets.get(i).add(sale, dice.chance(0.6));
                    return;
                }
            }
        }
        LocalDateTime at = calendar.utc(day, wish.second());
        baskets.add(new Basket(at, wish.cluster(), plain, sale));
    }
}
