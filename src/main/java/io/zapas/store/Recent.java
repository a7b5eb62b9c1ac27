package io.zapas.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was read of the few shops that are worked on now. Any thread may ask; of many shops the longest unused is let go. */
final class Recent<T> {
    private static final int SHOPS = 4;

    private final Map<Integer, T> byShop = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
            return size() > SHOPS;
        }
    };

    synchronized @Nullable T get(int shopId) {
        return byShop.get(shopId);
    }

    synchronized void put(int shopId, T read) {
        byShop.put(shopId, read);
    }

    synchronized void forget(int shopId) {
        byShop.remove(shopId);
    }
}
