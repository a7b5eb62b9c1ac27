package io.zapas.report;

import java.util.List;

/**
 * A sentence of the intake about a file or a row.
 *
 * @param key its text is {@code remark.<key>}
 * @param english where there is no such text
 */
public record Said(String key, List<String> arguments, String english) {
    String in(Texts texts) {
        return texts.find("remark." + key, arguments.toArray()).orElse(english);
    }
}
