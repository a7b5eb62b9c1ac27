package io.zapas.run;

import io.zapas.demand.Demand;
import io.zapas.demand.DemandBook;
import io.zapas.demand.DemandSeries;
import io.zapas.demand.ExpectedReturn;
import io.zapas.demand.PriceBook;
import io.zapas.shop.events.Event;
import io.zapas.shop.orders.OpenUnits;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.ReturnBook;
import io.zapas.shop.stock.StockBook;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Order lines, sales and stock become demand, with the days that could not sell marked. */
final class RebuildDemand {
    static final String RETURNS = "expected returns";
    static final String ACCOUNT = "demand account";
    static final String OPEN_UNITS = "open units";
    static final String PRICE_EVENTS = "price events";
    static final String UNKNOWN_ARTICLES = "unknown articles";
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");
    /** Share of the returned units taken to be fit for sale. */
    private static final double SELLABLE_RETURNS = 0.9;

    private final ShopWork work;
    private @Nullable Rebuilt rebuilt;
    private int saved;

    /** What the order lines are added up to. */
    private record Rebuilt(Demand demand, OpenUnits open, PriceBook prices) {}

    RebuildDemand(ShopWork work) {
        this.work = work;
    }

    /** Works it out; what an earlier night left is gone then. */
    Iterator<DemandSeries> series() {
        Rebuilt all = rebuilt(work.facts());
        rebuilt = all;
        saved = 0;
        ledger().inTransaction(() -> ledger().demand().deleteAll(work.shopId()));
        return all.demand().series().iterator();
    }

    void write(List<DemandSeries> series) {
        ledger().demand().insert(work.shopId(), saved, series);
        saved += series.size();
    }

    /** What the other steps need beside the series. */
    void saveAccount() {
        Rebuilt all = Objects.requireNonNull(rebuilt);
        save(RETURNS, all.demand().expectedReturns().toArray(ExpectedReturn[]::new));
        save(OPEN_UNITS, all.open().all());
        save(PRICE_EVENTS, all.prices().events(work.asOf()).toArray(Event[]::new));
        save(ACCOUNT, all.demand().account());
        rebuilt = null;
    }

    private void save(String name, Object value) {
        ledger().results().save(work.shopId(), name, value);
    }

    private Ledger ledger() {
        return work.ledger();
    }

    private Rebuilt rebuilt(StepFacts facts) {
        OpenUnits open = new OpenUnits(facts.asOf());
        PriceBook prices = new PriceBook();
        DemandBook book = new DemandBook(facts.asOf(), SELLABLE_RETURNS);
        StockBook stock = facts.stock();
        tellUnknown(stock.unknownArticles());
        stock.observations(book::accept);
        stock.counts(book::accept);
        ledger().sales()
                .scan(
                        facts.shopId(),
                        facts.asOf(),
                        book::accept,
                        (sale, revenue) -> prices.accept(sale.key().sku(), sale.date(), sale.quantity(), revenue));
        ReturnBook returns =
                new ReturnBook(facts.known().returns(), facts.known().zone(), facts.asOf());
        try (DeclaredCancellations declared = new DeclaredCancellations(facts, stock)) {
            facts.orderLines().forEach(told -> {
                OrderLine line = returns.applied(told, book::accept);
                book.accept(line, declared.classify(line));
                open.accept(line);
                line.unitPrice()
                        .ifPresent(price ->
                                prices.accept(line.sku(), line.orderedAt().toLocalDate(), price));
            });
        }
        returns.unmatched(book::accept);
        return new Rebuilt(book.close(), open, prices);
    }

    /** Stock by article is of use only where an order or a catalogue tells the article's SKU. */
    private void tellUnknown(Set<String> articles) {
        ledger().inTransaction(() -> save(UNKNOWN_ARTICLES, articles.toArray(String[]::new)));
        if (!articles.isEmpty()) {
            LOG.warn(
                    "stock of {} articles is counted nowhere, as no order and no catalogue tells their SKU: {}",
                    articles.size(),
                    articles.stream().limit(10).toList());
        }
    }
}
