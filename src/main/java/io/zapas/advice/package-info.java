/**
 * Pure. What to do about it: decisions, agenda, playbook, changes, scores. One voice: what it says of a SKU holds on every sheet.
 *
 * <p>Start with {@link io.zapas.advice.Overview}: the items of a shop pass by once and become {@link io.zapas.advice.Lines},
 * totals and {@link io.zapas.advice.Decisions}. A figure that stands on several sheets is a method here, and its words are
 * {@code report}'s: a {@link io.zapas.advice.Sentence} is a key and arguments.
 */
@NullMarked
package io.zapas.advice;

import org.jspecify.annotations.NullMarked;
