package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.shop.orders.OrderLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the clues of all rules together into the probable cause of a cancelled line, or leaves it unclear.
 *
 * <p>Clues of one cause rest on the same facts, so that the strongest speaks for all. A clue of strength s has the odds
 * s / (1 - s) against "something else"; causes exclude each other:
 *
 * <pre>  P(cause) = odds(cause) / (1 + sum of the odds of all causes)</pre>
 *
 * <p>One clue alone keeps its strength; two that contradict each other weaken both. Below {@link #LEAST} nothing is stated.
 * A declared cause gives way only where it is known to hide others: no cause told, a stock shortage resolved one level
 * deeper, "too slow" where the hand-over was late.
 */
public final class CauseFinder {
    /** Stated is what is half as probable again as everything else together. */
    public static final double LEAST = 0.6;

    private static final double SUREST = 0.99;

    private final KnownCauses causes;
    private final Taxonomy taxonomy;
    private final OrderHistoryIndex book;
    private final List<EvidenceRule> rules;

    public CauseFinder(Taxonomy taxonomy, OrderHistoryIndex book) {
        this.taxonomy = taxonomy;
        this.book = book;
        this.causes = KnownCauses.of(taxonomy);
        this.rules = List.of(
                new SiblingRule(causes),
                new LateHandOverRule(causes),
                new DefectiveBatchRule(causes),
                new SupplyRule(causes),
                new DemandSurpriseRule(causes),
                new NotReorderedRule(causes),
                new OversoldRule(causes),
                new RecordWrongRule(causes),
                new ReturnReasonRule(),
                new UncollectedRule(causes));
    }

    /** The verdict with its probable cause found; the declared one stands beside it unchanged. */
    public Verdict find(OrderLine line, Verdict declared) {
        if (line.state() != OrderLine.State.CANCELLED) {
            return declared;
        }
        if (book.records().isAtPlatform(line.location()) && isFoundInStock(declared)) {
            return find(line, Verdict.of(Cause.UNCLEAR, Fault.UNCLEAR, 0, EvidenceKeys.NOTHING_DECLARED));
        }
        var about = new CancelledCase(line, declared, book);
        var clues = new ArrayList<Clue>();
        rules.forEach(rule -> clues.addAll(rule.look(about)));
        clues.removeIf(clue -> !mayReplace(declared, clue.cause()));
        return best(clues).map(clue -> replaced(declared, clue)).orElse(declared);
    }

    /** The shelf of a platform's warehouse may be empty, but what was ordered from it is packed there. */
    private boolean isFoundInStock(Verdict declared) {
        return declared.declared().equals(Cause.UNCLEAR) && declared.probable().equals(causes.stockShortage());
    }

    private Optional<Clue> best(List<Clue> clues) {
        Map<Cause, Clue> strongest = new LinkedHashMap<>();
        clues.forEach(clue -> strongest.merge(clue.cause(), clue, (a, b) -> a.strength() >= b.strength() ? a : b));
        double all =
                1 + strongest.values().stream().mapToDouble(CauseFinder::odds).sum();
        return strongest.values().stream()
                .map(clue -> new Clue(clue.cause(), odds(clue) / all, clue.evidence()))
                .filter(clue -> clue.strength() >= LEAST)
                .findFirst();
    }

    private static double odds(Clue clue) {
        double strength = Math.min(SUREST, clue.strength());
        return strength / (1 - strength);
    }

    private boolean mayReplace(Verdict declared, Cause found) {
        return switch (declared.declared().id()) {
            case "unclear", "other_buyer", "other_platform", "other_carrier", "after_hand_over" -> true;
            case "other_seller" -> found.fault() == Fault.SELLER;
            case "stock_shortage" -> causes.resolvesShortage(found);
            case "too_slow", "delivery_postponed", "platform_decision" ->
                found.equals(causes.carrierLate()) || found.equals(causes.processing());
            default -> false;
        };
    }

    private static Verdict replaced(Verdict declared, Clue clue) {
        return new Verdict(
                declared.declared(),
                clue.cause(),
                clue.cause().fault(),
                clue.strength(),
                clue.evidence(),
                declared.unknownReason());
    }
}
