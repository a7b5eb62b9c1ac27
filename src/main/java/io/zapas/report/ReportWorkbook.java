package io.zapas.report;

import io.zapas.advice.Overview;
import io.zapas.report.cancellation.CancellationsSheet;
import io.zapas.report.cancellation.ErrorIndexSheet;
import io.zapas.report.cancellation.OrdersAtRiskSheet;
import io.zapas.report.cancellation.RootCausesSheet;
import io.zapas.report.forecast.AccuracySheet;
import io.zapas.report.forecast.ExplorerSheet;
import io.zapas.report.forecast.ForecastDataSheet;
import io.zapas.report.quality.DataQualitySheet;
import io.zapas.report.quality.SettingsSheet;
import io.zapas.report.restock.BudgetSheet;
import io.zapas.report.restock.ListingSheet;
import io.zapas.report.restock.RestockSheet;
import io.zapas.report.restock.StockHealthSheet;
import io.zapas.report.restock.SupplySheet;
import io.zapas.report.restock.WhatIfSheet;
import io.zapas.report.summary.ChangesSheet;
import io.zapas.report.summary.DecisionsSheet;
import io.zapas.report.summary.SummarySheet;
import io.zapas.report.supplier.SuppliersSheet;
import io.zapas.report.text.CauseNames;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Book;
import io.zapas.workbook.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The workbook of one shop in one language: its sheets in their order. */
public final class ReportWorkbook {
    private static final String SUMMARY = "summary";
    private static final String DECISIONS = "decisions";

    private final SheetContext draft;

    /** The sheets after the first two, in their order; each has a name and a line in the summary's contents. */
    private final Map<String, Consumer<Sheet>> sheets = new LinkedHashMap<>();

    private ReportWorkbook(SheetContext draft, Book book) {
        this.draft = draft;
        sheets.put("restock", new RestockSheet(draft)::draw);
        sheets.put("budget", new BudgetSheet(draft)::draw);
        sheets.put("supply", new SupplySheet(draft)::draw);
        sheets.put("explorer", new ExplorerSheet(draft)::draw);
        sheets.put("health", new StockHealthSheet(draft)::draw);
        sheets.put("cancellations", new CancellationsSheet(draft)::draw);
        sheets.put("roots", new RootCausesSheet(draft)::draw);
        sheets.put("error_index", new ErrorIndexSheet(draft)::draw);
        sheets.put("at_risk", new OrdersAtRiskSheet(draft)::draw);
        sheets.put("suppliers", new SuppliersSheet(draft)::draw);
        sheets.put("whatif", new WhatIfSheet(draft)::draw);
        sheets.put("listing", new ListingSheet(draft)::draw);
        sheets.put("accuracy", new AccuracySheet(draft)::draw);
        sheets.put("changes", new ChangesSheet(draft)::draw);
        sheets.put("quality", new DataQualitySheet(draft)::draw);
        sheets.put("settings", new SettingsSheet(draft)::draw);
        sheets.put("data", sheet -> new ForecastDataSheet(draft).draw(book, sheet));
    }

    /**
     * Writes it whole or not at all.
     *
     * @param target where it belongs; a numbered sibling is written if that is held open
     * @return the path that was written
     */
    public static Path write(ShopReport report, Overview overview, CauseNames causes, Language language, Path target)
            throws IOException {
        Texts texts = Texts.of(language);
        SheetContext draft = new SheetContext(report, overview, causes, texts);
        try (Book book = new Book(texts.get("report.title", report.shop()), language.typeface(), report.asOf())) {
            new ReportWorkbook(draft, book).draw(book);
            return book.save(target);
        }
    }

    private void draw(Book book) {
        Sheet summary = sheet(book, SUMMARY);
        Sheet decisions = sheet(book, DECISIONS);
        Map<String, Sheet> drawn = new LinkedHashMap<>();
        sheets.keySet().forEach(key -> drawn.put(key, sheet(book, key)));
        sheets.forEach((key, sheet) -> sheet.accept(drawn.get(key)));
        List<String> rows = new DecisionsSheet(draft).draw(decisions);
        List<String> contents = new ArrayList<>(List.of(DECISIONS));
        contents.addAll(sheets.keySet());
        new SummarySheet(draft).draw(summary, contents, rows);
        summary.selected();
    }

    private Sheet sheet(Book book, String key) {
        return book.sheet(draft.texts().get("sheet." + key));
    }
}
