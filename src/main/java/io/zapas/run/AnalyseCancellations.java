package io.zapas.run;

import io.zapas.cancellation.CancellationTally;
import io.zapas.cancellation.CancelledLine;
import io.zapas.cancellation.Verdict;
import io.zapas.intake.schema.Kind;
import io.zapas.store.CancelledLineTable;

/** Step 4: why orders were cancelled, whose fault it was, what it costs and where it comes from. */
final class AnalyseCancellations extends ShopStep {
    static final String SUMMARY = "cancellations";

    AnalyseCancellations(Run run, Ledger ledger) {
        super(run, ledger);
    }

    @Override
    void work(Shop shop, int shopId, RunState memory) {
        StepFacts facts = StepFacts.of(ledger(), run(), shopId, memory.asOf());
        ledger().inTransaction(() -> {
            RootCauseSearch roots = new RootCauseSearch(facts);
            judge(shop, facts, roots);
            roots.save();
        });
    }

    /** Whether an order export of Ozon lies in the input, as the formats of its files tell. */
    private boolean ozonOrders(int shopId) {
        return ledger().files().present(shopId).stream()
                .anyMatch(file -> file.kind() == Kind.ORDERS && file.format().startsWith("ozon"));
    }

    /** Every line once more; what the rules know of each other's lines is let go before the drivers are searched. */
    private void judge(Shop shop, StepFacts facts, RootCauseSearch roots) {
        CancellationTally tally = new CancellationTally(facts.asOf());
        CancelledLineTable table = ledger().cancelled();
        table.deleteAll(facts.shopId());
        try (Progress progress = Progress.of("cancellations of " + shop.name(), "order lines", -1);
                CancelledLineTable.Writer writer = table.writer(facts.shopId())) {
            CauseEvidence evidence = CauseEvidence.gather(facts, progress);
            CancellationResults desk = new CancellationResults(facts.asOf(), evidence, ozonOrders(facts.shopId()));
            CancellationLosses losses = new CancellationLosses(facts, evidence::isAtPlatform);
            facts.orderLines().forEach(line -> {
                Verdict verdict = evidence.verdict(line);
                tally.accept(line, verdict);
                desk.accept(line, verdict);
                roots.accept(line, verdict);
                losses.accept(line, verdict);
                if (line.isCancelled() && verdict.probable().real()) {
                    writer.add(new CancelledLine(line, verdict));
                }
                progress.advance(1);
            });
            losses.save(desk.save(ledger().results(), facts.shopId()));
            ledger().results().save(facts.shopId(), SUMMARY, tally.summary());
        }
    }
}
