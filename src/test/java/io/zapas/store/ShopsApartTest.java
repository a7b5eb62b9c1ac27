package io.zapas.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.schema.Kind;
import io.zapas.shop.ShopFacts;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.orders.OrderStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every question that is asked of one shop, beside a shop that would answer otherwise: fresher, fuller, under the same names. */
@ParameterizedClass
@EnumSource(Database.class)
class ShopsApartTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
    private static final LocalDate OLD = LocalDate.of(2026, 1, 20);
    private static final LocalDate FRESH = LocalDate.of(2026, 2, 28);

    @Parameter
    Database database;

    private JdbcTemplate jdbc;
    private Dictionaries words;
    private OrderStateTable orders;
    private SaleTable sales;
    private StockTable stock;
    private LatestRowTable latest;
    private DayTable days;
    private int south;
    private int north;

    @BeforeEach
    void open() {
        jdbc = database.ledger();
        words = new Dictionaries(jdbc);
        orders = new OrderStateTable(jdbc, words);
        sales = new SaleTable(jdbc, words);
        stock = new StockTable(jdbc, words);
        latest = new LatestRowTable(jdbc);
        days = new DayTable(jdbc);
        south = new ShopTable(jdbc).idOf("south");
        north = new ShopTable(jdbc).idOf("north");
    }

    @Test
    void aShopIsKnownByItsName() {
        assertThat(new ShopTable(jdbc).idOf("south")).isEqualTo(south).isNotEqualTo(north);
    }

    @Test
    void eachShopHasItsOwnNewestDays() {
        orders(north, FRESH, 3);
        orders(south, OLD, 2);
        sales(north, FRESH);
        sales(south, OLD);
        stock(north, FRESH, 7);
        stock(south, OLD, 10);

        assertThat(newest(south)).containsExactly(OLD, OLD, OLD);
        assertThat(newest(north)).containsExactly(FRESH, FRESH, FRESH);
        ShopFacts.NewestDays known = facts(south).newest();
        assertThat(known.orders()).contains(OLD);
        assertThat(known.sales()).contains(OLD);
        assertThat(known.stock()).contains(OLD);
        assertThat(known.purchaseOrders()).isEmpty();
        assertThat(known.returns()).isEmpty();
    }

    @Test
    void daysAfterTheLatestDoNotCountAndAnUndatedStockIsNoDay() {
        orders(south, OLD, 1);
        orders(south, LocalDate.of(2031, 1, 1), 1);
        orders(south, OLD.plusDays(1), 1);
        stock(south, OLD, 5);
        stock.write(south, 1, 100, true, List.of(Rows.stock(FRESH.toString(), "A", "fbs", "", 5)));

        assertThat(days.ofOrders(south, MOSCOW, FRESH)).contains(OLD.plusDays(1));
        assertThat(days.ofOrders(south, MOSCOW, OLD)).contains(OLD);
        assertThat(days.ofOrders(south, MOSCOW, OLD.minusDays(1))).isEmpty();
        assertThat(days.ofStock(south, FRESH)).contains(OLD);
    }

    @Test
    void ordersOfAnotherShopAreNotWalked() {
        orders(north, FRESH, 3);
        orders(south, OLD, 2);

        List<String> seen = new ArrayList<>();
        orders.lines(south).forEach(states -> seen.add(states.get(0).row().orderId()));
        assertThat(seen).hasSize(2);
    }

    @Test
    void salesOfAnotherShopAreNotWalked() {
        sales(north, FRESH);
        sales(south, OLD);

        List<LocalDate> seen = new ArrayList<>();
        sales.scan(south, AS_OF, sale -> seen.add(sale.date()));
        assertThat(seen).containsExactly(OLD);
    }

    @Test
    void theSameDayOfTwoShopsIsTwoSales() {
        sales(north, OLD);
        assertThat(sales.write(south, 2, 50, List.of(Rows.sale(OLD.toString(), "A", 0, 8))))
                .containsExactly(RowOutcome.ACCEPTED);
    }

    @Test
    void stockOfAnotherShopIsNotWalked() {
        stock(north, FRESH, 7);
        stock(south, OLD, 10);

        List<Integer> seen = new ArrayList<>();
        stock.scan(south, level -> seen.add(level.row().onHand()));
        assertThat(seen).containsExactly(10);
    }

    @Test
    void theSameDayOfTwoShopsIsTwoStocks() {
        stock(north, OLD, 7);
        assertThat(stock.write(south, 2, 50, false, List.of(Rows.stock(OLD.toString(), "A", "fbs", "", 9))))
                .containsExactly(RowOutcome.ACCEPTED);
    }

    @Test
    void productsOfAnotherShopAreNotKnown() {
        product(north, "A", "north's");
        product(south, "B", "south's");

        assertThat(facts(south).catalogue().of("A").name()).isEmpty();
        assertThat(facts(south).catalogue().of("B").name()).isEqualTo("south's");
        assertThat(facts(north).catalogue().of("A").name()).isEqualTo("north's");
    }

    @Test
    void theSameProductOfTwoShopsIsTwoRows() {
        assertThat(product(north, "A", "north's")).containsExactly(RowOutcome.ACCEPTED);
        assertThat(product(south, "A", "south's")).containsExactly(RowOutcome.ACCEPTED);
    }

    @Test
    void booksOfAnotherShopAreKept() {
        LatestRowTable.Entry<io.zapas.shop.events.EventRow> event = new LatestRowTable.Entry<>(
                1, 1, new io.zapas.shop.events.EventRow(OLD, OLD, "Sale", "", "", "promotion"));
        latest.write(north, Kind.EVENTS.name(), 1, List.of(event), row -> "1");
        latest.write(south, Kind.EVENTS.name(), 2, List.of(event), row -> "1");

        latest.deleteBooks(south);

        assertThat(facts(north).events().events()).hasSize(1);
        assertThat(facts(south).events().events()).isEmpty();
    }

    @Test
    void placesOfAnotherShopAreNoPlaces() {
        orders.write(north, 100, List.of(placed("1-1", "Урал")));
        orders.write(south, 100, List.of(placed("1-1", "Сибирь")));
        sales.write(north, 1, 100, List.of(sale("Юг")));
        sales.write(south, 1, 100, List.of(sale("Север")));

        assertThat(facts(south).places().ofDemand()).containsExactlyInAnyOrder("Сибирь", "Север");
        assertThat(facts(north).places().ofDemand()).containsExactlyInAnyOrder("Урал", "Юг");
    }

    @Test
    void resultsOfAnotherShopAreNotFound() {
        ShopResultTable results = new ShopResultTable(jdbc);
        results.save(north, "number", 1);
        results.save(south, "number", 2);
        results.save(south, "number", 3);
        results.save(south, "other", 4);
        results.delete(south, "other");

        assertThat(results.find(south, "number", Integer.class)).contains(3);
        assertThat(results.find(north, "number", Integer.class)).contains(1);
        assertThat(results.find(north, "other", Integer.class)).isEmpty();
        results.delete(north, "number");
        assertThat(results.find(south, "number", Integer.class)).contains(3);
    }

    @Test
    void filesOfAnotherShopAreNotPresent() {
        ImportFileTable files = new ImportFileTable(jdbc);
        ExportTable.Origin origin = new ExportTable.Origin("format", Kind.EVENTS, "", false);
        ExportTable table =
                new ExportTable("a.csv", origin, "hash", LocalDateTime.of(2026, 1, 1, 0, 0), true, 1, "as it looks");
        int ofNorth = files.open(north, table).id();
        int ofSouth = files.open(south, table).id();
        assertThat(ofSouth).isNotEqualTo(ofNorth);

        files.markPresent(south, List.of());
        assertThat(files.present(south)).isEmpty();
        assertThat(files.present(north)).extracting(ImportedFile::id).containsExactly(ofNorth);
        files.reset(south, Kind.EVENTS);
        assertThat(files.open(north, table).id()).isEqualTo(ofNorth);
    }

    /** Two shops at once, as two partitions of a night import them. */
    @Test
    void twoWritersAtOnceDoNotMixTheirWords() throws Exception {
        try (var pool = new AutoPool()) {
            List<Future<?>> both = new ArrayList<>();
            for (int shop : new int[] {north, south}) {
                both.add(pool.of(() -> {
                    for (int i = 0; i < 20; i++) {
                        int from = i * 20;
                        orders.write(
                                shop,
                                100,
                                IntStream.range(from, from + 20)
                                        .mapToObj(n -> placed("1-" + n, "place " + n % 50 + " of " + shop))
                                        .toList());
                    }
                    return shop;
                }));
            }
            for (Future<?> one : both) {
                one.get();
            }
        }
        for (int shop : new int[] {north, south}) {
            List<String> seen = new ArrayList<>();
            orders.lines(shop).forEach(states -> seen.add(states.get(0).row().location()));
            assertThat(seen).hasSize(400).allMatch(place -> place.endsWith(" of " + shop));
            assertThat(facts(shop).places().ofDemand()).hasSize(50);
        }
    }

    /** A transaction that is rolled back takes its words with it: what is kept in memory of them no longer holds. */
    @Test
    void wordsThatWereRolledBackAreGivenAnew() {
        orders.write(south, 100, List.of(placed("1-1", "Урал")));
        List.of("word", "order_state", "order_block", "order_told").forEach(t -> jdbc.update("DELETE FROM " + t));
        orders.write(south, 100, List.of(placed("1-1", "Сибирь")));

        assertThat(facts(south).places().ofDemand()).containsExactly("Сибирь");
    }

    private static final class AutoPool implements AutoCloseable {
        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(2);

        Future<?> of(Callable<?> work) {
            return threads.submit(work);
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }

    private List<LocalDate> newest(int shop) {
        return List.of(
                days.ofOrders(shop, MOSCOW, AS_OF).orElseThrow(),
                days.ofSales(shop, AS_OF).orElseThrow(),
                days.ofStock(shop, AS_OF).orElseThrow());
    }

    private ShopFacts facts(int shop) {
        return new ShopReader(latest, new ToldTable(jdbc, words), days).facts(shop, MOSCOW, AS_OF);
    }

    private void orders(int shop, LocalDate day, int count) {
        orders.write(
                shop,
                100,
                IntStream.range(0, count)
                        .mapToObj(i -> Rows.order(day + "-" + i, "A", day + "T09:00:00Z", OrderStatus.DELIVERED, 1))
                        .toList());
    }

    private void sales(int shop, LocalDate day) {
        sales.write(shop, 1, 100, List.of(Rows.sale(day.toString(), "A", 0, 5)));
    }

    private void stock(int shop, LocalDate day, int units) {
        stock.write(shop, 1, 100, false, List.of(Rows.stock(day.toString(), "A", "fbs", "", units)));
    }

    private RowOutcome[] product(int shop, String sku, String name) {
        Function<ProductRow, String> key = ProductRow::sku;
        return latest.write(
                shop,
                Kind.PRODUCTS.name(),
                1,
                List.of(new LatestRowTable.Entry<>(1, 1, Rows.product(sku, "art-" + sku, name))),
                key);
    }

    private static io.zapas.shop.orders.SaleRow sale(String location) {
        return new io.zapas.shop.orders.SaleRow(OLD, "A", location, 0, 1, null, null);
    }

    private static io.zapas.shop.orders.OrderRow placed(String order, String location) {
        return Rows.order(order, "A", OLD + "T09:00:00Z", OrderStatus.DELIVERED, 1, location, null);
    }
}
