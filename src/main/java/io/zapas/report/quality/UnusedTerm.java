package io.zapas.report.quality;

/**
 * A supply term that makes no sense and was not used.
 *
 * @param term name of the column, for example {@code lead_time_days}
 * @param value what stood there
 * @param row where it stands, as {@code supply-terms.csv:14}, "" if nowhere
 * @param used what was taken instead, "" if nothing
 */
public record UnusedTerm(String sku, String location, String term, String value, String row, String used) {}
