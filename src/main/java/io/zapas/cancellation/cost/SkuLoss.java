package io.zapas.cancellation.cost;

import io.zapas.cancellation.Cause;
import java.util.Optional;

/**
 * What one probable cause costs with one SKU at one place, in one currency; {@code loss.rating()} is 0, for it cannot be divided.
 *
 * @param location cluster or own warehouse
 * @param worst the spell with the most units
 */
public record SkuLoss(String sku, String location, Cause cause, Loss loss, Optional<Spell> worst) {}
