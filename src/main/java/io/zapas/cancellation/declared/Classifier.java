package io.zapas.cancellation.declared;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.Verdict;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import io.zapas.shop.stock.StockHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose fault a cancellation was and what caused it, from declared facts, then from stock evidence.
 *
 * <p>Cause: the reason text's, else the reason id's, else what the initiator alone allows ({@code other_buyer} …). Fault, in
 * this order: the platform's own "counts against the seller"; the words of the text, weighed with the initiator; a reason id
 * only together with an initiator that agrees; the initiator alone. A system or a carrier that cancels is taken as a
 * messenger of the text's words. A seller who cancels keeps the fault even where the text names the buyer: platforms count
 * it so. A reason id by itself never proves a fault.
 *
 * <p>Not thread-safe: it remembers texts that it has read.
 */
public final class Classifier {
    /** A statement, read. */
    private record Declaration(
            Statement statement, ReasonReading reading, Optional<Cause> byId, Optional<Fault> initiator) {
        Optional<Boolean> counts() {
            return statement.countsAgainstSeller();
        }

        /** The text's cause before the id's: ids are an open dictionary. */
        Optional<Cause> cause() {
            return reading.cause().or(this::byId);
        }

        /** What the platform gave as the reason. */
        String quoted() {
            return !statement.reason().isBlank() ? statement.reason() : isIdGiven() ? statement.reasonId() : "";
        }

        boolean isIdGiven() {
            var id = statement.reasonId().strip();
            return !id.isEmpty() && !id.equals("0");
        }
    }

    private static final int REMEMBERED = 10_000;

    private final Taxonomy taxonomy;
    private final StockShortageRule stockShortage;
    private final Map<String, ReasonReading> readings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReasonReading> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Classifier(Taxonomy taxonomy, StockHistory stock) {
        this.taxonomy = taxonomy;
        this.stockShortage = new StockShortageRule(taxonomy.cause(KnownCause.STOCK_SHORTAGE), stock);
    }

    /** The verdict on a line; {@link Verdict#NOT_CANCELLED} if it is not cancelled. */
    public Verdict classify(OrderLine line) {
        if (!line.isCancelled() && line.state() != OrderLine.State.SPLIT) {
            return Verdict.NOT_CANCELLED;
        }
        if (line.state() == OrderLine.State.SPLIT) {
            var split = taxonomy.cause(KnownCause.SPLIT_POSTING);
            return Verdict.of(
                    split,
                    split.fault(),
                    1,
                    EvidenceKeys.REASON_TEXT,
                    line.statement().reason());
        }
        var facts = facts(line.statement());
        var verdict =
                withStock(line, facts.counts().isPresent() ? byPlatformsWord(facts, line) : byReason(facts, line));
        return isUnknownReason(facts) ? verdict.withUnknownReason() : verdict;
    }

    /** Where no cause is told, the stock may tell it. */
    private Verdict withStock(OrderLine line, Verdict declared) {
        var cause = declared.declared();
        boolean untold = cause.equals(Cause.UNCLEAR) || cause.equals(untold(Fault.SELLER));
        return untold ? stockShortage.apply(line, cause).orElse(declared) : declared;
    }

    private Declaration facts(Statement statement) {
        var reading = readings.computeIfAbsent(key(statement.reason()), taxonomy::read);
        var byId = taxonomy.byReasonId(statement.reasonId());
        var initiator = taxonomy.initiator(statement.initiator()).or(reading::initiator);
        return new Declaration(statement, reading, byId, initiator);
    }

    private static String key(String reason) {
        return reason.length() > Words.LONGEST ? reason.substring(0, Words.LONGEST) : reason;
    }

    private Verdict byPlatformsWord(Declaration facts, OrderLine line) {
        var quoted = facts.quoted();
        if (facts.counts().orElseThrow()) {
            var cause = facts.cause().orElse(untold(Fault.SELLER));
            return cause.fault() == Fault.SELLER
                    ? Verdict.of(cause, Fault.SELLER, 1, EvidenceKeys.COUNTS_AGAINST_SELLER, quoted)
                    : Verdict.of(
                            cause,
                            Fault.SELLER,
                            0.9,
                            EvidenceKeys.COUNTS_AGAINST_SELLER_REASON_DIFFERS,
                            quoted,
                            cause.fault().name());
        }
        var verdict = byReason(facts, line);
        if (verdict.fault() != Fault.SELLER) {
            return verdict;
        }
        return Verdict.of(verdict.declared(), Fault.UNCLEAR, 0.5, EvidenceKeys.NOT_COUNTED_AGAINST_SELLER, quoted);
    }

