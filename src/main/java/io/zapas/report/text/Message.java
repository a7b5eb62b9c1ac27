package io.zapas.report.text;

import java.util.List;

/**
 * A sentence of the intake about a file or a row.
 *
 * @param key its text is {@code remark.<key>}
 * @param english where there is no such text
 */
public record Message(String key, List<String> arguments, String english) {
    public String in(Texts texts) {
        return texts.find("remark." + key, arguments.toArray()).orElse(english);
    }
}
