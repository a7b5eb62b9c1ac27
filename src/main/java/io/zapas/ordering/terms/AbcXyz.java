package io.zapas.ordering.terms;

/** What an article is worth (A much, C little) and how steadily it sells (X steady, Z erratic). */
public enum AbcXyz {
    AX,
    AY,
    AZ,
    BX,
    BY,
    BZ,
    CX,
    CY,
    CZ;

    /** @param abc 'A' to 'C', {@code xyz} 'X' to 'Z' */
    static AbcXyz of(char abc, char xyz) {
        return values()[(abc - 'A') * 3 + (xyz - 'X')];
    }

    public char abc() {
        return name().charAt(0);
    }

    public char xyz() {
        return name().charAt(1);
    }
}
