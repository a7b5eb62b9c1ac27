package io.zapas.intake.yaml;

/** A format definition that cannot be understood, with the line of its YAML. */
public final class FormatFault extends RuntimeException {
    private final int line;

    public FormatFault(int line, String message) {
        super(message);
        this.line = line;
    }

    public String at(String file) {
        return "[" + file + ":" + line + "] " + getMessage();
    }
}
