package io.zapas.run;

/** Arguments or settings that make no sense; the message says how to mend it. */
final class BadUsage extends RuntimeException {
    BadUsage(String message) {
        super(message);
    }
}
