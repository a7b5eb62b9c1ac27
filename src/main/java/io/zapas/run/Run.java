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
 * @param basis fingerprint of what the figures of every shop depend on: version, settings, formats, causes, what was asked
 * @param rerun whether to work out again what is done already
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
        String basis,
        boolean rerun,
        Clock clock) {

    Shop shop(String name) {
        return shops.stream()
                .filter(shop -> shop.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of everything that a shop's report depends on: what the run says to all shops, and the shop's own exports. */
    String fingerprint(Shop shop) {
        return new Fingerprint().add(basis).add("" + isOnlyShop()).add(shop).hex();
    }

    /** Where the machine-readable files of a shop stand within the folder of a report. */
    Path dataFolder(String shop) {
        Path data = Path.of("data");
        return isOnlyShop() ? data : data.resolve(shop);
    }

    boolean isOnlyShop() {
        return shops.size() == 1;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zoneId()));
    }
}
