package io.zapas.report.quality;

import io.zapas.report.text.Message;

/**
 * A file, or a table in it, that was left out as a whole.
 *
 * @param fault name of the fault constant, for example {@code DUPLICATE_HEADER}; how to mend it is the text
 *     {@code unreadable.<fault>.mend}
 * @param found what was found, and where
 */
public record UnreadableFile(String source, String fault, Message found) {}
