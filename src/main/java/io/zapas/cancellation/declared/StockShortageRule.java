package io.zapas.cancellation.declared;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.stock.StockHistory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Nothing tells why a line was cancelled, and its SKU had no sellable stock: probably a stock shortage, by seller's fault.
 *
 * <p>A snapshot shows the end of a day. Out on the day of cancelling is strong: the cancelled unit itself did not come back
 * into stock. Out on the day of the order is weak: this very order may have taken the last unit. Out on the day before the
 * order means that more was sold than there was. After hand-over the goods were there, so the rule is silent.
 */
public final class StockShortageRule {
    private final Cause shortage;
    private final StockHistory stock;

    public StockShortageRule(Cause shortage, StockHistory stock) {
        this.shortage = shortage;
        this.stock = stock;
    }

    public Optional<Verdict> apply(OrderLine line, Cause declared) {
        if (line.cancelledAfterHandOver() || line.state() != OrderLine.State.CANCELLED) {
            return Optional.empty();
        }
        var ordered = line.orderedAt().toLocalDate();
        var before = ordered.minusDays(1);
        var cancelled = line.cancelledAt().map(at -> at.toLocalDate());
        var atCancel = cancelled.flatMap(day -> at(line, day));
        boolean outBefore = out(at(line, before));
        if (out(atCancel)) {
            var day = cancelled.orElseThrow();
            return outBefore
                    ? verdict(declared, 0.9, EvidenceKeys.NO_STOCK_BEFORE_AND_AT_CANCEL, before, day)
                    : verdict(declared, 0.75, EvidenceKeys.NO_STOCK_AT_CANCEL, day);
        }
        if (atCancel.isPresent()) {
            return Optional.empty();
        }
        if (outBefore) {
            return verdict(declared, 0.6, EvidenceKeys.NO_STOCK_BEFORE_ORDER, before);
        }
        return cancelled.isEmpty() && out(at(line, ordered))
                ? verdict(declared, 0.5, EvidenceKeys.NO_STOCK_AFTER_ORDER, ordered)
                : Optional.empty();
    }

    private Optional<Boolean> at(OrderLine line, LocalDate day) {
        return stock.sellable(line.sku(), line.location(), day);
    }

    private static boolean out(Optional<Boolean> sellable) {
        return sellable.isPresent() && !sellable.get();
    }

    private Optional<Verdict> verdict(Cause declared, double strength, String key, LocalDate... days) {
        var arguments = Stream.of(days).map(LocalDate::toString).toList();
        return Optional.of(new Verdict(declared, shortage, Fault.SELLER, strength, new Evidence(key, arguments)));
    }
}
