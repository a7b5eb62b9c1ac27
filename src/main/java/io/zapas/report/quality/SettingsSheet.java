package io.zapas.report.quality;

import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Value;
import java.util.List;

/** Every setting in force with its meaning and where to change it, and every word of the workbook explained. */
public final class SettingsSheet {
    /** In the order in which the terms are explained. */
    private static final List<String> GLOSSARY = List.of("""
            as_of lead_time review_period protection_interval order_up_to safety_stock service_level inbound
            expected_returns lost_on_the_way rounding cover stockout_on order_by saved abc xyz excess dead missing
            quantile bands grade error value_added maturity declared probable fault merged""".split("\\s+"));

    private final SheetContext draft;
    private final Texts texts;

    public SettingsSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    public void draw(Sheet sheet) {
        sheet.widths(34, 26, 22, 70);
        sheet.title(texts.get("sheet.settings"));
        sheet.note(texts.get("settings.intro"));
        sheet.gap();
        sheet.subtitle(texts.get("settings.in_force"));
        if (draft.report().settings().isEmpty()) {
            sheet.note(texts.get("settings.none"));
        } else {
            Headings on = draft.headings("settings");
            sheet.lines(
                    draft.report().settings(),
                    on.words("name", 1, Setting::name),
                    on.words("value", 1, Setting::value),
                    on.words("origin", 1, setting -> texts.of(setting.origin())),
                    on.words("meaning", 1, setting -> meaning(setting.name())));
        }
        sheet.gap();
        sheet.subtitle(texts.get("settings.glossary"));
        GLOSSARY.forEach(term -> sheet.line(
                Span.of(1, Value.of(texts.get("glossary." + term)), Look.STRONG, Format.TEXT),
                Span.text(3, texts.get("glossary." + term + ".meaning"))));
    }

    /** A setting of a group, such as {@code service_levels.AX}, means what its group means. */
    private String meaning(String name) {
        int dot = Math.max(0, name.lastIndexOf('.'));
        return texts.find("setting." + name)
                .or(() -> texts.find("setting." + name.substring(0, dot)))
                .orElseGet(() -> texts.orReadable("setting." + name));
    }
}