    private Verdict byReason(Declaration facts, OrderLine line) {
        if (facts.reading().cause().isPresent()) {
            return byText(facts, facts.reading().cause().get());
        }
        if (facts.byId().isPresent()) {
            return byId(facts, facts.byId().get());
        }
        return facts.initiator().map(fault -> byInitiator(facts, fault)).orElseGet(() -> undeclared(line));
    }

    private static Verdict byText(Declaration facts, Cause cause) {
        var reason = facts.statement().reason();
        var initiator = facts.initiator().orElse(cause.fault());
        boolean literal = facts.reading().match() == ReasonReading.Match.WORDING;
        if (initiator == cause.fault()) {
            double strength = (facts.initiator().isPresent() ? 1 : 0.95) - (literal ? 0 : 0.1);
            return Verdict.of(cause, cause.fault(), strength, textKey(literal), reason);
        }
        if (initiator == Fault.SELLER && cause.fault() == Fault.BUYER) {
            return textAgainst(facts, cause, Fault.SELLER, 0.6);
        }
        boolean messenger = initiator == Fault.PLATFORM || initiator == Fault.CARRIER;
        return messenger
                ? Verdict.of(cause, cause.fault(), literal ? 0.9 : 0.8, textKey(literal), reason)
                : textAgainst(facts, cause, cause.fault(), 0.7);
    }

    private static String textKey(boolean literal) {
        return literal ? EvidenceKeys.REASON_TEXT : EvidenceKeys.REASON_TEXT_INTERPRETED;
    }

    private static Verdict textAgainst(Declaration facts, Cause cause, Fault fault, double strength) {
        var initiator = facts.initiator().orElse(Fault.UNCLEAR);
        return Verdict.of(
                cause,
                fault,
                strength,
                EvidenceKeys.TEXT_AGAINST_INITIATOR,
                facts.statement().reason(),
                cause.fault().name(),
                initiator.name());
    }

    private static Verdict byId(Declaration facts, Cause cause) {
        var id = facts.statement().reasonId();
        if (facts.initiator().isEmpty()) {
            return Verdict.of(cause, Fault.UNCLEAR, 0.5, EvidenceKeys.ID_ALONE, id);
        }
        var initiator = facts.initiator().get();
        if (initiator == cause.fault()) {
            return Verdict.of(cause, initiator, 0.95, EvidenceKeys.REASON_ID, id, initiator.name());
        }
        boolean party = initiator == Fault.SELLER || initiator == Fault.BUYER;
        return Verdict.of(
                cause,
                party ? initiator : Fault.UNCLEAR,
                party ? 0.6 : 0.5,
                EvidenceKeys.ID_AGAINST_INITIATOR,
                id,
                cause.fault().name(),
                initiator.name());
    }

    private Verdict byInitiator(Declaration facts, Fault fault) {
        boolean party = fault == Fault.SELLER || fault == Fault.BUYER;
        return Verdict.of(
                untold(fault),
                fault,
                party ? 0.9 : 0.6,
                EvidenceKeys.INITIATOR,
                fault.name(),
                facts.statement().reason());
    }

    private Verdict undeclared(OrderLine line) {
        if (!line.cancelledAfterHandOver()) {
            return Verdict.of(Cause.UNCLEAR, Fault.UNCLEAR, 0, EvidenceKeys.NOTHING_DECLARED);
        }
        var day = line.shippedAt().map(at -> at.toLocalDate().toString()).orElse("");
        return new Verdict(
                Cause.UNCLEAR,
                taxonomy.cause(KnownCause.AFTER_HAND_OVER),
                Fault.UNCLEAR,
                0.5,
                new Evidence(EvidenceKeys.AFTER_HAND_OVER, List.of(day)));
    }

    private Cause untold(Fault fault) {
        return switch (fault) {
            case SELLER -> taxonomy.cause(KnownCause.OTHER_SELLER);
            case BUYER -> taxonomy.cause(KnownCause.OTHER_BUYER);
            case PLATFORM -> taxonomy.cause(KnownCause.OTHER_PLATFORM);
            case CARRIER -> taxonomy.cause(KnownCause.OTHER_CARRIER);
            case UNCLEAR -> Cause.UNCLEAR;
        };
    }

    /** The taxonomy misses the line's reason: a text that nothing matches, or an id alone that it does not list. */
    private static boolean isUnknownReason(Declaration facts) {
        return switch (facts.reading().match()) {
            case UNKNOWN -> true;
            case NONE -> facts.byId().isEmpty() && facts.isIdGiven();
            default -> false;
        };
    }
}
