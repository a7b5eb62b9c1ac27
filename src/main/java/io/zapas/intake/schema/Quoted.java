package io.zapas.intake.schema;

import org.jspecify.annotations.Nullable;

/** Text for messages. */
public final class Quoted {
    private Quoted() {}

    /** At most {@code length} characters, never half a surrogate pair, an ellipsis where something is missing. */
    public static String cut(@Nullable String text, int length) {
        if (text == null) return "";
        if (text.length() <= length) return text;
        int end = length - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end) + "…";
    }
}
