package io.zapas.report.text;

import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes that hold for every row are said once above a table and left out of its rows. */
public final class CommonNotes {
    private final Texts texts;
    private final Set<Note> common = EnumSet.noneOf(Note.class);

    public CommonNotes(SheetContext draft) {
        this.texts = draft.texts();
        List<Line> lines = draft.overview().lines();
        if (lines.size() > 1) {
            common.addAll(EnumSet.allOf(Note.class));
            lines.forEach(line -> common.retainAll(line.plan().notes()));
        }
    }

    /** "" if there are none. */
    public String sentence() {
        return common.isEmpty()
                ? ""
                : texts.get("note.common", common.stream().map(texts::of).collect(Collectors.joining("; ")));
    }

    /** Why a line is recommended so: the reason, then what holds for it and not for all. */
    public String reason(Line line) {
        return Stream.concat(
                        Stream.of(texts.of(line.plan().reason())),
                        line.plan().notes().stream()
                                .filter(note -> !common.contains(note))
                                .map(texts::of))
                .collect(Collectors.joining("; "));
    }
}
