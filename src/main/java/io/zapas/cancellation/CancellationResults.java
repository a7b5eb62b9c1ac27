package io.zapas.cancellation;

import io.zapas.cancellation.cost.CostReport;
import io.zapas.cancellation.driver.DriverReport;
import io.zapas.cancellation.evidence.EvidenceReport;
import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.cancellation.risk.RiskBoard;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that the analysis of a shop's cancellations finds, beside the cancelled lines themselves.
 *
 * @param summary rates by week, causes, faults, segments
 * @param index the error index desk; empty where the shop's exports show nothing of the platform that has it
 * @param risk open orders in danger
 * @param evidence how the causes came about
 * @param drivers where cancellations come from
 * @param costs what they cost
 */
public record CancellationResults(
        CancellationSummary summary,
        Optional<ErrorIndex> index,
        RiskBoard risk,
        EvidenceReport evidence,
        DriverReport drivers,
        CostReport costs) {
    /** Of a shop without an order line. */
    public static CancellationResults none(LocalDate asOf) {
        return new CancellationAnalysis(CancellationAnalysis.Facts.none(asOf)).results();
    }
}
