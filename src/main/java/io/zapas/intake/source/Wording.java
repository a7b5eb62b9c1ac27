package io.zapas.intake.source;

import java.util.Locale;

/** The sentences of a {@link Remark}. What stands here is for logs and exceptions; the report has them in its languages. */
public enum Wording {
    // what a value should have been
    A_VALUE("a value"),
    AT_MOST_CHARACTERS("at most {0} characters"),
    STATUS_WORD("one of the status words of format {0}"),
    AT_LEAST_ONE("at least 1"),
    ZERO_OR_MORE("0 or more"),
    AT_MOST("at most {0}"),
    WHOLE_NUMBER("a whole number"),
    AMOUNT("an amount such as 1234.50"),
    AMOUNT_ZERO_OR_MORE("an amount of 0 or more"),
    NUMBER("a number such as 1.5"),
    CURRENCY("a currency such as RUB"),
    ONE_CURRENCY("{0}, as the format says"),
    TRUE_OR_FALSE("true or false"),
    DATE("a date such as 2026-01-31"),
    DATE_AND_TIME("a date and time"),
    DATE_BETWEEN("a date from {0} to {1}"),
    NOT_BEFORE("not before {0}"),
    NOT_BEFORE_ORDER("not before the order itself, {0}"),
    SKU_OR_ARTICLE("a SKU or at least an article"),
    LIKE("a value like {0}"),
    COLUMNS("{0} columns as in the header, found {1}"),
    BY_RULE("left out by the rule '{0}' of format {1}"),

    // what was found in a file
    NO_CONTENT("the file has no content"),
    NO_FILE_IN_ARCHIVE("the archive holds no file"),
    NOTHING_IN_ROWS("no row holds anything"),
    NOTHING_IN_SHEET("nothing stands in this sheet"),
    NO_ROWS("a header of {0}, no rows under it"),
    OLD_EXCEL("an old .xls workbook, or one with a password: save it as .xlsx without"),
    MARKUP("a web page or XML, not a table: save it as .xlsx or .csv"),
    NO_TABLE("neither text, nor .xlsx, .json, .gz or .zip"),
    NO_MARK("looks like UTF-16 without its mark: save it as UTF-8"),
    NOT_UTF8("the text is UTF-8 up to byte {0}, which is not: save it again as UTF-8"),
    NO_KNOWN_NAME("no known header name in the first rows; found: {0}"),
    NO_KNOWN_NAME_IN_DATA("no known header name; the first row looks like data, not like a header (columns: {0})"),
    NEAREST("nearest is {0}, missing: {1}; found: {2}"),
    TOO_MANY_NAMES("more than {0} different names: a dictionary, not a list of rows"),
    TWO_COLUMNS("two columns are called '{0}' (number {1} and {2}) and differ from line {3} on: rename or remove one"),
    CUT_OFF("it ends in the middle or is damaged: copy or export it again"),
    DAMAGED("cannot be read, export it again: {0}"),
    PACKED_TOO_DEEP("packed more than twice: unpack it once"),
    UNPACKS_TO(
            "unpacks to more than {0} MB from {1} KB: no export packs like this; if it is one, put the unpacked file here"),
    UNPACKS_FAR("unpacks to far more than its size, as no export does"),
    TOO_MANY_FILES("{0} files in one archive, at most {1} are read"),
    TEXTS_TOO_LARGE("its texts unpack to {0} MB"),
    FORBIDDEN_XML("{0} holds a document type or an external entity, as no export does"),
    FIELD_TOO_LONG("a field of more than {0} characters: a quote was opened and never closed, or this is no table"),
    NO_PERMISSION("the user that runs Zapas may not read it"),
    NO_LISTING("the folder cannot be listed"),
    NO_FOLDER("there is no such folder"),
    FOLDER_LIKE_FILE("a folder with the name of a file"),
    LINK_OR_DEVICE("a broken link or a device"),
    UNFINISHED_NAME("its name says that a download has not ended"),
    CHANGED("it changed while it was looked at; the next run reads it"),
    GONE("it went away while it was looked at"),
    /** A technical complaint, as it is. */
    PLAIN("{0}");

    private final String english;

    Wording(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }

    /** Name of the sentence among the report's texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
