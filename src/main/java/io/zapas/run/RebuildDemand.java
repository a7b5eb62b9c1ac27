package io.zapas.run;

import io.zapas.demand.Demand;
import io.zapas.demand.DemandBook;
import io.zapas.demand.DemandSeries;
import io.zapas.demand.ExpectedReturn;
import io.zapas.demand.PriceBook;
import io.zapas.shop.events.Event;
import io.zapas.shop.orders.OpenUnits;
import io.zapas.shop.orders.OrderLine;
import io.zapas.store.ReturnBook;
import io.zapas.store.SeriesResultTable;
import io.zapas.store.StockBook;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step 2: order lines, sales and stock become demand, with the days that could not sell marked. */
final class RebuildDemand extends ShopStep {
    static final String RETURNS = "expected returns";
    static final String ACCOUNT = "demand account";
    static final String OPEN_UNITS = "open units";
    static final String PRICE_EVENTS = "price events";
    static final String UNKNOWN_ARTICLES = "unknown articles";
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");
    private static final int BATCH = 1_000;

    RebuildDemand(Run run, Ledger ledger) {
        super(run, ledger);
    }

    @Override
    void work(Shop shop, int shopId, RunState memory) {
        OpenUnits open = new OpenUnits(memory.asOf());
        ShopFacts facts = ShopFacts.of(ledger(), run(), shopId, memory.asOf());
        PriceBook prices = new PriceBook();
        Demand demand = demand(shop, facts, prices, open);
        Event[] priceEvents = prices.events(facts.asOf()).toArray(Event[]::new);
        SeriesResultTable table = ledger().series();
        ledger().inTransaction(() -> {
            table.deleteAll(shopId);
            save(shopId, table, demand.series().iterator());
            ledger().results().save(shopId, RETURNS, demand.expectedReturns().toArray(ExpectedReturn[]::new));
            ledger().results().save(shopId, OPEN_UNITS, open.all());
            ledger().results().save(shopId, PRICE_EVENTS, priceEvents);
            ledger().results().save(shopId, ACCOUNT, demand.account());
        });
    }

    private Demand demand(Shop shop, ShopFacts facts, PriceBook prices, OpenUnits open) {
        DemandBook book = new DemandBook(facts.asOf());
        StockBook stock = facts.stock();
        tellUnknown(facts.shopId(), stock.unknownArticles());
        stock.observations(book::accept);
        stock.counts(book::accept);
        ledger().sales()
                .scan(
                        facts.shopId(),
                        facts.asOf(),
                        book::accept,
                        (sale, revenue) -> prices.accept(sale.key().sku(), sale.date(), sale.quantity(), revenue));
        ReturnBook returns = ReturnBook.read(
                ledger().latest(), facts.shopId(), run().settings().zoneId(), facts.asOf());
        try (Progress progress = Progress.of("demand of " + shop.name(), "order lines", -1);
                DeclaredCancellations declared = new DeclaredCancellations(facts, stock)) {
            facts.orderLines().forEach(told -> {
                OrderLine line = returns.applied(told, book::accept);
                book.accept(line, declared.classify(line));
                open.accept(line);
                line.unitPrice()
                        .ifPresent(price ->
                                prices.accept(line.sku(), line.orderedAt().toLocalDate(), price));
                progress.advance(1);
            });
        }
        returns.unmatched(book::accept);
        return book.close();
    }

    /** Stock by article is of use only where an order or a catalogue tells the article's SKU. */
    private void tellUnknown(int shopId, Set<String> articles) {
        ledger().results().save(shopId, UNKNOWN_ARTICLES, articles.toArray(String[]::new));
        if (!articles.isEmpty()) {
            LOG.warn(
                    "stock of {} articles is counted nowhere, as no order and no catalogue tells their SKU: {}",
                    articles.size(),
                    articles.stream().limit(10).toList());
        }
    }

    private static void save(int shopId, SeriesResultTable table, Iterator<DemandSeries> series) {
        int saved = 0;
        List<DemandSeries> batch = new ArrayList<>(BATCH);
        while (series.hasNext()) {
            batch.add(series.next());
            if (batch.size() == BATCH || !series.hasNext()) {
                table.insert(shopId, saved, batch);
                saved += batch.size();
                batch.clear();
            }
        }
    }
}
