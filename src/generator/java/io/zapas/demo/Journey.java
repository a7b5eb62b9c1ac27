package io.zapas.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Everything that happens to a posting, also after the last export; UTC. What an export shows of it follows from the
 * moment of the export. Times after the cancellation never come true.
 *
 * @param firstCutOff cut-off told before packing, where it was moved later
 * @param cutOff start of the cut-off («Дата отгрузки»)
 * @param deadline end of the cut-off («Дата отгрузки без просрочки»)
 */
record Journey(
        LocalDateTime acceptedAt,
        LocalDateTime packedAt,
        LocalDateTime firstCutOff,
        LocalDateTime cutOff,
        LocalDateTime deadline,
        LocalDateTime handedOverAt,
        LocalDateTime arrivedAt,
        LocalDateTime deliveredAt,
        boolean courier,
        boolean disputed,
        Optional<Cancellation> cancellation) {

    boolean isCancelledAfterHandOver() {
        return cancellation.filter(one -> one.at().isAfter(handedOverAt)).isPresent();
    }

    boolean isEverHandedOver() {
        return cancellation.isEmpty() || isCancelledAfterHandOver();
    }

    Optional<Cancellation> cancellationAt(LocalDateTime moment) {
        return cancellation.filter(one -> !one.at().isAfter(moment));
    }

    Optional<LocalDateTime> handedOverAt(LocalDateTime moment) {
        return isEverHandedOver() && !handedOverAt.isAfter(moment) ? Optional.of(handedOverAt) : Optional.empty();
    }

    Optional<LocalDateTime> deliveredAt(LocalDateTime moment) {
        return cancellation.isEmpty() && !deliveredAt.isAfter(moment) ? Optional.of(deliveredAt) : Optional.empty();
    }

    LocalDateTime cutOffAt(LocalDateTime moment) {
        return moment.isBefore(packedAt) ? firstCutOff : cutOff;
    }

    Status statusAt(LocalDateTime moment) {
        if (cancellationAt(moment).isPresent()) {
            return cancellation.orElseThrow().cause() == TrueCause.SPLIT ? Status.SPLIT : Status.CANCELLED;
        }
        if (deliveredAt(moment).isPresent()) {
            return Status.DELIVERED;
        }
        if (handedOverAt(moment).isEmpty()) {
            return moment.isBefore(packedAt) ? Status.TO_PACK : Status.TO_SHIP;
        }
        return moment.isBefore(arrivedAt) ? Status.ON_THE_WAY : lastMile(moment);
    }

    private Status lastMile(LocalDateTime moment) {
        if (disputed) {
            return Status.DISPUTED;
        }
        if (!courier) {
            return Status.AT_PICKUP_POINT;
        }
        return moment.isBefore(deliveredAt.minusHours(5)) ? Status.TO_COURIER : Status.WITH_COURIER;
    }

    Journey cancelled(LocalDateTime at, CancelReason reason, TrueCause cause) {
        return with(handedOverAt, Optional.of(new Cancellation(at, reason, cause)));
    }

    /** Everything after the hand-over moves with it. */
    Journey handedOver(LocalDateTime at) {
        return with(at, cancellation);
    }

    private Journey with(LocalDateTime handOver, Optional<Cancellation> end) {
        Duration shift = Duration.between(handedOverAt, handOver);
        return new Journey(
                acceptedAt,
                packedAt,
                firstCutOff,
                cutOff,
                deadline,
                handOver,
                arrivedAt.plus(shift),
                deliveredAt.plus(shift),
                courier,
                disputed,
                end);
    }
}
