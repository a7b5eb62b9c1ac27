package io.zapas.intake.schema;

import java.util.List;

/**
 * What it means when a file holds the same row again.
 *
 * @param key fields (beyond the kind's own key) whose values tell lines of one key apart
 * @param separate every repetition is a further line; otherwise rows equal in all key fields are one and the same
 */
record Repeats(boolean separate, List<Field> key) {}
