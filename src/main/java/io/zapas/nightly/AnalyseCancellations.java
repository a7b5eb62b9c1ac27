package io.zapas.nightly;

import io.zapas.cancellation.CancellationTally;
import io.zapas.cancellation.CancelledLine;
import io.zapas.cancellation.Verdict;
import io.zapas.ledger.CancelledLineTable;
import io.zapas.ledger.OrderLines;

/** Step 4: why orders were cancelled, and whose fault it was. */
final class AnalyseCancellations extends ShopStep {
    static final String SUMMARY = "cancellations";

    AnalyseCancellations(Run run, Ledger ledger) {
        super(run, ledger);
    }

    @Override
    void work(Shop shop, int shopId, Memory memory) {
        ShopFacts facts = ShopFacts.of(ledger(), run(), shopId, memory.asOf());
        CancellationTally tally = new CancellationTally(memory.asOf());
        OrderLines lines = facts.orderLines();
        CancelledLineTable table = ledger().cancelled();
        ledger().inTransaction(() -> {
            table.deleteAll(shopId);
            try (Progress progress = Progress.of("cancellations of " + shop.name(), "order lines", -1);
                    CancelledLineTable.Writer writer = table.writer(shopId)) {
                CauseEvidence evidence = CauseEvidence.gather(facts, progress);
                CancellationDesk desk = new CancellationDesk(memory.asOf(), evidence);
                lines.forEach(line -> {
                    Verdict verdict = evidence.verdict(line);
                    tally.accept(line, verdict);
                    desk.accept(line, verdict);
                    if (line.isCancelled() && verdict.probable().real()) {
                        writer.add(new CancelledLine(line, verdict));
                    }
                    progress.advance(1);
                });
                desk.save(ledger().results(), shopId);
            }
            ledger().results().save(shopId, SUMMARY, tally.summary());
        });
    }
}
