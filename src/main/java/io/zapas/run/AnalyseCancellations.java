package io.zapas.run;

import io.zapas.advice.CancellationBoard;
import io.zapas.advice.RootCauses;
import io.zapas.cancellation.CancellationAnalysis;
import io.zapas.cancellation.CancellationResults;
import io.zapas.cancellation.cost.CostTerms;
import io.zapas.cancellation.evidence.ShopRecords;
import io.zapas.intake.schema.Kind;
import io.zapas.shop.Money;
import io.zapas.shop.orders.ReturnBook;
import io.zapas.shop.stock.StockFigures;
import io.zapas.store.CancelledLineTable;
import io.zapas.store.ShopResultTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why orders were cancelled, whose fault it was, what it costs and where it comes from. Reads the cancelled lines as {@link
 * DeclaredCancellations} left them, and writes each with its probable cause.
 */
final class AnalyseCancellations {
    private static final String RESULTS = "cancellations";

    private final StepFacts facts;
    private final CancellationAnalysis analysis;

    /** Shows the analysis every line, in an order that has no meaning. */
    AnalyseCancellations(StepFacts facts) {
        this.facts = facts;
        analysis = new CancellationAnalysis(known(facts));
        table().stored(facts.shopId()).forEach(row -> analysis.accept(row.cancelled()));
        facts.orderLines().forEach(line -> {
            if (!line.isCancelled()) {
                analysis.accept(line);
            }
        });
    }

    Iterator<CancelledLineTable.Stored> cancelled() {
        return table().stored(facts.shopId()).iterator();
    }

    CancelledLineTable.Stored judge(CancelledLineTable.Stored row) {
        return new CancelledLineTable.Stored(row.id(), analysis.judge(row.cancelled()));
    }

    void write(List<? extends CancelledLineTable.Stored> rows) {
        table().update(rows);
    }

    void save() {
        facts.ledger().results().save(facts.shopId(), RESULTS, analysis.results());
    }

    private CancelledLineTable table() {
        return facts.ledger().cancelled();
    }

    private static CancellationAnalysis.Facts known(StepFacts facts) {
        Settings settings = facts.run().settings();
        SkuFacts skus = SkuFacts.of(facts);
        return new CancellationAnalysis.Facts(
                facts.asOf(),
                facts.run().taxonomy(),
                records(facts),
                skus::traits,
                new CostTerms(
                        skus::unitCost,
                        settings.margin().doubleValue(),
                        anyCurrency(settings.deliveryCost()),
                        anyCurrency(settings.returnCost())),
                hasOzonOrders(facts));
    }

    private static ShopRecords records(StepFacts facts) {
        StockFigures stock = facts.figures(DeclaredCancellations.skus(facts)::contains);
        ShopRecords records = new ShopRecords(facts.run().taxonomy(), stock, stock::isAtPlatform);
        facts.supply().lines().forEach(records::accept);
        new ReturnBook(facts.known().returns(), facts.known().zone(), facts.asOf())
                .told()
                .forEach(records::accept);
        return records;
    }

    private static Optional<Money> anyCurrency(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).map(told -> new Money(told, ""));
    }

    /** Whether an order export of Ozon lies in the input, as the formats of its files tell. */
    private static boolean hasOzonOrders(StepFacts facts) {
        return facts.ledger().files().present(facts.shopId()).stream()
                .anyMatch(file -> file.kind() == Kind.ORDERS
                        && file.table().origin().marketplace().equals("ozon"));
    }

    /** What the step found; of no order line where it has not run. */
    static CancellationResults found(ShopResultTable results, int shopId, LocalDate asOf) {
        return results.find(shopId, RESULTS, CancellationResults.class).orElseGet(() -> CancellationResults.none(asOf));
    }

    static CancellationBoard board(CancellationResults found) {
        return new CancellationBoard(
                found.index(),
                found.risk(),
                Optional.of(new RootCauses(found.drivers(), found.evidence(), found.costs())));
    }
}
