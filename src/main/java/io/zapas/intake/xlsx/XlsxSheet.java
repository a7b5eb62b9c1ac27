package io.zapas.intake.xlsx;

import io.zapas.intake.source.Content;
import io.zapas.intake.source.LocalFile;
import io.zapas.intake.source.RawTable;
import io.zapas.intake.source.UnpackLimit;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, streamed. */
public record XlsxSheet(Content content, String name) implements RawTable {
    static {
        ZipSecureFile.setMinInflateRatio(1.0 / UnpackLimit.MOST_TIMES);
    }

    public static List<XlsxSheet> of(Content content, Path file) throws IOException {
        XlsxSafety.check(file);
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
        LocalFile local = content.local();
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

    private static Closeable closing(@Nullable Open open, LocalFile local) {
        return () -> {
            if (open != null) open.close();
            local.close();
        };
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
