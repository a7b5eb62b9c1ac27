package io.zapas.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 64-bit hashes of row contents. Equal contents hash alike on every machine. */
final class ContentHash {
    private ContentHash() {}

    /** ContentHash of the parts' texts; {@code null} differs from "". */
    static long of(@Nullable Object... parts) {
        long hash = 0xcbf29ce484222325L;
        for (@Nullable Object part : parts) {
            hash = mix(hash, part == null ? "\u0000" : Objects.toString(part));
        }
        return avalanche(hash);
    }

    /** FNV-1a over the characters, then a separator that no text contains. */
    private static long mix(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ 0xFFFFF) * 0x100000001b3L;
    }

    /** The finalizer of MurmurHash3: spreads the low bits of FNV over all 64. */
    private static long avalanche(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
