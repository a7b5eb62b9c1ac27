package io.zapas.run;

import io.zapas.advice.RootCauses;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.driver.DriverReport;
import io.zapas.cancellation.driver.DriverSearch;
import io.zapas.cancellation.driver.LineTable;
import io.zapas.cancellation.evidence.EvidenceReport;
import io.zapas.cancellation.evidence.EvidenceTally;
import io.zapas.shop.orders.OrderLine;
import io.zapas.store.ShopResultTable;
import java.util.Optional;

/** What lies behind the cancellations: how they were judged, and where they come from. */
final class RootCauseSearch {
    private static final String EVIDENCE = "evidence";
    private static final String DRIVERS = "drivers";

    private final StepFacts facts;
    private final EvidenceTally evidence = new EvidenceTally();
    private final LineTable table;

    RootCauseSearch(StepFacts facts) {
        this.facts = facts;
        this.table = new LineTable(facts.asOf(), SkuFacts.of(facts)::traits);
    }

    void accept(OrderLine line, Verdict verdict) {
        evidence.accept(line, verdict);
        table.accept(line, verdict);
    }

    void save() {
        facts.ledger().results().save(facts.shopId(), EVIDENCE, evidence.report());
        facts.ledger().results().save(facts.shopId(), DRIVERS, DriverSearch.of(table));
    }

    static Optional<RootCauses> found(ShopResultTable results, int shopId) {
        return results.find(shopId, DRIVERS, DriverReport.class)
                .flatMap(drivers -> CancellationLosses.found(results, shopId)
                        .map(costs -> new RootCauses(
                                drivers,
                                results.find(shopId, EVIDENCE, EvidenceReport.class)
                                        .orElse(EvidenceReport.NONE),
                                costs)));
    }
}
