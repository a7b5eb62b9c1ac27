package io.zapas.run;

import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.report.text.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What this run is about; every step reads it, none changes it.
 *
 * @param askedAsOf as-of from the command line, empty: the day after the newest data
 * @param languages of the workbook, the first one gets the plain file name
 * @param taxonomy the built-in causes and the user's own
 * @param fingerprint of everything that the figures depend on
 * @param clock for how stale the data are, and for nothing else
 */
record Run(
        Path input,
        Path output,
        Optional<LocalDate> askedAsOf,
        List<Language> languages,
        Settings settings,
        Taxonomy taxonomy,
        List<Shop> shops,
        String fingerprint,
        Clock clock) {

    /** Where the machine-readable files of a shop stand within the folder of a report. */
    Path dataFolder(String shop) {
        Path data = Path.of("data");
        return shops.size() == 1 ? data : data.resolve(shop);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zoneId()));
    }
}
