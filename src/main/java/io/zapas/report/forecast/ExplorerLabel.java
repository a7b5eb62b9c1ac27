package io.zapas.report.forecast;

import io.zapas.advice.PlannedItem;
import io.zapas.report.SheetContext;

/** How an item is called in the list of the Forecast explorer. */
final class ExplorerLabel {
    private static final int LONGEST = 120;

    private ExplorerLabel() {}

    /**
     * SKU and location. MATCH reads {@code * ? ~} as wildcards, and a cell beginning with {@code =} picked from a list becomes
     * a formula: both are replaced by look-alikes.
     */
    static String of(PlannedItem item, SheetContext draft) {
        String text = item.key().sku() + " · " + draft.location(item.key().location());
        String safe = text.replace('*', '＊').replace('?', '？').replace('~', '～');
        if ("=+-@".indexOf(safe.charAt(0)) >= 0) {
            safe = "·" + safe;
        }
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
    }
}
