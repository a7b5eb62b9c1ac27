package io.zapas.report;

import io.zapas.advice.Amounts;
import io.zapas.advice.Line;
import io.zapas.advice.Overview;
import io.zapas.cancellation.Cause;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.report.text.CauseNames;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What every sheet of a workbook is drawn from. */
public record SheetContext(ShopReport report, Overview overview, CauseNames causes, Texts texts) {

    public Headings headings(String table) {
        return new Headings(texts, table, currency());
    }

    /** The columns of a table, to be told one after the other. */
    public <T> Columns<T> columns(String table) {
        return columns(table, currency());
    }

    /** The same with money in another currency than the report's. */
    public <T> Columns<T> columns(String table, String currency) {
        return new Columns<>(this, table, new Headings(texts, table, currency));
    }

    /** Currency for headers; where no export tells one the headers say "money". */
    public String currency() {
        return report.currency().isEmpty() ? texts.get("money.unnamed") : report.currency();
    }

    public String cause(Cause cause) {
        return causes.of(cause, texts.language());
    }

    public String location(String location) {
        return location.isEmpty() ? texts.get("location.all") : location;
    }

    public String supplier(String supplier) {
        return supplier.isEmpty() ? texts.get("supplier.unnamed") : supplier;
    }

    public String money(Money money) {
        return texts.money(money.amount(), money.currency());
    }

    /** Amounts in other currencies than the report's, for a line below; "" if there are none. */
    public String others(Amounts amounts) {
        List<Money> others = amounts.besides(report.currency());
        return others.isEmpty()
                ? ""
                : texts.get("money.others", others.stream().map(this::money).collect(Collectors.joining(", ")));
    }

    /** Why a line is recommended so: what holds for all lines is left to {@link #common}. */
    public String reason(Line line) {
        return overview.lines().reasons(line).stream()
                .map(reason -> texts.get(reason.key()))
                .collect(Collectors.joining("; "));
    }

    /** What holds for every line is said once above a table; "" if nothing does. */
    public String common() {
        Set<Note> notes = overview.lines().common();
        return notes.isEmpty()
                ? ""
                : texts.get("note.common", notes.stream().map(texts::of).collect(Collectors.joining("; ")));
    }

    public boolean has(String kind) {
        return report.quality().files().stream().anyMatch(file -> file.kind().equals(kind));
    }

    /** Whether an export tells the stock. */
    public boolean stockTold() {
        return has("STOCK") || has("PRODUCTS");
    }
}
