package io.zapas.advice;

import io.zapas.cancellation.cost.CostReport;
import io.zapas.cancellation.driver.DriverReport;
import io.zapas.cancellation.evidence.EvidenceReport;

/** What lies behind the cancellations: where they come from, how they were judged, what they cost. */
public record RootCauses(DriverReport drivers, EvidenceReport evidence, CostReport costs) {}
