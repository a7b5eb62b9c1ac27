package io.zapas.report;

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
import io.zapas.report.summary.Decisions;
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
import java.util.List;

/** The workbook of one shop in one language: its sheets in their order. */
public final class ReportWorkbook {
    /** The sheets after the first one, in their order; each has a name and a line in the summary's contents. */
    public static final List<String> CONTENTS = List.of(
            "decisions",
            "restock",
            "budget",
            "supply",
            "explorer",
            "health",
            "cancellations",
            "roots",
            "error_index",
            "at_risk",
            "suppliers",
            "whatif",
            "listing",
            "accuracy",
            "changes",
            "quality",
            "settings",
            "data");

    private ReportWorkbook() {}

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
            Sheet summary = book.sheet(texts.get("sheet.summary"));
            Sheet decisions = book.sheet(texts.get("sheet.decisions"));
            Sheet restock = book.sheet(texts.get("sheet.restock"));
            Sheet budget = book.sheet(texts.get("sheet.budget"));
            Sheet supply = book.sheet(texts.get("sheet.supply"));
            Sheet explorer = book.sheet(texts.get("sheet.explorer"));
            Sheet health = book.sheet(texts.get("sheet.health"));
            Sheet cancellations = book.sheet(texts.get("sheet.cancellations"));
            Sheet roots = book.sheet(texts.get("sheet.roots"));
            Sheet index = book.sheet(texts.get("sheet.error_index"));
            Sheet risk = book.sheet(texts.get("sheet.at_risk"));
            Sheet suppliers = book.sheet(texts.get("sheet.suppliers"));
            Sheet whatIf = book.sheet(texts.get("sheet.whatif"));
            Sheet listing = book.sheet(texts.get("sheet.listing"));
            Sheet accuracy = book.sheet(texts.get("sheet.accuracy"));
            Sheet changes = book.sheet(texts.get("sheet.changes"));
            Sheet quality = book.sheet(texts.get("sheet.quality"));
            Sheet settings = book.sheet(texts.get("sheet.settings"));
            Sheet data = book.sheet(texts.get("sheet.data"));

            Decisions proposed = new Decisions(draft);
            new RestockSheet(draft).draw(restock);
            new BudgetSheet(draft).draw(budget);
            new SupplySheet(draft).draw(supply);
            new ForecastDataSheet(draft).draw(book, data);
            new ExplorerSheet(draft).draw(explorer);
            new StockHealthSheet(draft).draw(health);
            new CancellationsSheet(draft).draw(cancellations);
            new RootCausesSheet(draft).draw(roots);
            new ErrorIndexSheet(draft).draw(index);
            new OrdersAtRiskSheet(draft).draw(risk);
            List<String> rows = new DecisionsSheet(draft, proposed).draw(decisions);
            new SuppliersSheet(draft).draw(suppliers);
            new WhatIfSheet(draft).draw(whatIf);
            new ListingSheet(draft).draw(listing);
            new AccuracySheet(draft).draw(accuracy);
            new ChangesSheet(draft).draw(changes);
            new DataQualitySheet(draft).draw(quality);
            new SettingsSheet(draft).draw(settings);
            new SummarySheet(draft, proposed, rows).draw(summary);
            summary.selected();
            return book.save(target);
        }
    }
}
