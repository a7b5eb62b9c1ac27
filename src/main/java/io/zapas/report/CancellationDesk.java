package io.zapas.report;

import io.zapas.cancellation.ErrorIndex;
import io.zapas.cancellation.RiskBoard;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the cancellations mean for today.
 *
 * @param index empty where no order line tells it
 * @param roots empty where there is no order line
 */
public record CancellationDesk(Optional<ErrorIndex> index, RiskBoard risk, Optional<RootCauses> roots) {
    static CancellationDesk none(LocalDate asOf) {
        return new CancellationDesk(Optional.empty(), RiskBoard.none(asOf), Optional.empty());
    }
}
