package io.zapas.demo;

import java.util.Locale;
import java.util.StringJoiner;

/** The truths as the Markdown table of {@code src/docs/demo-shop.md}. */
final class TruthsTable {
    private TruthsTable() {}

    static String of(Truths truths) {
        StringJoiner table = new StringJoiner("\n", "| truth | where and when | what it left |\n|---|---|---|\n", "\n");
        truths.stockOuts().forEach(one -> table.add(stockOut(one)));
        truths.defectiveBatch().ifPresent(one -> table.add(defectiveBatch(one)));
        truths.lateCarrier().ifPresent(one -> table.add(lateCarrier(one)));
        truths.oversold().forEach(one -> table.add(row("oversold", one, "more open orders than stock")));
        truths.wrongStockRecord()
                .ifPresent(one -> table.add(row("stock record wrong", one, "stock shown, none there")));
        truths.processing().ifPresent(one -> table.add(processing(one)));
        truths.renamedArticle()
                .ifPresent(one -> table.add("| renamed article | SKU %s on %s | `%s` became `%s` |"
                        .formatted(one.sku(), one.on(), one.oldArticle(), one.newArticle())));
        table.add(immature(truths.immature()));
        truths.overlaps()
                .forEach(one ->
                        table.add("| overlapping exports | `%s` and `%s` | %d shared lines, %d with another status |"
                                .formatted(one.earlier(), one.later(), one.sharedLines(), one.changedStatus())));
        return table.toString();
    }

    private static String stockOut(Truths.StockOut one) {
        Truths.EmptyRun longest = one.emptyRuns().get(0);
        return "| supplier late, stock-out (%s) | SKU %s, %s of %s, ordered %s, expected %s, received %s | empty in %d places, %s from %s to %s; %d lines cancelled |"
                .formatted(
                        one.scheme(),
                        one.sku(),
                        one.po(),
                        one.supplier(),
                        one.orderedOn(),
                        one.expectedOn(),
                        one.receivedOn(),
                        one.emptyRuns().size(),
                        longest.location(),
                        longest.from(),
                        longest.to(),
                        one.cancelledLines());
    }

    private static String defectiveBatch(Truths.DefectiveBatch one) {
        return "| defective batch | SKU %s, %s, orders %s to %s | of %d lines %d cancelled, %d returned for defects |"
                .formatted(
                        one.sku(),
                        one.po(),
                        one.from(),
                        one.to(),
                        one.soldLines(),
                        one.cancelledLines(),
                        one.defectReturns());
    }

    private static String lateCarrier(Truths.LateCarrier one) {
        return "| carrier late | %s, %s, cut-offs %s to %s | of %d lines %d handed over more than 24 h late, %d cancelled |"
                .formatted(
                        one.warehouse(),
                        one.carrier(),
                        one.from(),
                        one.to(),
                        one.lines(),
                        one.lateLines(),
                        one.cancelledLines());
    }

    private static String row(String truth, Truths.SkuCancellations one, String what) {
        return "| %s | SKU %s, orders %s to %s | %s: %d of %d lines cancelled |"
                .formatted(truth, one.sku(), one.from(), one.to(), what, one.cancelledLines(), one.lines());
    }

    private static String processing(Truths.Processing one) {
        return "| processing errors | FBS orders accepted on a %s, %s to %s | %d of %d lines cancelled |"
                .formatted(one.weekday(), one.from(), one.to(), one.cancelledLines(), one.lines());
    }

    private static String immature(Truths.Immature one) {
        return String.format(
                Locale.ROOT,
                "| immature orders | accepted from %s | of %d lines %d still open, %d of which will be cancelled |",
                one.from(),
                one.lines(),
                one.openLines(),
                one.laterCancelled());
    }
}
