package io.zapas.intake.recognise;

import io.zapas.intake.csv.CsvTable;
import io.zapas.intake.json.JsonTable;
import io.zapas.intake.schema.Binding;
import io.zapas.intake.schema.ExportFormat;
import io.zapas.intake.schema.TableDate;
import io.zapas.intake.schema.TablePlan;
import io.zapas.intake.source.Cells;
import io.zapas.intake.source.Content;
import io.zapas.intake.source.Names;
import io.zapas.intake.source.RawTable;
import io.zapas.intake.source.Remark;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import io.zapas.intake.xlsx.XlsxSheet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises tables by their first rows and plans how to read them. */
record TableFinder(Recogniser recogniser, ZoneId shop, LocalDateTime modified) {
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    /** A text table: encoding and delimiter are those with which its header makes most sense. */
    TablePlan text(Content content, List<Charset> charsets) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Charset charset : charsets) {
            for (char delimiter : DELIMITERS) {
                CsvTable table = new CsvTable(content, charset, delimiter);
                candidates.add(new Candidate(table, peek(table)));
            }
            Optional<TablePlan> best = best(content.source(), candidates);
            if (best.isPresent()) return best.get();
        }
        List<Cells.RawRow> widest = candidates.stream()
                .map(Candidate::rows)
                .max(Comparator.comparingInt(TableFinder::width))
                .orElse(List.of());
        throw unknown(widest);
    }

    private Optional<TablePlan> best(String source, List<Candidate> candidates) {
        record Scored(Candidate candidate, Recogniser.Match match) {}
        return candidates.stream()
                .flatMap(c -> recogniser.match(c.rows()).map(m -> new Scored(c, m)).stream())
                .max(Comparator.comparingInt(s -> s.match().score()))
                .map(s -> plan(source, s.candidate(), s.match().binding()));
    }

    private static int width(List<Cells.RawRow> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).values().size();
    }

    TablePlan json(Content content) throws IOException {
        Set<String> lines = recogniser.formats().stream()
                .flatMap(f -> f.jsonLines().stream())
                .collect(Collectors.toSet());
        JsonTable table = JsonTable.open(content, lines);
        if (table.header().values().isEmpty()) throw unknown(List.of());
        Candidate candidate = new Candidate(table, List.of(table.header()));
        return recogniser
                .match(candidate.rows())
                .map(m -> plan(content.source(), candidate, m.binding()))
                .orElseThrow(() -> unknown(candidate.rows()));
    }

    /** The sheets of a workbook that can be recognised; those that should be and cannot are added to the unreadable. */
    List<TablePlan> workbook(Content content, Path file, List<Unreadable> unreadable) throws IOException {
        return new WorkbookFinder(this, content).find(file, unreadable);
    }

    TableFault unknown(List<Cells.RawRow> rows) {
        if (rows.isEmpty()) return new TableFault(Unreadable.Fault.EMPTY, Wording.NOTHING_IN_ROWS);
        return new TableFault(Unreadable.Fault.UNKNOWN_KIND, recogniser.nothingFits(rows));
    }

    TablePlan plan(String source, Candidate candidate, Binding binding) {
        TableDate date = TableDates.of(source, candidate.rows(), binding, modified);
        return new TablePlan(
                source, candidate.table(), binding, binding.format().zones(shop), date);
    }

    /** A table with its first rows. */
    private record Candidate(RawTable table, List<Cells.RawRow> rows) {}

    static List<Cells.RawRow> peek(RawTable table) throws IOException {
        List<Cells.RawRow> rows = new ArrayList<>();
        try (RawTable.Rows all = table.open(null)) {
            for (Cells cells = all.next(); cells != null && rows.size() < Recogniser.DEPTH; cells = all.next()) {
                if (!cells.blank()) rows.add(cells.copy());
            }
        }
        return rows;
    }

    /** Recognises the sheets of one workbook, each by itself and then with a view to the others. */
    private record WorkbookFinder(TableFinder finder, Content content) {
        private record Sheet(String name, TableFinder.Candidate candidate, Optional<Binding> binding) {}

        List<TablePlan> find(Path file, List<Unreadable> unreadable) throws IOException {
            List<Sheet> sheets = new ArrayList<>();
            for (XlsxSheet table : XlsxSheet.of(content, file)) {
                try {
                    List<Cells.RawRow> rows = TableFinder.peek(table);
                    Optional<Recogniser.Match> match = finder.recogniser().match(rows);
                    TableFinder.Candidate candidate = new TableFinder.Candidate(table, rows);
                    sheets.add(new Sheet(table.name(), candidate, match.map(Recogniser.Match::binding)));
                } catch (IOException | RuntimeException e) {
                    unreadable.add(TableFault.of(e).at(source(table.name())));
                }
            }
            Set<String> formats = sheets.stream()
                    .flatMap(s -> s.binding().stream())
                    .map(b -> b.format().id())
                    .collect(Collectors.toSet());
            List<TablePlan> plans = new ArrayList<>();
            for (Sheet sheet : sheets) {
                if (skipped(sheet, sheets)) continue;
                if (sheet.binding().isPresent())
                    plans.add(plan(sheet, sheet.binding().get(), formats));
                else unreadable.add(unknown(sheet));
            }
            return plans;
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
                                    && sheet.binding()
                                            .filter(b -> b.format() == f)
                                            .isEmpty());
        }
    }
}
