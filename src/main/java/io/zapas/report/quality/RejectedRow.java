package io.zapas.report.quality;

import io.zapas.report.text.Message;

/**
 * A row that could not be used.
 *
 * @param file source of the table; {@code line} 1-based
 * @param column header as it stands in the file, "" if the whole row is at fault
 * @param value what stood there, "" for personal data
 * @param reason name of the reason constant, for example {@code NOT_A_NUMBER}
 * @param right what would have been right
 */
public record RejectedRow(String file, long line, String column, String value, String reason, Message right) {}
