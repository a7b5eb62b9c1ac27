package io.zapas.report.cancellation;

import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.Fault;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Evidence in the reader's language. Arguments are data; faults come by their machine names and days in ISO form, and both
 * are put into words here. A sentence that has no text yet shows its key's words and its figures.
 */
public final class Evidences {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Texts texts;

    public Evidences(SheetContext draft) {
        this.texts = draft.texts();
    }

    public Evidences(Texts texts) {
        this.texts = texts;
    }

    public String sentence(Evidence evidence) {
        return texts.find(
                        evidence.key(),
                        evidence.arguments().stream().map(this::word).toArray())
                .orElseGet(() -> unknown(evidence));
    }

    private String word(String argument) {
        if (argument.isEmpty()) {
            return "—";
        }
        Optional<LocalDate> day = day(argument);
        if (day.isPresent()) {
            return texts.date(day.get());
        }
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.name().equals(argument))
                .map(texts::of)
                .findFirst()
                .orElse(argument);
    }

    private static Optional<LocalDate> day(String argument) {
        if (!DAY.matcher(argument).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(argument));
        } catch (DateTimeParseException notADay) {
            return Optional.empty(); // a quotation that only looks like one
        }
    }

    private String unknown(Evidence evidence) {
        String words = texts.orReadable(evidence.key());
        return evidence.arguments().isEmpty() ? words : words + ": " + String.join(", ", evidence.arguments());
    }
}
