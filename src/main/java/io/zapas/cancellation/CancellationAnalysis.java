package io.zapas.cancellation;

import io.zapas.cancellation.cost.CostTally;
import io.zapas.cancellation.cost.CostTerms;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.cancellation.driver.DriverSearch;
import io.zapas.cancellation.driver.LineTable;
import io.zapas.cancellation.evidence.CauseFinder;
import io.zapas.cancellation.evidence.EvidenceTally;
import io.zapas.cancellation.evidence.ShopRecords;
import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.cancellation.index.ErrorIndexTally;
import io.zapas.cancellation.index.IndexDay;
import io.zapas.cancellation.index.Tariff;
import io.zapas.cancellation.index.Tariffs;
import io.zapas.cancellation.risk.RiskBoard;
import io.zapas.cancellation.risk.RiskTally;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.stock.StockRecord;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why a shop's orders were cancelled, whose fault it was, what it costs, where it comes from and what it means for today. Takes
 * every order line once, the cancelled ones with what was declared of them, in any order; then judges the cancelled ones, which
 * the rules can do only when they know all lines; then has the results.
 *
 * <pre>  accept(every line) … judge(every cancelled line) … results()</pre>
 *
 * <p>Memory: one long a line and 27 bytes for each of the last half year; open lines are kept whole, cancelled ones are not, which
 * is why they come twice.
 */
public final class CancellationAnalysis {
    /**
     * What is known beside the order lines.
     *
     * @param records stock figures of at least the SKUs that have cancelled or open lines; purchase orders; returns
     * @param traits category and supplier of a SKU
     * @param onPlatform whether an order export of the platform was read, whose error index and tariff these are
     */
    public record Facts(
            LocalDate asOf,
            Taxonomy taxonomy,
            ShopRecords records,
            Function<String, LineTable.SkuTraits> traits,
            CostTerms costs,
            boolean onPlatform) {
        static Facts none(LocalDate asOf) {
            Taxonomy taxonomy = Taxonomy.builtIn();
            return new Facts(
                    asOf,
                    taxonomy,
                    new ShopRecords(taxonomy, StockRecord.NONE, location -> false),
                    sku -> LineTable.SkuTraits.NONE,
                    new CostTerms(sku -> Optional.empty(), 0, Optional.empty(), Optional.empty()),
                    false);
        }
    }

    private final LocalDate asOf;
    private final CancellationTally tally;
    private final EvidenceTally evidence = new EvidenceTally();
    private final ErrorIndexTally index;
    private final RiskTally risk;
    private final CostTally costs;
    private final LineTable table;
    private @Nullable CauseFinder finder;
    private boolean onPlatform;

    public CancellationAnalysis(Facts facts) {
        ShopRecords records = facts.records();
        Tariff tariff = Tariff.on(facts.asOf(), Tariffs.builtIn());
        asOf = facts.asOf();
        onPlatform = facts.onPlatform();
        tally = new CancellationTally(asOf);
        index = new ErrorIndexTally(asOf, tariff, records::isAtPlatform);
        risk = new RiskTally(asOf, records);
        costs = new CostTally(asOf, tariff, facts.costs(), records::isAtPlatform);
        table = new LineTable(asOf, facts.traits());
        finder = new CauseFinder(records);
    }

    /** A line that is not cancelled. */
    public void accept(OrderLine line) {
        finder().accept(line, Verdict.NOT_CANCELLED);
        count(line, Verdict.NOT_CANCELLED);
    }

    /** A cancelled line as it was declared. */
    public void accept(CancelledLine cancelled) {
        finder().accept(cancelled.line(), cancelled.declared());
    }

    /** The line with its probable cause. @throws IllegalStateException if a line is accepted later */
    public CancelledLine judge(CancelledLine cancelled) {
        OrderLine line = cancelled.line();
        Verdict verdict = finder().find(line, cancelled.declared());
        count(line, verdict);
        evidence.accept(line, verdict);
        costs.accept(line, verdict);
        return new CancelledLine(line, cancelled.declared(), verdict);
    }

    private void count(OrderLine line, Verdict verdict) {
        onPlatform |= line.statement().countsAgainstSeller().isPresent();
        tally.accept(line, verdict);
        index.accept(line, verdict);
        risk.accept(line, verdict);
        table.accept(line, verdict);
    }

    private CauseFinder finder() {
        if (finder == null) {
            throw new IllegalStateException("expected every line before the results, was one after them");
        }
        return finder;
    }

    public CancellationResults results() {
        // its long a line is let go before the search for drivers needs the room
        finder = null;
        RiskBoard board = risk.board();
        Optional<ErrorIndex> desk = onPlatform ? Optional.of(index.desk(board::expectedOn)) : Optional.empty();
        // no shipments and no fee where it is not this shop's platform that has an index
        IndexDay today = desk.map(ErrorIndex::today).orElseGet(() -> new IndexDay(asOf, 0, 0, 0, 0, ""));
        return new CancellationResults(
                tally.summary(), desk, board, evidence.report(), DriverSearch.of(table), costs.report(today));
    }
}
