package io.zapas.workbook;

import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * The colours. Those of charts are Okabe and Ito's, told apart by colour-blind readers; they differ in lightness as well,
 * so that a black-and-white print can be read.
 */
public enum Theme {
    BLUE(0x0072B2),
    ORANGE(0xE69F00),
    VERMILION(0xD55E00),
    GREEN(0x009E73),
    SKY(0x56B4E9),
    GREY(0x7F7F7F),
    PALE_BLUE(0xCFE3F2),
    MIDDLE_BLUE(0x8FBDE0),
    INK(0x1F2A36),
    SOFT_INK(0x5A6672),
    HEADER_FILL(0xDCE6F0),
    GROUP_FILL(0xBFD0E0),
    TILE_FILL(0xF2F6FA),
    INPUT_FILL(0xFFF4D6),
    INPUT_LINE(0xC9A94A),
    WARNING_FILL(0xFBE3D6),
    LINE(0xB8C4D0);

    private final int rgb;

    Theme(int rgb) {
        this.rgb = rgb;
    }

    byte[] bytes() {
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }

    XSSFColor color() {
        return new XSSFColor(bytes(), null);
    }
}
