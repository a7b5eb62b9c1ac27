package io.zapas;

import io.zapas.run.NightlyRun;
import java.time.Clock;

/** Runs the nightly report once and exits with the run's code. */
public final class Zapas {
    private Zapas() {}

    public static void main(String[] args) {
        System.exit(new NightlyRun(Clock.systemUTC()).run(args));
    }
}
