package io.zapas.run;

import io.zapas.cancellation.CancellationTally;
import io.zapas.cancellation.CancelledLine;
import io.zapas.cancellation.Verdict;
import io.zapas.intake.schema.Kind;
import io.zapas.shop.orders.OrderLine;
import io.zapas.store.CancelledLineTable;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why orders were cancelled, whose fault it was, what it costs and where it comes from. */
final class AnalyseCancellations {
    static final String SUMMARY = "cancellations";

    private final StepFacts facts;
    private final CancellationTally tally;
    private final RootCauseSearch roots;
    private final CancellationLosses losses;
    private final CancellationResults desk;
    private @Nullable CauseEvidence evidence;

    /** What an earlier night left is gone then. */
    AnalyseCancellations(StepFacts facts) {
        this.facts = facts;
        CauseEvidence gathered = CauseEvidence.gather(facts);
        evidence = gathered;
        tally = new CancellationTally(facts.asOf());
        roots = new RootCauseSearch(facts);
        losses = new CancellationLosses(facts, gathered::isAtPlatform);
        desk = new CancellationResults(facts.asOf(), gathered, ozonOrders(facts.shopId()));
        ledger().inTransaction(() -> ledger().cancelled().deleteAll(facts.shopId()));
    }

    /** Every line once more, in an order that has no meaning. */
    Iterator<OrderLine> lines() {
        return facts.orderLines().iterator();
    }

    /** Counts the line everywhere; {@code null} unless it is really cancelled. */
    @Nullable
    CancelledLine judge(OrderLine line) {
        Verdict verdict = Objects.requireNonNull(evidence).verdict(line);
        tally.accept(line, verdict);
        desk.accept(line, verdict);
        roots.accept(line, verdict);
        losses.accept(line, verdict);
        return line.isCancelled() && verdict.probable().real() ? new CancelledLine(line, verdict) : null;
    }

    void write(List<? extends CancelledLine> lines) {
        try (CancelledLineTable.Writer writer = ledger().cancelled().writer(facts.shopId())) {
            lines.forEach(writer::add);
        }
    }

    /** What the rules know of each other's lines is let go before the drivers are searched. */
    void save() {
        losses.save(desk.save(ledger().results(), facts.shopId()));
        ledger().results().save(facts.shopId(), SUMMARY, tally.summary());
        evidence = null;
        roots.save();
    }

    private Ledger ledger() {
        return facts.ledger();
    }

    /** Whether an order export of Ozon lies in the input, as the formats of its files tell. */
    private boolean ozonOrders(int shopId) {
        return ledger().files().present(shopId).stream()
                .anyMatch(file -> file.kind() == Kind.ORDERS
                        && file.table().origin().marketplace().equals("ozon"));
    }
}
