package io.zapas.intake.recognise;

import io.zapas.intake.schema.Binding;
import io.zapas.intake.schema.ExportFormat;
import io.zapas.intake.schema.Names;
import io.zapas.intake.source.Cells;
import io.zapas.intake.source.Content;
import io.zapas.intake.source.Faults;
import io.zapas.intake.source.Remark;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import io.zapas.intake.xlsx.XlsxSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises the sheets of one workbook, each by itself and then with a view to the others. */
record WorkbookFinder(TableFinder finder, Content content) {
    private record Sheet(String name, TableFinder.Candidate candidate, Optional<Binding> binding) {}

    void find(Path file, List<TablePlan> plans, List<Unreadable> unreadable) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (XlsxSheet table : XlsxSheet.of(content, file)) {
            try {
                List<Cells.RawRow> rows = TableFinder.peek(table);
                Optional<Recogniser.Match> match = finder.recogniser().match(rows);
                TableFinder.Candidate candidate = new TableFinder.Candidate(table, rows);
                sheets.add(new Sheet(table.name(), candidate, match.map(Recogniser.Match::binding)));
            } catch (IOException | RuntimeException e) {
                unreadable.add(Faults.of(e).at(source(table.name())));
            }
        }
        Set<String> formats = sheets.stream()
                .flatMap(s -> s.binding().stream())
                .map(b -> b.format().id())
                .collect(Collectors.toSet());
        for (Sheet sheet : sheets) {
            if (skipped(sheet, sheets)) continue;
            if (sheet.binding().isPresent())
                plans.add(plan(sheet, sheet.binding().get(), formats));
            else unreadable.add(unknown(sheet));
        }
    }

    private String source(String sheet) {
        return content.source() + "#" + sheet;
    }

    private TablePlan plan(Sheet sheet, Binding binding, Set<String> formats) {
        ExportFormat.Beside beside = binding.format().beside();
        boolean toldElsewhere = beside != null && formats.contains(beside.format());
        Binding used = toldElsewhere ? binding.without(beside.leaveEmpty()) : binding;
        return finder.plan(source(sheet.name()), sheet.candidate(), used);
    }

    private Unreadable unknown(Sheet sheet) {
        if (sheet.candidate().rows().isEmpty()) {
            return new Unreadable(
                    source(sheet.name()), Unreadable.Fault.EMPTY_SHEET, Remark.of(Wording.NOTHING_IN_SHEET));
        }
        return finder.unknown(sheet.candidate().rows()).at(source(sheet.name()));
    }

    /** Totals and explanations that a recognised sheet's format knows to stand beside it. */
    private static boolean skipped(Sheet sheet, List<Sheet> all) {
        String name = Names.normalise(sheet.name());
        return all.stream()
                .flatMap(s -> s.binding().stream())
                .map(Binding::format)
                .anyMatch(f -> f.skippedSheets().contains(name)
                        || f.skipsOtherSheets()
                                && sheet.binding().filter(b -> b.format() == f).isEmpty());
    }
}
