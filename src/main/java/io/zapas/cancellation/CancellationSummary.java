package io.zapas.cancellation;

import java.util.List;
import java.util.Map;

/**
 * The shop's cancellations in figures. Lines of the whole known history before as-of.
 *
 * @param weeks ascending
 * @param causes by lines, descending
 * @param faults lines per fault; every fault present
 * @param unknown reasons that the taxonomy does not know, by lines, descending
 * @param curve {@code curve[a]} = share of all later cancellations that have happened by age {@code a} days after the order
 */
public record CancellationSummary(
        long lines,
        long cancelled,
        List<WeekRate> weeks,
        List<CauseShare> causes,
        Map<Fault, Long> faults,
        List<UnknownReason> unknown,
        double[] curve) {}
