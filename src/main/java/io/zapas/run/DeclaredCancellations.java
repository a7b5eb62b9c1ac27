package io.zapas.run;

import io.zapas.cancellation.CancelledLine;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.stock.StockBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Classifies the order lines of a shop, each once a night, while they stream by for demand, and keeps for the analysis what is
 * declared of the cancelled ones, and of which SKUs it will have to look at the stock.
 */
final class DeclaredCancellations implements AutoCloseable {
    private static final String SKUS = "skus to explain";
    private static final int BATCH = 5_000;

    private final StepFacts facts;
    private final Classifier classifier;
    private final List<CancelledLine> pending = new ArrayList<>();
    private final Set<String> skus = new HashSet<>();

    /** What an earlier night left is gone then. */
    DeclaredCancellations(StepFacts facts, StockBook stock) {
        this.facts = facts;
        this.classifier = facts.classifier(stock);
        facts.ledger().inTransaction(() -> facts.ledger().cancelled().deleteAll(facts.shopId()));
    }

    /** The declared verdict; {@link Verdict#NOT_CANCELLED} if the line is not cancelled. */
    Verdict classify(OrderLine line) {
        Verdict declared = classifier.classify(line);
        if (line.isCancelled()) {
            pending.add(CancelledLine.declared(line, declared));
        }
        if (pending.size() == BATCH) {
            flush();
        }
        if (line.state() == OrderLine.State.CANCELLED || line.state() == OrderLine.State.OPEN) {
            skus.add(line.sku());
        }
        return declared;
    }

    private void flush() {
        facts.ledger().inTransaction(() -> facts.ledger().cancelled().insert(facts.shopId(), pending));
        pending.clear();
    }

    @Override
    public void close() {
        flush();
        String[] sorted = skus.stream().sorted().toArray(String[]::new);
        facts.ledger().inTransaction(() -> facts.ledger().results().save(facts.shopId(), SKUS, sorted));
    }

    /** SKUs with cancelled or open lines: the stock figures of a big shop's others would not fit into memory. */
    static Set<String> skus(StepFacts facts) {
        return Set.of(facts.ledger()
                .results()
                .find(facts.shopId(), SKUS, String[].class)
                .orElse(new String[0]));
    }
}
