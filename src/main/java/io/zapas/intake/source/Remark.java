package io.zapas.intake.source;

import java.util.Arrays;
import java.util.List;

/** What was found in a file or row, or would have been right there: a sentence, and what stands in it. */
public record Remark(Wording wording, List<String> arguments) {
    private static final String SEPARATOR = "\u001F";
    private static final int LONGEST = 500;

    public static Remark of(Wording wording, Object... arguments) {
        int longest = arguments.length < 2 ? LONGEST : LONGEST * 3 / 5;
        return new Remark(
                wording,
                Arrays.stream(arguments)
                        .map(argument -> Names.cut(String.valueOf(argument).replace(SEPARATOR, " "), longest))
                        .toList());
    }

    /** In English. */
    @Override
    public String toString() {
        String text = wording.english();
        for (int i = 0; i < arguments.size(); i++) text = text.replace("{" + i + "}", arguments.get(i));
        return Names.cut(text, LONGEST);
    }

    /** As one text, for {@link #decoded}. */
    public String encoded() {
        return arguments.isEmpty() ? wording.name() : wording.name() + SEPARATOR + String.join(SEPARATOR, arguments);
    }

    /** A text that was not encoded is taken as it is. */
    public static Remark decoded(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        for (Wording wording : Wording.values()) {
            if (wording.name().equals(parts[0])) {
                return new Remark(wording, List.of(parts).subList(1, parts.length));
            }
        }
        return of(Wording.PLAIN, text);
    }
}
