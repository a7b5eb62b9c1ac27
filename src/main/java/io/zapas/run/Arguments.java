package io.zapas.run;

import io.zapas.report.text.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What stands on the command line. */
@Command(
        name = "zapas",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Reads the exports of a marketplace seller and writes what to order, and why orders were cancelled.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or done already with the same inputs (--rerun forces)",
            "2:bad arguments or settings",
            "4:done, but rejected rows exceed the set share or a shop failed",
            "5:failed; the same command resumes"
        })
final class Arguments {
    @Option(
            names = "--input",
            paramLabel = "DIR",
            defaultValue = "input",
            description = "Folder with one shop's exports, or one folder per shop (default: ${DEFAULT-VALUE}).")
    Path input = Path.of("input");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Folder for the reports; the ledger lies in its .state (default: ${DEFAULT-VALUE}).")
    Path output = Path.of("output");

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description = "Day the report speaks about (default: the day after the newest order or stock date).")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            split = ",",
            converter = Tongue.class,
            description = "Languages of the workbook, of en, ru, zh; one file each (default: settings, else en).")
    List<Language> languages = new ArrayList<>();

    @Option(names = "--rerun", description = "Work it out again even if the same inputs were done already.")
    boolean rerun;

    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** Accepts ISO days only: 01/02/2026 means two things. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("expected a day such as 2026-01-31, was '" + value + "'");
            }
        }
    }

    static final class Tongue implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            for (Language language : Language.values()) {
                if (language.code().equalsIgnoreCase(value.strip())) {
                    return language;
                }
            }
            throw new TypeConversionException("expected en, ru or zh, was '" + value + "'");
        }
    }
}
