package io.zapas.ordering.terms;

/**
 * A term of supply that makes no sense and was not followed.
 *
 * @param field column of the plain format, as {@code lead_time_days}
 * @param value as stated, "" if missing
 * @param row where it stands, as {@code supply-terms.csv:14}, "" if nowhere
 * @param expected what would have made sense, and what was taken instead
 */
public record BadTerm(String sku, String location, String field, String value, String row, String expected) {}
