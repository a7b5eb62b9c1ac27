package io.zapas.intake.json;

import io.zapas.intake.source.Cells;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The records of a JSON dump, one after the other: elements of a bare array, of {@code result}, {@code result.postings}
 * and kin, page after page where pages follow each other, or one object a line.
 */
final class JsonRecords implements AutoCloseable {
    private static final Set<String> ARRAYS_OF_RECORDS =
            Set.of("result", "postings", "data", "items", "rows", "returns", "orders");
    private static final Set<String> AROUND_RECORDS = Set.of("result", "data", "response");
    private static final int MOST_LINES = 100_000;
    private static final int DEEPEST = 60;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Cells.LONGEST_RECORD)
                    .maxNumberLength(1000)
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(1000)
                    .build())
            .build();

    /** One record: a row for each of its lines, or one row if it has none. */
    record Posting(long number, List<Map<String, String>> rows) {}

    private final JsonParser parser;
    private final Set<String> lineArrays;
    /** How many arrays and pages around the records are open, innermost last; true for an array. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private @Nullable Map<String, String> loose;
    private boolean hadRecords;
    private long number;

    JsonRecords(InputStream in, Set<String> lineArrays) {
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), in);
        this.lineArrays = lineArrays;
    }

    /** The next record, {@code null} at the end. */
    @Nullable
    Posting next() throws IOException {
        try {
            return advance();
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    private @Nullable Posting advance() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            Posting posting = open.isEmpty() ? atRoot(token) : inside(token);
            if (posting != null) return posting;
        }
        return null;
    }

    private @Nullable Posting atRoot(JsonToken token) {
        if (token == JsonToken.START_ARRAY) {
            open.addLast(true);
        } else if (token == JsonToken.START_OBJECT) {
            open.addLast(false);
            loose = new LinkedHashMap<>();
            looseLines = new ArrayList<>();
            hadRecords = false;
        }
        return null;
    }

    private List<Map<String, String>> looseLines = new ArrayList<>();

    private @Nullable Posting inside(JsonToken token) {
        boolean inArray = open.getLast();
        if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
            open.removeLast();
            return open.isEmpty() && token == JsonToken.END_OBJECT ? rootRecord() : null;
        }
        if (inArray) return token == JsonToken.START_OBJECT ? element() : skipped();
        pageField();
        return null;
    }

    /** An object that holds no list of records is a record itself: one object a line. */
    private @Nullable Posting rootRecord() {
        Map<String, String> fields = loose;
        loose = null;
        if (hadRecords || fields == null || fields.isEmpty() && looseLines.isEmpty()) return null;
        return posting(fields, looseLines);
    }

    private @Nullable Posting skipped() {
        parser.skipChildren();
        return null;
    }

    private void pageField() {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_ARRAY && ARRAYS_OF_RECORDS.contains(name)) {
            open.addLast(true);
            hadRecords = true;
        } else if (value == JsonToken.START_OBJECT && AROUND_RECORDS.contains(name)) {
            open.addLast(false);
        } else if (loose != null) {
            value(name, value, loose, looseLines);
        }
    }

    private Posting element() {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Map<String, String>> lines = new ArrayList<>();
        fields("", fields, lines);
        return posting(fields, lines);
    }

    private Posting posting(Map<String, String> fields, List<Map<String, String>> lines) {
        number++;
        if (lines.isEmpty()) return new Posting(number, List.of(fields));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> line : lines) {
            Map<String, String> row = new LinkedHashMap<>(fields);
            row.putAll(line);
            rows.add(row);
        }
        return new Posting(number, rows);
    }

    /** Fields of the object the parser stands in, up to its end. */
    private void fields(String prefix, Map<String, String> fields, List<Map<String, String>> lines) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            value(name, parser.nextToken(), fields, lines);
        }
    }

    private void value(String name, JsonToken token, Map<String, String> fields, List<Map<String, String>> lines) {
        switch (token) {
            case START_OBJECT -> fields(name + ".", fields, lines);
            case START_ARRAY -> array(name, fields, lines);
            case VALUE_NULL -> fields.put(name, "");
            default -> fields.put(name, parser.getString());
        }
    }

    private void array(String name, Map<String, String> fields, List<Map<String, String>> lines) {
        boolean ofLines = lineArrays.contains(name);
        StringBuilder scalars = new StringBuilder();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            if (t == JsonToken.START_OBJECT && ofLines && lines.size() < MOST_LINES) {
                Map<String, String> line = new LinkedHashMap<>();
                fields(name + ".", line, lines);
                lines.add(line);
            } else if (t == JsonToken.START_OBJECT || t == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (scalars.length() < Cells.LONGEST_VALUE) {
                scalars.append(scalars.isEmpty() ? "" : ",").append(parser.getString());
            }
        }
        if (!ofLines && !scalars.isEmpty()) fields.put(name, scalars.toString());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
