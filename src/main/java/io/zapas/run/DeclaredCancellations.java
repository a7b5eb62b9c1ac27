package io.zapas.run;

import io.zapas.cancellation.CancelledLine;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.shop.orders.OrderLine;
import io.zapas.store.CancelledLineTable;
import io.zapas.store.StockBook;
import java.util.HashSet;
import java.util.Set;

/**
 * Classifies the order lines of a shop, each once a night, while they stream by for demand, and keeps for the analysis what is
 * declared of the cancelled ones, and of which SKUs it will have to look at the stock.
 */
final class DeclaredCancellations implements AutoCloseable {
    private static final String SKUS = "skus to explain";

    private final ShopFacts facts;
    private final Classifier classifier;
    private final CancelledLineTable.Writer writer;
    private final Set<String> skus = new HashSet<>();

    DeclaredCancellations(ShopFacts facts, StockBook stock) {
        this.facts = facts;
        this.classifier = facts.classifier(stock);
        facts.ledger().cancelled().deleteAll(facts.shopId());
        this.writer = facts.ledger().cancelled().writer(facts.shopId());
    }

    /** The declared verdict; {@link Verdict#NOT_CANCELLED} if the line is not cancelled. */
    Verdict classify(OrderLine line) {
        Verdict declared = classifier.classify(line);
        if (line.isCancelled()) {
            writer.add(CancelledLine.declared(line, declared));
        }
        if (line.state() == OrderLine.State.CANCELLED || line.state() == OrderLine.State.OPEN) {
            skus.add(line.sku());
        }
        return declared;
    }

    @Override
    public void close() {
        writer.close();
        facts.ledger().results().save(facts.shopId(), SKUS, skus.stream().sorted().toArray(String[]::new));
    }

    /** SKUs with cancelled or open lines: the stock figures of a big shop's others would not fit into memory. */
    static Set<String> skus(ShopFacts facts) {
        return Set.of(facts.ledger()
                .results()
                .find(facts.shopId(), SKUS, String[].class)
                .orElse(new String[0]));
    }
}
