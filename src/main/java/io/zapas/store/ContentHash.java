package io.zapas.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/** 64-bit hashes of row contents. Equal contents hash alike on every machine. */
final class ContentHash {
    private ContentHash() {}

    /** ContentHash of the parts' texts; {@code null} differs from "". */
    static long of(Object... parts) {
        long hash = 0xcbf29ce484222325L;
        for (Object part : parts) {
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

    /** SHA-256 in hex, for fingerprints that must not collide. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
