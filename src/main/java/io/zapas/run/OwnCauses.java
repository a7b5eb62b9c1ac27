package io.zapas.run;

import io.zapas.cancellation.declared.InvalidTaxonomy;
import io.zapas.cancellation.declared.Taxonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user's own causes beside the built-in ones: {@code causes.yaml} in the input folder. */
final class OwnCauses {
    static final String NAME = "causes.yaml";

    private OwnCauses() {}

    /** The file's text, "" if there is none. */
    static String text(Path input) {
        Path file = input.resolve(NAME);
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new BadUsage("[" + file + "] cannot be read: " + e.getMessage());
        }
    }

    static Taxonomy taxonomy(String own) {
        try {
            return own.isBlank() ? Taxonomy.builtIn() : Taxonomy.builtIn().extendedBy(own, NAME);
        } catch (InvalidTaxonomy e) {
            throw new BadUsage(e.getMessage());
        }
    }
}
