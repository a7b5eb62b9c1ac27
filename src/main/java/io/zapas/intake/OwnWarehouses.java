package io.zapas.intake;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the stock exports of own warehouses say beside the stock.
 *
 * @param identifiers the platform's number of each warehouse, by its name; the last file by name counts
 * @param template the platform's upload template as the user downloaded it, if it lies unpacked in the folder
 */
public record OwnWarehouses(Map<String, String> identifiers, Optional<Path> template) {
    /** Nothing is told. */
    public static final OwnWarehouses NONE = new OwnWarehouses(Map.of(), Optional.empty());
}
