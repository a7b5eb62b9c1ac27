package io.zapas.run;

import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.cancellation.evidence.CauseFinder;
import io.zapas.cancellation.evidence.OrderHistoryIndex;
import io.zapas.cancellation.evidence.ShopRecords;
import io.zapas.shop.orders.OrderLine;
import io.zapas.store.CauseRecords;
import io.zapas.store.StockFigures;
import java.util.HashSet;
import java.util.Set;

/**
 * What the rules know of a shop before they look at a single line: one pass over the order lines, stock, purchase orders and
 * returns.
 */
final class CauseEvidence {
    private final Classifier classifier;
    private final CauseFinder finder;
    private final StockFigures stock;
    private final ShopRecords records;

    private CauseEvidence(Classifier classifier, CauseFinder finder, StockFigures stock, ShopRecords records) {
        this.classifier = classifier;
        this.finder = finder;
        this.stock = stock;
        this.records = records;
    }

    static CauseEvidence gather(ShopFacts facts) {
        StockFigures stock = figures(facts);
        ShopRecords records = new ShopRecords(facts.run().taxonomy(), stock, stock::isAtPlatform);
        CauseRecords told = new CauseRecords(facts.ledger().latest(), facts.shopId(), facts.asOf());
        told.purchases(facts.places(), records::accept);
        told.returns(facts.run().settings().zoneId(), records::accept);
        Classifier classifier = facts.classifier(facts.stock());
        OrderHistoryIndex book = new OrderHistoryIndex(records, facts.asOf());
        facts.orderLines().forEach(line -> book.accept(line, classifier.classify(line)));
        return new CauseEvidence(classifier, new CauseFinder(facts.run().taxonomy(), book), stock, records);
    }

    /** Of the SKUs that were cancelled or are waited for: those of a big shop's others would not fit into memory. */
    private static StockFigures figures(ShopFacts facts) {
        Set<String> cancelled = new HashSet<>();
        facts.orderLines().forEach(line -> {
            if (line.state() == OrderLine.State.CANCELLED || line.state() == OrderLine.State.OPEN) {
                cancelled.add(line.sku());
            }
        });
        return StockFigures.read(
                facts.ledger().stock(),
                facts.catalogue(),
                facts.shopId(),
                facts.places(),
                facts.asOf(),
                cancelled::contains);
    }

    Verdict verdict(OrderLine line) {
        return finder.find(line, classifier.classify(line));
    }

    ShopRecords records() {
        return records;
    }

    boolean isAtPlatform(String location) {
        return stock.isAtPlatform(location);
    }
}
