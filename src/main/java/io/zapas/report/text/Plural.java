package io.zapas.report.text;

import java.util.List;

/** The form of a word that goes with a number: two forms in English, three in Russian. */
final class Plural {
    private Plural() {}

    /** @param number as written in the text, with whatever separators; a fraction takes the form of a part */
    static String form(String number, List<String> forms) {
        String digits = number.replaceAll("[^0-9.,]", "");
        boolean fraction = digits.matches(".*[.,]\\d{1,2}");
        String whole = digits.replaceAll("[.,]", "");
        if (forms.size() == 2) {
            return forms.get(!fraction && whole.equals("1") ? 0 : 1);
        }
        if (fraction) {
            return forms.get(1);
        }
        String padded = "00" + whole;
        int tens = padded.charAt(padded.length() - 2) - '0';
        int ones = padded.charAt(padded.length() - 1) - '0';
        if (tens == 1 || ones == 0 || ones > 4) {
            return forms.get(2);
        }
        return forms.get(ones == 1 ? 0 : 1);
    }
}
