package io.zapas.intake.schema;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a table that is dated as a whole states its date.
 *
 * @param find looked for in the rows above the data; group 1 is the date
 * @param inFileName whether a date in the file's name counts before its modification time
 * @param used whether the format has a date for the whole table at all
 */
public record ReportDate(List<Pattern> find, boolean inFileName, boolean used) {
    static final ReportDate NONE = new ReportDate(List.of(), false, false);
}
