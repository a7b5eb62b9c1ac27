package io.zapas.workbook;

/** The roles a cell can play; how each is drawn stands in {@link Styles}. */
public enum Look {
    PLAIN,
    /** Long text, broken into lines. */
    WRAPPED,
    /** The figure of a row that matters most. */
    STRONG,
    TITLE,
    SUBTITLE,
    NOTE,
    WARNING,
    HEADER,
    /** Caption over a group of headers. */
    GROUP,
    TOTAL,
    TILE_LABEL,
    TILE_VALUE,
    TILE_NOTE,
    /** A cell that is there to be changed. */
    INPUT,
    LINK
}
