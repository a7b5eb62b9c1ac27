package io.zapas.intake.recognise;

import io.zapas.intake.csv.CsvTable;
import io.zapas.intake.csv.Encoding;
import io.zapas.intake.json.JsonTable;
import io.zapas.intake.schema.Binding;
import io.zapas.intake.source.Cells;
import io.zapas.intake.source.Content;
import io.zapas.intake.source.RawTable;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
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
    TablePlan text(Content content) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Charset charset : Encoding.candidates(content.open())) {
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

    void workbook(Content content, Path file, List<TablePlan> plans, List<Unreadable> unreadable) throws IOException {
        new WorkbookFinder(this, content).find(file, plans, unreadable);
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
    public record Candidate(RawTable table, List<Cells.RawRow> rows) {}

    static List<Cells.RawRow> peek(RawTable table) throws IOException {
        List<Cells.RawRow> rows = new ArrayList<>();
        try (RawTable.Rows all = table.open(null)) {
            for (Cells cells = all.next(); cells != null && rows.size() < Recogniser.DEPTH; cells = all.next()) {
                if (!cells.blank()) rows.add(cells.copy());
            }
        }
        return rows;
    }
}
