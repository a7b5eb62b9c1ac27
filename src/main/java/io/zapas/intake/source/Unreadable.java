package io.zapas.intake.source;

/**
 * A file (or a table in it) that could not be used as a whole.
 *
 * @param source path below the shop's folder, then {@code !entry} and {@code #sheet} where they apply
 * @param fault the kind of fault; its text in three languages belongs to the report
 * @param found what was found, and where (header names of an unknown kind, the parser's complaint)
 */
public record Unreadable(String source, Fault fault, Remark found) {
    /** What was found, in English, at most 500 characters. */
    public String detail() {
        return found.toString();
    }

    /** Why a whole file was left out. Each has a text that says how to mend it. */
    public enum Fault {
        EMPTY,
        HEADER_ONLY,
        UNKNOWN_KIND,
        NOT_A_TABLE,
        DUPLICATE_HEADER,
        DAMAGED,
        TOO_LARGE_UNPACKED,
        FORBIDDEN_XML,
        UNSUPPORTED_ENCODING,
        NO_PERMISSION,
        STILL_BEING_WRITTEN,
        NOT_A_FILE,
        BAD_FORMAT_DEFINITION,
        FIELD_TOO_LONG,
        EMPTY_SHEET
    }
}
