package io.zapas.demo;

import io.zapas.demo.Product.Buying;
import io.zapas.demo.Product.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Invents the products. Products are listed by rank, best seller first; the leading ranks are steady sellers. */
final class Catalogue {
    /** Ranks that neither start nor end within the history: the planted causes choose among them. */
    static final int STEADY_RANKS = 40;

    private static final List<Scheme> SCHEME_BY_RANK = List.of(
            Scheme.FBO,
            Scheme.FBO,
            Scheme.FBS,
            Scheme.FBO,
            Scheme.FBO,
            Scheme.MIXED,
            Scheme.FBO,
            Scheme.FBS,
            Scheme.FBO,
            Scheme.FBS);

    private final Settings settings;
    private final Network network;
    private final Calendar calendar;
    private final Dice dice;
    private final Set<String> takenNumbers = new HashSet<>();

    Catalogue(Settings settings, Network network, Calendar calendar) {
        this.settings = settings;
        this.network = network;
        this.calendar = calendar;
        this.dice = new Dice(settings.seed(), "catalogue");
    }

    List<Product> products() {
        List<Goods.Variant> variants = Goods.variants();
        dice.shuffle(variants);
        double scale = settings.ordersPerDay() / harmonicSum();
        List<Product> products = new ArrayList<>();
        for (int rank = 1; rank <= settings.skus(); rank++) {
            products.add(product(rank, variants.get((rank - 1) % variants.size()), scale * popularity(rank)));
        }
        return products;
    }

    private double harmonicSum() {
        double sum = 0;
        for (int rank = 1; rank <= settings.skus(); rank++) {
            sum += popularity(rank);
        }
        return sum;
    }

    /** Zipf-Mandelbrot: a few best sellers and a long tail. */
    private static double popularity(int rank) {
        return StrictMath.pow(rank + 6, -1.1);
    }

    private Product product(int rank, Goods.Variant goods, double daily) {
        int round = (rank - 1) / 320;
        int price = price(goods);
        Scheme scheme = SCHEME_BY_RANK.get((rank - 1) % SCHEME_BY_RANK.size());
        Pattern pattern = pattern(rank, daily);
        return new Product(
                rank,
                number(9),
                Long.parseLong(number(9)),
                "460" + number(10),
                article(rank, goods, round),
                name(rank, goods, round),
                goods.brand(),
                goods.category(),
                price,
                price * dice.between(125, 190) / 100 / 10 * 10 + 9,
                Math.max(20, (int) (price * dice.uniform(0.32, 0.5))),
                goods.litres(),
                created(pattern),
                scheme,
                pattern,
                stocked(rank, scheme),
                dice.weighted(network.ownWarehouses(), OwnWarehouse::share),
                buying(goods, daily));
    }

    private int price(Goods.Variant goods) {
        int price = dice.between(goods.minPrice(), goods.maxPrice());
        return price < 300 ? price : price / 10 * 10 + (dice.chance(0.5) ? 9 : 0);
    }

    private Pattern pattern(int rank, double daily) {
        double growth = rank <= STEADY_RANKS ? dice.uniform(-0.1, 0.25) : dice.uniform(-0.45, 0.7);
        double shape = rank <= STEADY_RANKS ? 6 : dice.uniform(1.1, 4);
        int first = Pattern.ALWAYS;
        int last = Pattern.ENDLESS;
        if (rank > STEADY_RANKS && dice.chance(0.10)) {
            first = dice.between(20, calendar.days() - 40);
        } else if (rank > STEADY_RANKS && dice.chance(0.08)) {
            last = dice.between(60, calendar.days() - 20);
        }
        double noise = rank <= STEADY_RANKS ? 1 : dice.logNormal(0.9, 0.5);
        return new Pattern(daily * noise, growth, first, last, shape);
    }

    private LocalDate created(Pattern pattern) {
        return pattern.firstDay() > 0
                ? calendar.date(pattern.firstDay()).minusDays(dice.between(3, 20))
                : calendar.first().minusDays(dice.between(30, 900));
    }

    private List<Cluster> stocked(int rank, Scheme scheme) {
        List<Cluster> all = network.clusters();
        if (scheme == Scheme.FBS) {
            return List.of();
        }
        int wide = rank <= settings.skus() / 6 ? all.size() : rank <= settings.skus() / 2 ? 4 : dice.between(1, 3);
        return all.subList(0, Math.min(scheme == Scheme.MIXED ? 2 : wide, all.size()));
    }

    private Buying buying(Goods.Variant goods, double daily) {
        Supplier supplier = dice.pick(network.suppliers());
        int pack = goods.litres() > 8 ? 1 : daily < 0.15 ? dice.between(1, 3) : dice.pick(List.of(1, 2, 4, 5, 6, 10));
        int moq = supplier.abroad() ? pack * dice.between(2, 8) : pack;
        return new Buying(supplier, pack, moq, dice.uniform(0.85, 1.2), dice.chance(0.06) ? dice.uniform(4, 9) : 1);
    }

    private String article(int rank, Goods.Variant goods, int round) {
        String prefix = goods.category().prefix();
        String suffix = round == 0 ? "" : "-S" + (round + 1);
        return switch (rank % 9) {
            case 0 -> "%s/%04d %s".formatted(prefix, rank * 7 % 10000, "арт") + suffix;
            case 4 -> "%s %s %d".formatted(prefix, goods.brand().toUpperCase(Locale.ROOT), 100 + rank) + suffix;
            case 7 -> "%05d".formatted(rank * 13) + suffix;
            default -> "%s-%03d-%s".formatted(prefix, rank, "ABCDEFGH".charAt(rank % 8)) + suffix;
        };
    }

    private String name(int rank, Goods.Variant goods, int round) {
        int fromEnd = settings.skus() - rank;
        if (fromEnd % 9 == 4 && fromEnd / 9 < Goods.NASTY_NAMES.size()) {
            return Goods.NASTY_NAMES.get(fromEnd / 9);
        }
        String series = round == 0 ? "" : ", серия " + (round + 1);
        return "%s %s, %s%s".formatted(goods.noun(), goods.brand(), goods.variant(), series);
    }

    /** A number of so many digits that nobody else has, without a leading zero. */
    private String number(int digits) {
        while (true) {
            StringBuilder text = new StringBuilder().append(dice.between(1, 2));
            while (text.length() < digits) {
                text.append(dice.below(10));
            }
            if (takenNumbers.add(text.toString())) {
                return text.toString();
            }
        }
    }
}
