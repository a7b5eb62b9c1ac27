package io.zapas.report;

import io.zapas.advice.Buying;
import io.zapas.advice.CancellationBoard;
import io.zapas.advice.Overview;
import io.zapas.advice.PlannedItem;
import io.zapas.advice.Situation;
import io.zapas.cancellation.CancellationSummary;
import io.zapas.cancellation.CancelledLine;
import io.zapas.report.quality.DemandEntry;
import io.zapas.report.quality.FileAccount;
import io.zapas.report.quality.RejectedRow;
import io.zapas.report.quality.Setting;
import io.zapas.report.quality.UnreadableFile;
import io.zapas.report.quality.UnusedTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that one shop's workbooks and machine-readable files are drawn from.
 *
 * <p>The iterables may be large, are read once and need not be held in memory. Whoever fills this sees to a fixed order, because
 * it is the order of {@code data/*.csv}.
 *
 * @param items one per SKU and location, ascending by key
 * @param cancelledLines ascending by order id, then SKU
 * @param settings in force, in the order in which they are shown
 * @param quality what the exports were like
 */
public record ShopReport(
        Situation situation,
        Iterable<PlannedItem> items,
        Iterable<CancelledLine> cancelledLines,
        List<Setting> settings,
        DataQuality quality) {
    /**
     * What became of the exports.
     *
     * @param files one per recognised table of a file, ascending by source
     * @param rejected in the order of files, then lines; read once for each workbook
     * @param demand how order lines and sales became demand, see {@link DemandEntry}
     */
    public record DataQuality(
            List<FileAccount> files,
            List<UnreadableFile> unreadable,
            Iterable<RejectedRow> rejected,
            List<DemandEntry> demand,
            List<UnusedTerm> badTerms) {}

    /** The same of other circumstances. */
    public ShopReport with(Situation other) {
        return new ShopReport(other, items, cancelledLines, settings, quality);
    }

    /** What the items and cancelled lines add up to; both are read, and shown to the two on the way. */
    public Overview overview(Consumer<PlannedItem> item, Consumer<CancelledLine> line) {
        return Overview.of(situation, items, cancelledLines, item, line);
    }

    public Overview overview() {
        return overview(item -> {}, line -> {});
    }

    public String shop() {
        return situation.shop();
    }

    public LocalDate asOf() {
        return situation.asOf();
    }

    public String currency() {
        return situation.currency();
    }

    public CancellationSummary cancellations() {
        return situation.cancellations();
    }

    public CancellationBoard desk() {
        return situation.desk();
    }

    public Buying buying() {
        return situation.buying();
    }
}
