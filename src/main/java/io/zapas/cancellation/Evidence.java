package io.zapas.cancellation;

import java.util.List;

/**
 * A sentence without a language: the report renders it in en, ru and zh.
 *
 * @param key message key, for example {@code evidence.reason_text}
 * @param arguments figures and quotations for the message's placeholders, in order
 */
public record Evidence(String key, List<String> arguments) {}
