package io.zapas.cancellation;

/** A reason id or text that the taxonomy does not know, with how often it stood there. */
public record UnknownReason(String reasonId, String reason, String initiator, long lines) {}
