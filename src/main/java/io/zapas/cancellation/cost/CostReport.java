package io.zapas.cancellation.cost;

import java.time.LocalDate;
import java.util.List;

/**
 * What the cancellations of a period cost. By the day of cancelling, by that of the order where no export tells it.
 *
 * @param from first day, {@code to} the last
 * @param zone today's, whose fee is charged
 * @param logisticsTold whether the costs of delivery are set; if not, logistics are missing in every sum
 * @param guessed cancelled lines whose unit cost is not known: the margin of the settings stands for it
 * @param unpriced cancelled lines without a price, missing in every sum
 * @param causes by total, descending
 * @param skus by total, descending; at most {@link CostTally#MOST_SKUS}
 */
public record CostReport(
        LocalDate from,
        LocalDate to,
        String zone,
        boolean logisticsTold,
        long guessed,
        long unpriced,
        List<CauseLoss> causes,
        List<SkuLoss> skus) {}
