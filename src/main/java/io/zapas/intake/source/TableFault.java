package io.zapas.intake.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** A file or table cannot be used as a whole. It never leaves {@code intake}: it becomes an {@link Unreadable}. */
public final class TableFault extends RuntimeException {
    private final Unreadable.Fault fault;
    private final Remark remark;

    public TableFault(Unreadable.Fault fault, Wording wording, Object... arguments) {
        this(fault, Remark.of(wording, arguments));
    }

    public TableFault(Unreadable.Fault fault, Remark remark) {
        super(remark.toString());
        this.fault = fault;
        this.remark = remark;
    }

    public Unreadable at(String source) {
        return new Unreadable(source, fault, remark);
    }

    /** What a complaint of a library means for a file. */
    public static TableFault of(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TableFault known) return known;
            TableFault known = known(cause);
            if (known != null) return known;
        }
        return new TableFault(Unreadable.Fault.DAMAGED, Wording.DAMAGED, root(e));
    }

    private static @Nullable TableFault known(Throwable cause) {
        if (cause instanceof AccessDeniedException)
            return new TableFault(Unreadable.Fault.NO_PERMISSION, Wording.NO_PERMISSION);
        if (cause instanceof NoSuchFileException)
            return new TableFault(Unreadable.Fault.STILL_BEING_WRITTEN, Wording.GONE);
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        boolean tooLong = cause instanceof StreamConstraintsException || cause instanceof CsvParseException;
        if (tooLong && (message.contains("exceed") || message.contains("buffer")))
            return new TableFault(Unreadable.Fault.FIELD_TOO_LONG, Wording.FIELD_TOO_LONG, Cells.LONGEST_RECORD);
        if (message.contains("zip bomb"))
            return new TableFault(Unreadable.Fault.TOO_LARGE_UNPACKED, Wording.UNPACKS_FAR);
        if (message.contains("doctype") || message.contains("external entit"))
            return new TableFault(Unreadable.Fault.FORBIDDEN_XML, Wording.FORBIDDEN_XML, "XML");
        return isCutOff(cause, message) ? new TableFault(Unreadable.Fault.DAMAGED, Wording.CUT_OFF) : null;
    }

    /** How the libraries say that a file ends in its middle: a download or a copy that was interrupted. */
    private static boolean isCutOff(Throwable cause, String message) {
        return cause instanceof EOFException
                || cause instanceof ZipException
                || cause instanceof UnexpectedEndOfInputException
                || message.contains("unexpected end");
    }

    private static String root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
