package io.zapas.report.summary;

import io.zapas.advice.Decision;
import io.zapas.advice.Sentence;
import io.zapas.cancellation.Cause;
import io.zapas.cancellation.driver.Driver;
import io.zapas.report.SheetContext;
import io.zapas.report.cancellation.DriverWords;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Decisions in the reader's words. */
final class DecisionWords {
    private final SheetContext draft;
    private final Texts texts;
    private final DriverWords drivers;

    DecisionWords(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.drivers = new DriverWords(draft);
    }

    /** Of the product, or where the driver is. */
    String name(Decision decision) {
        return decision.driver().map(drivers::where).orElse(decision.name());
    }

    String what(Decision decision) {
        return texts.sentences(decision.what().stream().map(this::said).toList());
    }

    String evidence(Decision decision) {
        return decision.evidence().stream().map(this::said).collect(Collectors.joining("; "));
    }

    private String said(Sentence phrase) {
        if (phrase.key().equals("driver.sentence")) {
            return drivers.sentence((Driver) phrase.arguments().get(0));
        }
        String text = texts.get(
                phrase.key(), phrase.arguments().stream().map(this::word).toArray());
        // a firm's "Ltd." ends the sentence by itself
        return phrase.key().equals("decision.order.from") ? text.replace("..", ".") : text;
    }

    private String word(Object argument) {
        if (argument instanceof Integer || argument instanceof Long) {
            return texts.whole(((Number) argument).doubleValue());
        }
        if (argument instanceof Double number) {
            return texts.decimal(number);
        }
        if (argument instanceof LocalDate day) {
            return texts.date(day);
        }
        if (argument instanceof Money money) {
            return draft.money(money);
        }
        if (argument instanceof Sentence.Place place) {
            return draft.location(place.name());
        }
        if (argument instanceof Sentence.Supplier supplier) {
            return draft.supplier(supplier.name());
        }
        if (argument instanceof Cause cause) {
            return draft.cause(cause);
        }
        return argument instanceof Driver driver ? drivers.where(driver) : argument.toString();
    }
}
