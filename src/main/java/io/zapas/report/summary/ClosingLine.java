package io.zapas.report.summary;

import io.zapas.advice.Overview;
import io.zapas.advice.RecentRate;
import io.zapas.report.ShopReport;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The last line of a run: where the workbook is, and the three figures that matter. */
public final class ClosingLine {
    private ClosingLine() {}

    public static String of(ShopReport report, Overview overview, Path workbook, Language language) {
        Texts texts = Texts.of(language);
        String value = overview.orders().value().all().stream()
                .map(money -> texts.money(money.amount(), money.currency()))
                .collect(Collectors.joining(" + "));
        String order = texts.get(
                value.isEmpty() ? "closing.order" : "closing.order_value",
                texts.whole(overview.orders().lines()),
                texts.whole(overview.orders().units()),
                value);
        String rate = report.cancellations().lines() == 0
                ? texts.get("closing.no_orders")
                : texts.get(
                        "closing.rate",
                        texts.percent(RecentRate.of(report.cancellations()).completed()));
        return texts.get(
                "closing.line", workbook, order, texts.whole(overview.stock().runningOut()), rate);
    }
}
