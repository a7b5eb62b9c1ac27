package io.zapas.demo;

import java.time.LocalDateTime;

/**
 * @param at UTC
 * @param reason what the dump says, {@code cause} what is true
 */
record Cancellation(LocalDateTime at, CancelReason reason, TrueCause cause) {}
