package io.zapas.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A CSV as Ozon writes it: UTF-8 with BOM, {@code ;}, LF, each non-empty field in quotes, empty fields bare, a quote
 * doubled.
 */
public final class OzonCsv {
    private final StringBuilder text = new StringBuilder("\uFEFF");

    public OzonCsv row(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                text.append(';');
            }
            if (!fields.get(i).isEmpty()) {
                text.append('"').append(fields.get(i).replace("\"", "\"\"")).append('"');
            }
        }
        text.append('\n');
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
