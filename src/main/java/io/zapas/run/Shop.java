package io.zapas.run;

import io.zapas.intake.Exports;
import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.source.Unreadable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One shop of the run: its name, its exports, and what is found in them when somebody first asks. */
final class Shop {
    /** Files of the input that steer the run and are no exports. */
    private static final Set<String> STEERING = Set.of(SettingsFile.NAME, OwnCauses.NAME);

    private final String name;
    private final Exports exports;
    private @Nullable Inspection inspection;

    Shop(String name, Exports exports) {
        this.name = name;
        this.exports = exports;
    }

    String name() {
        return name;
    }

    Exports exports() {
        return exports;
    }

    /** Takes a look at every file the first time. */
    Inspection inspection() {
        return inspection(List.of());
    }

    /** The same, but for files that look as they did when the ledger took them: {@code known} says what is in those. */
    synchronized Inspection inspection(List<ExportTable> known) {
        if (inspection == null) {
            Inspection found = exports.inspect(known);
            List<Unreadable> unreadable = found.unreadable().stream()
                    .filter(file -> !STEERING.contains(file.source()))
                    .toList();
            inspection = new Inspection(found.tables(), unreadable);
        }
        return inspection;
    }
}
