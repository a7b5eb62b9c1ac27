package io.zapas.exports;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamConstraintsException;

/** What a complaint of a library means for a file. */
final class Faults {
    private Faults() {}

    static TableFault of(Exception e) {
        if (e instanceof TableFault known) return known;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TableFault known) return known;
            Unreadable.Fault fault = known(cause);
            if (fault != null) return new TableFault(fault, detail(fault, cause));
        }
        return new TableFault(Unreadable.Fault.DAMAGED, "cut off or damaged, export it again: " + e);
    }

    private static Unreadable.@Nullable Fault known(Throwable cause) {
        if (cause instanceof AccessDeniedException) return Unreadable.Fault.NO_PERMISSION;
        if (cause instanceof NoSuchFileException) return Unreadable.Fault.STILL_BEING_WRITTEN;
        if (cause instanceof EOFException) return Unreadable.Fault.DAMAGED;
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        boolean tooLong = cause instanceof StreamConstraintsException || cause instanceof CsvParseException;
        if (tooLong && (message.contains("exceed") || message.contains("buffer")))
            return Unreadable.Fault.FIELD_TOO_LONG;
        if (message.contains("zip bomb")) return Unreadable.Fault.TOO_LARGE_UNPACKED;
        return message.contains("doctype") || message.contains("external entit")
                ? Unreadable.Fault.FORBIDDEN_XML
                : null;
    }

    private static String detail(Unreadable.Fault fault, Throwable cause) {
        return switch (fault) {
            case NO_PERMISSION -> "the user that runs Zapas may not read it";
            case STILL_BEING_WRITTEN -> "it went away while it was looked at";
            case DAMAGED -> "it ends in the middle: copy or export it again";
            case FIELD_TOO_LONG ->
                "a field of more than " + CsvTable.LONGEST_RECORD
                        + " characters: a quote was opened and never closed, or this is no table";
            case TOO_LARGE_UNPACKED -> "unpacks to far more than its size, as no export does";
            case FORBIDDEN_XML -> "holds a document type or an external entity, as no export does";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
