package io.zapas.run;

import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.cancellation.evidence.CauseFinder;
import io.zapas.cancellation.evidence.OrderHistoryIndex;
import io.zapas.cancellation.evidence.ShopRecords;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.ReturnBook;
import io.zapas.shop.stock.StockFigures;
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

    static CauseEvidence gather(StepFacts facts) {
        StepFacts.Stock both = stock(facts);
        StockFigures stock = both.figures();
        ShopRecords records = new ShopRecords(facts.run().taxonomy(), stock, stock::isAtPlatform);
        facts.supply().lines().forEach(records::accept);
        new ReturnBook(facts.known().returns(), facts.known().zone(), facts.asOf())
                .told()
                .forEach(records::accept);
        Classifier classifier = facts.classifier(both.book());
        OrderHistoryIndex book = new OrderHistoryIndex(records, facts.asOf());
        facts.orderLines().forEach(line -> book.accept(line, classifier.classify(line)));
        return new CauseEvidence(classifier, new CauseFinder(facts.run().taxonomy(), book), stock, records);
    }

    /** Of the SKUs that were cancelled or are waited for: those of a big shop's others would not fit into memory. */
    private static StepFacts.Stock stock(StepFacts facts) {
        Set<String> cancelled = new HashSet<>();
        facts.orderLines().forEach(line -> {
            if (line.state() == OrderLine.State.CANCELLED || line.state() == OrderLine.State.OPEN) {
                cancelled.add(line.sku());
            }
        });
        return facts.stock(cancelled::contains);
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
