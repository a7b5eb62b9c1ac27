package io.zapas.exports;

/** A format definition that cannot be understood, with the line of its YAML. */
final class FormatFault extends RuntimeException {
    private final int line;

    FormatFault(int line, String message) {
        super(message);
        this.line = line;
    }

    String at(String file) {
        return "[" + file + ":" + line + "] " + getMessage();
    }
}
