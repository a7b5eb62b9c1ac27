package io.zapas.workbook;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files made from names in exports: valid on Windows too, and none twice. */
public final class FileName {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final int LONGEST = 80;
    private static final Charset OF_SYSTEM = ofSystem();

    private FileName() {}

    /**
     * @param taken names given out before, in lower case; the new one is added
     * @return without an ending
     */
    public static String of(String name, Set<String> taken) {
        return of(name, taken, OF_SYSTEM);
    }

    public static String of(String name, Set<String> taken, Charset ofSystem) {
        String safe = writable(FORBIDDEN.matcher(name).replaceAll("_").strip(), ofSystem);
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

    /** Under cron there is often no locale, and then a system takes nothing but ASCII: the rest becomes a number. */
    private static String writable(String name, Charset ofSystem) {
        CharsetEncoder encoder = ofSystem.newEncoder();
        if (encoder.canEncode(name)) {
            return name;
        }
        StringBuilder kept = new StringBuilder();
        name.chars().filter(c -> encoder.canEncode((char) c)).forEach(c -> kept.append((char) c));
        return (kept.toString().strip() + " " + Integer.toHexString(name.hashCode())).strip();
    }

    /** Windows writes every name, whatever its code page. */
    private static Charset ofSystem() {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean any = System.getProperty("os.name", "").startsWith("Windows") || !Charset.isSupported(name);
        return any ? StandardCharsets.UTF_8 : Charset.forName(name);
    }
}
