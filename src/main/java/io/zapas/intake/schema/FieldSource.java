package io.zapas.intake.schema;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a field comes from.
 *
 * @param headers accepted names, the most telling first
 * @param required a table without it is not of this format
 * @param perLine money for the whole line, to be divided by the quantity
 * @param sum several columns of this field are added up; otherwise the first with a value counts
 * @param extract takes group 1 of what it finds, nothing if it finds nothing
 * @param matches turns a text into true or false
 * @param template puts the value in place of {@code {value}}
 * @param empty values that mean nothing
 * @param capture field that takes what stood for the header's placeholder
 */
public record FieldSource(
        Field field,
        List<HeaderName> headers,
        boolean required,
        boolean perLine,
        boolean sum,
        @Nullable Pattern extract,
        @Nullable Pattern matches,
        @Nullable String template,
        List<String> empty,
        @Nullable Field capture) {

    /** Whether the text can be taken as it stands. */
    boolean plain() {
        return extract == null && matches == null && template == null && empty.isEmpty();
    }

    String shape(String text) {
        String value = text;
        if (value.isEmpty() || empty.contains(value)) return "";
        if (matches != null) return String.valueOf(matches.matcher(value).find());
        if (extract != null) {
            Matcher found = extract.matcher(value);
            value = found.find() && found.group(1) != null ? found.group(1).strip() : "";
        }
        return template == null || value.isEmpty() ? value : template.replace("{value}", value);
    }
}
