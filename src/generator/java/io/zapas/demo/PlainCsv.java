package io.zapas.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A plain table: UTF-8, comma, LF, quotes only where needed. */
final class PlainCsv {
    private final StringBuilder text = new StringBuilder();

    PlainCsv(Object... header) {
        row(header);
    }

    PlainCsv row(Object... fields) {
        text.append(Arrays.stream(fields).map(PlainCsv::field).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    private static String field(Object value) {
        String field = value.toString();
        return field.matches("[^,\"\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
