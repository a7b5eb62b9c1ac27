package io.zapas.intake.xlsx;

import io.zapas.intake.source.Archive;
import io.zapas.intake.source.Content;
import io.zapas.intake.source.RawTable;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.UnpackLimit;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, streamed. */
public record XlsxSheet(Content content, String name) implements RawTable {
    /** A document type stands before the root element, so within the first characters. */
    private static final int PROLOG = 4096;
    /** Shared strings are the one part held in memory. */
    private static final long MOST_SHARED_STRINGS = 160L << 20;

    static {
        ZipSecureFile.setMinInflateRatio(1.0 / UnpackLimit.MOST_TIMES);
    }

    public static List<XlsxSheet> of(Content content, Path file) throws IOException {
        check(file);
        List<XlsxSheet> sheets = new ArrayList<>();
        try (Open open = Open.of(file)) {
            XSSFReader.SheetIterator each = open.sheets();
            while (each.hasNext()) {
                each.next().close();
                sheets.add(new XlsxSheet(content, each.getSheetName()));
            }
        }
        return sheets;
    }

    @Override
    public boolean strictWidth() {
        return false;
    }

    @Override
    public Rows open(boolean @Nullable [] wanted) throws IOException {
        Content.Local local = content.local();
        Open open = null;
        try {
            open = Open.of(local.path());
            XSSFReader.SheetIterator each = open.sheets();
            while (each.hasNext()) {
                InputStream xml = each.next();
                if (each.getSheetName().equals(name)) {
                    return new XlsxRows(xml, closing(open, local), open.cellTexts(), wanted);
                }
                xml.close();
            }
            throw new IOException("no sheet " + name);
        } catch (IOException | RuntimeException e) {
            closing(open, local).close();
            throw e;
        }
    }

    private static Closeable closing(@Nullable Open open, Content.Local local) {
        return () -> {
            if (open != null) open.close();
            local.close();
        };
    }

    /** What a workbook may not hold. */
    private static void check(Path workbook) throws IOException {
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

    /** An opened workbook, never written back. */
    private record Open(OPCPackage workbook, XSSFReader reader) implements AutoCloseable {
        public static Open of(Path file) throws IOException {
            try {
                OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
                try {
                    return new Open(workbook, new XSSFReader(workbook));
                } catch (IOException | OpenXML4JException | RuntimeException e) {
                    workbook.revert();
                    throw e;
                }
            } catch (OpenXML4JException e) {
                throw new IOException(e);
            }
        }

        XSSFReader.SheetIterator sheets() throws IOException {
            try {
                return (XSSFReader.SheetIterator) reader.getSheetsData();
            } catch (OpenXML4JException e) {
                throw new IOException(e);
            }
        }

        XlsxCellTexts cellTexts() throws IOException {
            return XlsxCellTexts.of(workbook, reader);
        }

        @Override
        public void close() {
            workbook.revert();
        }
    }
}
