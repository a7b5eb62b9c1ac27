package io.zapas.run;

/** How a run ends, for schedulers. */
public final class ExitCode {
    /** Done, or done already with the same inputs. */
    public static final int DONE = 0;
    /** Arguments or settings make no sense; nothing was read. */
    public static final int BAD_USAGE = 2;
    /** Done, but rejected rows exceed the set share, or a shop failed. */
    public static final int DONE_WITH_LOSSES = 4;
    /** Failed; the same command resumes. */
    public static final int FAILED = 5;

    private ExitCode() {}
}
