package io.zapas.demo;

import io.zapas.demo.Plants.Rename;
import io.zapas.demo.Plants.SkuWindow;
import io.zapas.demo.Plants.WarehouseWindow;
import io.zapas.demo.Plants.WeekdayWindow;
import io.zapas.demo.Product.Buying;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses where the truths go: steady best sellers, so that each leaves enough traces, and windows that do not touch. */
final class Planting {
    private final Settings settings;
    private final Network network;
    private final Calendar calendar;
    private final Dice dice;
    private final List<Product> products;
    private final List<Integer> fbs;
    private final List<Integer> fbo;

    Planting(Settings settings, Network network, Calendar calendar, List<Product> products) {
        this.settings = settings;
        this.network = network;
        this.calendar = calendar;
        this.dice = new Dice(settings.seed(), "plants");
        this.products = new ArrayList<>(products);
        this.fbs = ranks(Scheme.FBS, 20);
        this.fbo = ranks(Scheme.FBO, 9);
    }

    /** The catalogue with suppliers and warehouses of the chosen products set as their cause needs it. */
    List<Product> products() {
        return products;
    }

    Plants choose() {
        int reliable = 2;
        Optional<SkuWindow> lateFbo = sku(Plant.LATE_SUPPLIER, fbo, 150, 120, Network.LATE_SUPPLIER);
        // Only a part of a batch's buyers notices: that takes a real best seller.
        List<Integer> best = ranks(Scheme.FBS, 10);
        fbs.remove(best.get(0));
        Optional<SkuWindow> defective = sku(Plant.DEFECTIVE_BATCH, best, 66, 28, reliable);
        Optional<SkuWindow> lateFbs = sku(Plant.LATE_SUPPLIER, fbs, 78, 50, Network.LATE_SUPPLIER);
        Optional<SkuWindow> past = sku(Plant.OVERSOLD, fbs, 66, 48, reliable);
        Optional<SkuWindow> present = sku(Plant.OVERSOLD, fbs, 13, 0, reliable);
        Optional<SkuWindow> wrong = sku(Plant.WRONG_STOCK_RECORD, fbs, 42, 22, reliable);
        return new Plants(
                lateFbo,
                lateFbs,
                defective,
                Stream.of(past, present).flatMap(Optional::stream).toList(),
                wrong,
                lateCarrier(),
                processing(),
                rename());
    }

    private List<Integer> ranks(Scheme scheme, int upTo) {
        List<Integer> ranks = new ArrayList<>();
        for (Product product : products) {
            if (product.scheme() == scheme && product.rank() <= upTo) {
                ranks.add(product.rank());
            }
        }
        dice.shuffle(ranks);
        return ranks;
    }

    /** The window runs between so many days before the last day; the dice move both ends alike, except today's. */
    private Optional<SkuWindow> sku(Plant plant, List<Integer> candidates, int fromBack, int toBack, int supplier) {
        int rank = candidates.remove(0);
        int shift = toBack == 0 ? 0 : dice.between(-4, 4);
        Window window = back(fromBack + shift, toBack + shift);
        if (!settings.has(plant)) {
            return Optional.empty();
        }
        Product product = suited(products.get(rank - 1), network.suppliers().get(supplier));
        products.set(rank - 1, product);
        return Optional.of(new SkuWindow(product, window));
    }

    private Product suited(Product product, Supplier supplier) {
        Buying old = product.buying();
        OwnWarehouse warehouse =
                settings.mixedCauses() ? network.ownWarehouses().get(Network.LATE_WAREHOUSE) : product.ownWarehouse();
        return product.suppliedBy(new Buying(supplier, old.pack(), old.pack(), 1, 1), warehouse);
    }

    private Window back(int from, int to) {
        return new Window(calendar.lastIndex() - from, calendar.lastIndex() - to);
    }

    private Optional<WarehouseWindow> lateCarrier() {
        int shift = dice.between(-4, 4);
        OwnWarehouse warehouse = network.ownWarehouses().get(Network.LATE_WAREHOUSE);
        return settings.has(Plant.LATE_CARRIER)
                ? Optional.of(new WarehouseWindow(warehouse, back(72 + shift, 20 + shift)))
                : Optional.empty();
    }

    private Optional<WeekdayWindow> processing() {
        DayOfWeek weekday = dice.pick(List.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        return settings.has(Plant.PROCESSING_WEEKDAY)
                ? Optional.of(new WeekdayWindow(weekday, back(90, 0)))
                : Optional.empty();
    }

    private Optional<Rename> rename() {
        Product product = products.get(fbo.remove(0) - 1);
        int day = calendar.lastIndex() - 100 + dice.between(-10, 10);
        return settings.has(Plant.RENAMED_ARTICLE)
                ? Optional.of(new Rename(product, product.article() + "-NEW", day))
                : Optional.empty();
    }
}
