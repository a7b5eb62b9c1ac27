package io.zapas.workbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files made from names in exports: valid on Windows too, and none twice. */
public final class FileName {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final int LONGEST = 80;

    private FileName() {}

    /**
     * @param taken names given out before, in lower case; the new one is added
     * @return without an ending
     */
    public static String of(String name, Set<String> taken) {
        String safe = FORBIDDEN.matcher(name).replaceAll("_").strip();
        safe = safe.substring(0, safe.offsetByCodePoints(0, Math.min(LONGEST, safe.codePointCount(0, safe.length()))));
        // Windows drops dots and blanks at the end
        safe = safe.replaceAll("[. ]+$", "").replaceAll("^\\.+", "_");
        if (safe.isEmpty() || RESERVED.matcher(safe).matches()) {
            safe = "_" + safe;
        }
        String unique = safe;
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = safe + " (" + number + ")";
        }
        return unique;
    }
}
