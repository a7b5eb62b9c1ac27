package io.zapas.advice;

import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.cancellation.risk.RiskBoard;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the cancellations mean for today.
 *
 * @param index empty where no order line tells it
 * @param roots empty where there is no order line
 */
public record CancellationBoard(Optional<ErrorIndex> index, RiskBoard risk, Optional<RootCauses> roots) {
    public static CancellationBoard none(LocalDate asOf) {
        return new CancellationBoard(Optional.empty(), RiskBoard.none(asOf), Optional.empty());
    }
}
