package io.zapas.report.text;

import io.zapas.advice.Action;
import java.util.Arrays;
import java.util.Optional;

/** Reads what a report of any language says, when a planner gives it back. */
public final class ReportWords {
    private ReportWords() {}

    /** Empty for words that no report writes. */
    public static Optional<Action> action(String words) {
        return Arrays.stream(Action.values())
                .filter(action -> Arrays.stream(Language.values())
                        .anyMatch(language -> Texts.of(language).of(action).equalsIgnoreCase(words)))
                .findFirst();
    }

    /** The name of a place, "" where the report says that the whole shop is meant. */
    public static String location(String words) {
        boolean all = Arrays.stream(Language.values())
                .anyMatch(language -> Texts.of(language).get("location.all").equalsIgnoreCase(words));
        return all ? "" : words;
    }
}
