package io.zapas.report;

import io.zapas.advice.Buying;
import io.zapas.advice.CancellationBoard;
import io.zapas.advice.Freshness;
import io.zapas.advice.PlannedItem;
import io.zapas.cancellation.CancellationSummary;
import io.zapas.cancellation.CancelledLine;
import io.zapas.ordering.terms.SupplierRecord;
import io.zapas.report.quality.DemandEntry;
import io.zapas.report.quality.FileAccount;
import io.zapas.report.quality.RejectedRow;
import io.zapas.report.quality.Setting;
import io.zapas.report.quality.UnreadableFile;
import io.zapas.report.quality.UnusedTerm;
import io.zapas.report.summary.Past;
import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that one shop's workbook and machine-readable files are drawn from.
 *
 * <p>The iterables may be large and are read more than once, each time from the start and in the same order; they need
 * not be held in memory. Whoever fills this sees to a fixed order, because it is the order of {@code data/*.csv}.
 *
 * @param shop name of the shop, for example its folder below {@code input/}
 * @param asOf the day the report speaks about; everything up to the day before it is known
 * @param cadence of the forecasts; an item may differ where its own exports do
 * @param currency ISO code that most of the shop's money is in, "" if no export tells one
 * @param settings in force, in the order in which they are shown
 * @param items one per SKU and location, ascending by key
 * @param cancelledLines ascending by order id, then SKU
 * @param files one per recognised table of a file, ascending by source
 * @param rejected in the order of files, then lines
 * @param suppliers one per supplier of a purchase order, by name
 * @param past what earlier reports said
 * @param desk what the cancellations mean for today
 * @param buying what bounds the purchase as a whole
 * @param demand how order lines and sales became demand, see {@link DemandEntry}
 */
public record ShopReport(
        String shop,
        LocalDate asOf,
        Freshness freshness,
        Cadence cadence,
        String currency,
        List<Setting> settings,
        Iterable<PlannedItem> items,
        CancellationSummary cancellations,
        Iterable<CancelledLine> cancelledLines,
        List<FileAccount> files,
        List<UnreadableFile> unreadable,
        Iterable<RejectedRow> rejected,
        List<DemandEntry> demand,
        List<UnusedTerm> badTerms,
        List<SupplierRecord> suppliers,
        Past past,
        CancellationBoard desk,
        Buying buying) {
    /** Without a desk and without limits to the purchase. */
    public ShopReport(
            String shop,
            LocalDate asOf,
            Freshness freshness,
            Cadence cadence,
            String currency,
            List<Setting> settings,
            Iterable<PlannedItem> items,
            CancellationSummary cancellations,
            Iterable<CancelledLine> cancelledLines,
            List<FileAccount> files,
            List<UnreadableFile> unreadable,
            Iterable<RejectedRow> rejected,
            List<DemandEntry> demand,
            List<UnusedTerm> badTerms,
            List<SupplierRecord> suppliers,
            Past past) {
        this(
                shop,
                asOf,
                freshness,
                cadence,
                currency,
                settings,
                items,
                cancellations,
                cancelledLines,
                files,
                unreadable,
                rejected,
                demand,
                badTerms,
                suppliers,
                past,
                CancellationBoard.none(asOf),
                Buying.UNLIMITED);
    }

    /** The same with other bounds to the purchase. */
    public ShopReport with(Buying other) {
        return new ShopReport(
                shop,
                asOf,
                freshness,
                cadence,
                currency,
                settings,
                items,
                cancellations,
                cancelledLines,
                files,
                unreadable,
                rejected,
                demand,
                badTerms,
                suppliers,
                past,
                desk,
                other);
    }

    /** The same with other findings about cancellations. */
    public ShopReport with(CancellationBoard other) {
        return new ShopReport(
                shop,
                asOf,
                freshness,
                cadence,
                currency,
                settings,
                items,
                cancellations,
                cancelledLines,
                files,
                unreadable,
                rejected,
                demand,
                badTerms,
                suppliers,
                past,
                other,
                buying);
    }
}
