package io.zapas.intake.recognise;

import io.zapas.intake.schema.Binding;
import io.zapas.intake.schema.ExportFormat;
import io.zapas.intake.schema.Field;
import io.zapas.intake.schema.FieldSource;
import io.zapas.intake.source.Cells;
import io.zapas.intake.source.Names;
import io.zapas.intake.source.Remark;
import io.zapas.intake.source.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the format, and the header row, of a table by its first rows. A user's own formats come before ours. */
public record Recogniser(Collection<ExportFormat> formats) {
    /** Rows that have to be looked at: the deepest header plus the captions under it. */
    static final int DEPTH = 40;

    /** A telephone number, a card, an account: nothing a header holds. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5}");

    /** A format that fits, and how well: columns found, needed ones twice. */
    record Match(Binding binding, int score, int row) {
        private static final Comparator<Match> BEST = Comparator.<Match, Boolean>comparing(
                        m -> m.binding().format().ofUser())
                .thenComparing(Match::score)
                .thenComparing(Match::row, Comparator.reverseOrder());
    }

    Optional<Match> match(List<Cells.RawRow> rows) {
        return formats.stream().flatMap(f -> matches(f, rows)).max(Match.BEST);
    }

    private static Stream<Match> matches(ExportFormat format, List<Cells.RawRow> rows) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.size(), format.headerWithin()); i++) {
            HeaderRow header = format.groupedHeader() ? HeaderRow.grouped(rows, i) : HeaderRow.plain(rows.get(i));
            Attempt attempt = new Attempt(format, header);
            if (attempt.fits()) matches.add(new Match(attempt.binding(), attempt.score(), i));
        }
        return matches.stream();
    }

    /** What was found where nothing fits: the header names, the nearest format and what it lacks. */
    Remark nothingFits(List<Cells.RawRow> rows) {
        record Near(ExportFormat format, Cells.RawRow row, int score, List<String> missing) {}
        Near nearest = null;
        for (ExportFormat format : formats) {
            for (Cells.RawRow row : rows.subList(0, Math.min(rows.size(), format.headerWithin()))) {
                Attempt attempt = new Attempt(format, HeaderRow.plain(row));
                int found = attempt.score();
                if (found > 0 && (nearest == null || found > nearest.score())) {
                    nearest = new Near(format, row, found, attempt.missing());
                }
            }
        }
        if (nearest != null) {
            String missing = String.join(", ", nearest.missing());
            return Remark.of(Wording.NEAREST, nearest.format().id(), missing, shown(nearest.row()));
        }
        Cells.RawRow first = rows.get(0);
        return looksLikeData(first)
                ? Remark.of(Wording.NO_KNOWN_NAME_IN_DATA, first.values().size())
                : Remark.of(Wording.NO_KNOWN_NAME, shown(first));
    }

    /** Header names are quoted; a row that looks like data might hold personal data and is not. */
    private static boolean looksLikeData(Cells.RawRow row) {
        return row.values().stream()
                .map(Names::clean)
                .anyMatch(c -> c.matches("[-+]?[\\d.,:/ -]+")
                        || c.indexOf('@') > 0
                        || LONG_NUMBER.matcher(c).find());
    }

    private static String shown(Cells.RawRow row) {
        if (looksLikeData(row)) return "…";
        return row.values().stream()
                .map(Names::clean)
                .filter(c -> !c.isEmpty())
                .map(c -> Names.cut(c, 40))
                .limit(12)
                .collect(Collectors.joining(" | "));
    }

    /** One format tried on one row. */
    private static final class Attempt {
        private final ExportFormat format;
        private final HeaderRow header;
        private final Map<String, List<Integer>> columns;
        private final Map<FieldSource, List<Integer>> found = new LinkedHashMap<>();
        private final List<Binding.Duplicate> duplicates = new ArrayList<>();

        Attempt(ExportFormat format, HeaderRow header) {
            this.format = format;
            this.header = header;
            this.columns = header.columnsByName();
            format.columns().forEach(this::find);
        }

        private void find(FieldSource spec) {
            List<Integer> at = new ArrayList<>();
            for (FieldSource.HeaderName name : spec.headers()) {
                List<Integer> hits = hits(name);
                if (hits.isEmpty()) continue;
                at.add(hits.get(0));
                for (int other : hits.subList(1, hits.size())) {
                    duplicates.add(new Binding.Duplicate(hits.get(0), other));
                }
            }
            if (!at.isEmpty()) found.put(spec, at);
        }

        private List<Integer> hits(FieldSource.HeaderName name) {
            if (name.pattern() == null) return columns.getOrDefault(name.exact(), List.of());
            return columns.entrySet().stream()
                    .filter(e -> name.matches(e.getKey()))
                    .flatMap(e -> e.getValue().stream())
                    .sorted()
                    .toList();
        }

        boolean fits() {
            return !found.isEmpty() && missing().isEmpty();
        }

        List<String> missing() {
            Stream<String> needed = format.columns().stream()
                    .filter(c -> c.required() && !found.containsKey(c))
                    .map(c -> c.headers().get(0).text());
            Stream<String> oneOf = format.oneOf().stream()
                    .filter(group -> found.keySet().stream().noneMatch(c -> group.contains(c.field())))
                    .map(Attempt::oneOfText);
            return Stream.concat(needed, oneOf).toList();
        }

        private static String oneOfText(Set<Field> group) {
            return group.stream().map(Field::key).collect(Collectors.joining(" / "));
        }

        int score() {
            long needed = found.keySet().stream().filter(FieldSource::required).count();
            return found.size() + (int) needed;
        }

        Binding binding() {
            int fields = format.kind().schema().fields().size();
            Binding.Source[][] sources = new Binding.Source[fields][0];
            String[] constants = new String[fields];
            Arrays.fill(constants, "");
            format.constants().forEach((field, value) -> constants[field.index()] = value);
            found.forEach((spec, at) -> {
                for (int column : at) bind(sources, constants, spec, column);
            });
            return new Binding(
                    format,
                    header.line(),
                    header.own(),
                    header.width(),
                    sources,
                    constants,
                    List.copyOf(duplicates),
                    first());
        }

        private void bind(Binding.Source[][] sources, String[] constants, FieldSource spec, int column) {
            int field = spec.field().index();
            Binding.Source[] before = sources[field];
            sources[field] = Arrays.copyOf(before, before.length + 1);
            sources[field][before.length] = new Binding.Source(column, spec);
            if (spec.capture() == null) return;
            for (FieldSource.HeaderName name : spec.headers()) {
                for (String option : header.names().get(column)) {
                    String captured = name.capture(option);
                    if (!captured.isEmpty()) constants[spec.capture().index()] = captured;
                }
            }
        }

        private Map<String, Integer> first() {
            Map<String, Integer> first = new LinkedHashMap<>();
            columns.forEach((name, at) -> first.put(name, at.get(0)));
            return first;
        }
    }
}
