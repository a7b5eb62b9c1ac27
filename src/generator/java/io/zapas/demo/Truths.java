package io.zapas.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is true of an invented shop. Dates are Moscow days, both ends included; counts are of order lines in the newest
 * state that the exports show, unless said otherwise.
 *
 * @param cancellations every cancelled line with its true cause, also those that happen after the last export
 * @param personalDataMarkers texts that stand only in personal data: none may appear in any output
 */
public record Truths(
        LocalDate firstDay,
        LocalDate lastDay,
        Totals totals,
        List<StockOut> stockOuts,
        Optional<DefectiveBatch> defectiveBatch,
        Optional<LateCarrier> lateCarrier,
        List<SkuCancellations> oversold,
        Optional<SkuCancellations> wrongStockRecord,
        Optional<Processing> processing,
        Optional<RenamedArticle> renamedArticle,
        Immature immature,
        List<Overlap> overlaps,
        List<TrueCancellation> cancellations,
        List<String> personalDataMarkers) {

    /**
     * @param lines distinct (posting, SKU)
     * @param lostUnits wanted, but nowhere in stock; no file shows them
     */
    public record Totals(
            int skus, int lines, int fboLines, int cancelledLines, int cancelledAfterHandOver, int lostUnits) {
        public double cancellationRate() {
            return (double) cancelledLines / lines;
        }
    }

    /** Days on which a place ended empty, the longest run. */
    public record EmptyRun(String location, LocalDate from, LocalDate to) {}

    /** A product that ran dry because a purchase order came late. */
    public record StockOut(
            String sku,
            String scheme,
            String supplier,
            String po,
            LocalDate orderedOn,
            LocalDate expectedOn,
            LocalDate receivedOn,
            List<EmptyRun> emptyRuns,
            int cancelledLines) {}

    /** @param defectReturns returned lines of the window whose reason is a defect, known by the last day */
    public record DefectiveBatch(
            String sku,
            String po,
            LocalDate from,
            LocalDate to,
            int soldLines,
            int cancelledLines,
            int defectReturns) {}

    /** Hand-overs more than 24 hours after the cut-off, and cancellations for it. */
    public record LateCarrier(
            String warehouse,
            String carrier,
            LocalDate from,
            LocalDate to,
            int lines,
            int lateLines,
            int cancelledLines) {}

    /** A product whose orders of a window were cancelled as out of stock. */
    public record SkuCancellations(String sku, LocalDate from, LocalDate to, int lines, int cancelledLines) {}

    public record Processing(DayOfWeek weekday, LocalDate from, LocalDate to, int lines, int cancelledLines) {}

    public record RenamedArticle(String sku, String oldArticle, String newArticle, LocalDate on) {}

    /** @param laterCancelled open lines that will be cancelled after the last export; no file shows it */
    public record Immature(LocalDate from, int lines, int openLines, int laterCancelled) {}

    /**
     * Two exports of the same rows.
     *
     * @param changedStatus shared rows whose status differs
     */
    public record Overlap(String earlier, String later, int sharedLines, int changedStatus) {}

    /** @param at UTC */
    public record TrueCancellation(
            String posting,
            String sku,
            String scheme,
            TrueCause cause,
            int declaredReasonId,
            LocalDateTime acceptedAt,
            LocalDateTime at,
            boolean exported) {
        public Fault fault() {
            return cause.fault();
        }
    }

    static Truths of(Books books) {
        return new Verdict(books).truths();
    }
}
