package io.zapas.intake.xlsx;

import io.zapas.intake.source.Archive;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a workbook may not hold. */
final class XlsxSafety {
    /** A document type stands before the root element, so within the first characters. */
    private static final int PROLOG = 4096;
    /** Shared strings are the one part held in memory. */
    private static final long MOST_SHARED_STRINGS = 160L << 20;

    private XlsxSafety() {}

    static void check(Path workbook) throws IOException {
        try (ZipFile zip = Archive.zipFile(workbook)) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!name.endsWith(".xml") && !name.endsWith(".rels")) continue;
                if (name.endsWith("sharedstrings.xml") && entry.getSize() > MOST_SHARED_STRINGS) {
                    throw new TableFault(
                            Unreadable.Fault.TOO_LARGE_UNPACKED, Wording.TEXTS_TOO_LARGE, entry.getSize() >> 20);
                }
                checkProlog(zip, entry);
            }
        }
    }

    private static void checkProlog(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            // zero bytes go, so that UTF-16 hides nothing
            String prolog = new String(in.readNBytes(PROLOG), StandardCharsets.ISO_8859_1).replace("\0", "");
            if (prolog.contains("<!DOCTYPE") || prolog.contains("<!ENTITY")) {
                throw new TableFault(Unreadable.Fault.FORBIDDEN_XML, Wording.FORBIDDEN_XML, entry.getName());
            }
        }
    }
}
