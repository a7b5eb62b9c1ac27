package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.evidence.EvidenceRules.Finding;
import io.zapas.shop.orders.OrderLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the findings of all rules together into the probable cause of a cancelled line, or leaves it unclear.
 *
 * <p>Findings of one cause rest on the same facts, so that the strongest speaks for all. A finding of strength s has the odds
 * s / (1 - s) against "something else"; causes exclude each other:
 *
 * <pre>  P(cause) = odds(cause) / (1 + sum of the odds of all causes)</pre>
 *
 * <p>One finding alone keeps its strength; two that contradict each other weaken both. Below {@link #LEAST} nothing is stated.
 * A declared cause gives way only where it is known to hide others: no cause told, a stock shortage resolved one level
 * deeper, "too slow" where the hand-over was late.
 */
public final class CauseFinder {
    /** Stated is what is half as probable again as everything else together. */
    public static final double LEAST = 0.6;

    private static final double SUREST = 0.99;

    private final ShopRecords records;
    private final OrderHistoryIndex book;

    public CauseFinder(ShopRecords records) {
        this.records = records;
        this.book = new OrderHistoryIndex(records);
    }

    /** A line with what is declared of it; every line, before the first cause is looked for. */
    public void accept(OrderLine line, Verdict declared) {
        book.accept(line, declared);
    }

    /** The verdict with its probable cause found; the declared one stands beside it unchanged. */
    public Verdict find(OrderLine line, Verdict declared) {
        if (line.state() != OrderLine.State.CANCELLED) {
            return declared;
        }
        if (records.isAtPlatform(line.location()) && isFoundInStock(declared)) {
            return find(line, Verdict.of(Cause.UNCLEAR, Fault.UNCLEAR, 0, EvidenceKeys.NOTHING_DECLARED));
        }
        var about = new CancelledCase(line, declared, book);
        var findings = new ArrayList<Finding>();
        EvidenceRules.ALL.forEach(rule -> findings.addAll(rule.look(about)));
        findings.removeIf(finding -> !mayReplace(declared, finding.cause()));
        return best(findings).map(finding -> replaced(declared, finding)).orElse(declared);
    }

    /** The shelf of a platform's warehouse may be empty, but what was ordered from it is packed there. */
    private static boolean isFoundInStock(Verdict declared) {
        return declared.declared().equals(Cause.UNCLEAR) && KnownCause.STOCK_SHORTAGE.is(declared.probable());
    }

    private Optional<Finding> best(List<Finding> findings) {
        Map<Cause, Finding> strongest = new LinkedHashMap<>();
        findings.forEach(
                finding -> strongest.merge(finding.cause(), finding, (a, b) -> a.strength() >= b.strength() ? a : b));
        double all =
                1 + strongest.values().stream().mapToDouble(CauseFinder::odds).sum();
        return strongest.values().stream()
                .map(finding -> new Finding(finding.cause(), odds(finding) / all, finding.evidence()))
                .filter(finding -> finding.strength() >= LEAST)
                .findFirst();
    }

    private static double odds(Finding finding) {
        double strength = Math.min(SUREST, finding.strength());
        return strength / (1 - strength);
    }

    private static boolean mayReplace(Verdict declared, Cause found) {
        return switch (KnownCause.of(declared.declared())) {
            case UNCLEAR, OTHER_BUYER, OTHER_PLATFORM, OTHER_CARRIER, AFTER_HAND_OVER -> true;
            case OTHER_SELLER -> found.fault() == Fault.SELLER;
            case STOCK_SHORTAGE -> KnownCause.of(found).resolvesShortage();
            case TOO_SLOW, DELIVERY_POSTPONED, PLATFORM_DECISION ->
                KnownCause.CARRIER_LATE.is(found) || KnownCause.PROCESSING_ERROR.is(found);
            default -> false;
        };
    }

    private static Verdict replaced(Verdict declared, Finding finding) {
        return new Verdict(
                declared.declared(),
                finding.cause(),
                finding.cause().fault(),
                finding.strength(),
                finding.evidence(),
                declared.unknownReason());
    }
}
