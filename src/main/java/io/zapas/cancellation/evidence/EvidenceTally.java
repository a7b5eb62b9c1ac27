package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.Verdict;
import io.zapas.shop.orders.OrderLine;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Counts how causes came about. Streaming: memory grows with the causes and rules. The order of the lines changes nothing. */
public final class EvidenceTally {
    private record Key(String rule, Cause cause) {}

    private record PairKey(Cause declared, Cause probable) {}

    private record Example(double strength, LocalDateTime at, String orderId, String sku, Evidence evidence) {
        static final Comparator<Example> BETTER = Comparator.comparingDouble(Example::strength)
                .thenComparing(Example::at)
                .thenComparing(Example::orderId)
                .thenComparing(Example::sku);
    }

    private static final class Sum {
        long lines;
        /** In millionths: sums of them do not depend on the order. */
        long strength;

        Example best;

        Sum(Example first) {
            best = first;
        }
    }

    private final Map<PairKey, Long> pairs = new HashMap<>();
    private final Map<Key, Sum> uses = new HashMap<>();

    public void accept(OrderLine line, Verdict verdict) {
        if (!line.isCancelled() || !verdict.probable().real()) {
            return;
        }
        pairs.merge(new PairKey(verdict.declared(), verdict.probable()), 1L, Long::sum);
        var example = new Example(verdict.strength(), line.orderedAt(), line.orderId(), line.sku(), verdict.evidence());
        var sum = uses.computeIfAbsent(new Key(verdict.evidence().key(), verdict.probable()), key -> new Sum(example));
        sum.lines++;
        sum.strength += Math.round(verdict.strength() * 1e6);
        sum.best = Example.BETTER.compare(example, sum.best) > 0 ? example : sum.best;
    }

    public EvidenceReport report() {
        var told = pairs.entrySet().stream()
                .map(entry -> new EvidenceReport.Pair(
                        entry.getKey().declared(), entry.getKey().probable(), entry.getValue()))
                .sorted(Comparator.comparingLong(EvidenceReport.Pair::lines)
                        .reversed()
                        .thenComparing(pair -> pair.declared().id())
                        .thenComparing(pair -> pair.probable().id()))
                .toList();
        var used = uses.entrySet().stream()
                .map(entry -> use(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(EvidenceReport.Use::lines)
                        .reversed()
                        .thenComparing(EvidenceReport.Use::key)
                        .thenComparing(use -> use.cause().id()))
                .toList();
        return new EvidenceReport(told, used);
    }

    private static EvidenceReport.Use use(Key key, Sum sum) {
        return new EvidenceReport.Use(
                key.rule(),
                key.cause(),
                sum.lines,
                sum.strength / 1e6 / sum.lines,
                sum.best.evidence(),
                sum.best.orderId(),
                sum.best.sku());
    }
}
