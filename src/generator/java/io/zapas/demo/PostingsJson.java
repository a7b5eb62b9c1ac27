package io.zapas.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** Dumps of the posting lists of the seller's API, one array of postings in each version's envelope. */
final class PostingsJson {
    enum Version {
        FBS_V3,
        FBS_V4,
        FBO_V2,
        FBO_V3
    }

    private static final DateTimeFormatter Z = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Books books;
    private final Version version;
    private final LocalDateTime moment;

    PostingsJson(Books books, Version version) {
        this.books = books;
        this.version = version;
        this.moment = Calendar.endOf(books.calendar().last());
    }

    byte[] bytes(Predicate<Posting> chosen) {
        List<Map<String, Object>> postings = books.postings().stream()
                .filter(one -> one.scheme() == (isFbs() ? Scheme.FBS : Scheme.FBO))
                .filter(chosen)
                .map(this::posting)
                .toList();
        return JSON.writeValueAsBytes(envelope(postings));
    }

    private Map<String, Object> envelope(List<Map<String, Object>> postings) {
        return switch (version) {
            case FBS_V3 -> ordered("result", ordered("postings", postings, "has_next", false));
            case FBO_V2 -> ordered("result", postings);
            case FBS_V4, FBO_V3 -> ordered("postings", postings, "cursor", "", "has_next", false);
        };
    }

    private boolean isFbs() {
        return version == Version.FBS_V3 || version == Version.FBS_V4;
    }

    private Map<String, Object> posting(Posting posting) {
        Journey journey = posting.journey();
        Map<String, Object> json = ordered(
                "posting_number", posting.number(),
                "order_id", Math.abs((long) posting.order().hashCode()) + 20_000_000_000L,
                "order_number", posting.order(),
                "status", journey.statusAt(moment).api());
        if (isFbs()) {
            fbs(json, posting);
        } else {
            json.put("created_at", Z.format(journey.acceptedAt()));
            json.put("in_process_at", Z.format(journey.acceptedAt()));
        }
        json.put("cancellation", cancellation(journey));
        json.put("products", posting.lines().stream().map(this::product).toList());
        json.put("analytics_data", analytics(posting));
        json.put(
                "financial_data",
                ordered(
                        "cluster_from",
                        posting.from().name(),
                        "cluster_to",
                        posting.to().name()));
        return json;
    }

    private void fbs(Map<String, Object> json, Posting posting) {
        OwnWarehouse own = posting.ownWarehouse().orElseThrow();
        Journey journey = posting.journey();
        json.put(
                "delivery_method",
                ordered(
                        "id", own.id() + 1,
                        "name", own.method(),
                        "warehouse_id", own.id(),
                        "warehouse", own.name(),
                        "tpl_provider_id", own.carrier().startsWith("Ozon") ? 24 : 51,
                        "tpl_provider", own.carrier()));
        json.put("tracking_number", "");
        json.put("tpl_integration_type", own.carrier().startsWith("Ozon") ? "ozon" : "aggregator");
        json.put("in_process_at", Z.format(journey.acceptedAt()));
        json.put("shipment_date", Z.format(journey.cutOffAt(moment)));
        json.put("delivering_date", journey.handedOverAt(moment).map(Z::format).orElse(null));
        json.put("parent_posting_number", "");
        if (version == Version.FBS_V3) {
            Customer customer = posting.customer();
            json.put(
                    "customer",
                    ordered(
                            "name", customer.name(),
                            "phone", customer.phone(),
                            "address", ordered("address_tail", customer.address(), "zip_code", customer.postcode())));
            json.put("addressee", ordered("name", customer.name(), "phone", customer.phone()));
        }
    }

    /** FBO tells neither whether the parcel had left nor whether it counts against the seller. */
    private Map<String, Object> cancellation(Journey journey) {
        Settings.Reasons told = books.settings().reasons();
        CancelReason reason =
                journey.cancellationAt(moment).map(Cancellation::reason).orElse(CancelReason.SPLIT);
        boolean full = told == Settings.Reasons.FULL;
        boolean initiator = told != Settings.Reasons.NONE;
        Map<String, Object> json = ordered(
                "cancel_reason_id", full ? reason.id() : 0,
                "cancel_reason", full ? reason.text() : "",
                "cancellation_type", initiator ? reason.type() : "");
        if (isFbs()) {
            boolean after = journey.cancellationAt(moment).isPresent() && journey.isCancelledAfterHandOver();
            json.put("cancelled_after_ship", after);
            if (full) {
                json.put("affect_cancellation_rating", reason.affectsRating());
            }
        }
        json.put("cancellation_initiator", initiator ? reason.initiator() : "");
        return json;
    }

    private Map<String, Object> product(Posting.Line line) {
        Map<String, Object> json = ordered();
        if (version == Version.FBS_V4) {
            json.put("price", ordered("amount", OrderFields.money(line.price()), "currency", "RUB"));
        } else {
            json.put("price", line.price() + ".0000");
            json.put("currency_code", "RUB");
        }
        json.put("offer_id", line.article());
        json.put("name", line.product().name());
        json.put("sku", Long.parseLong(line.product().sku()));
        json.put("quantity", line.quantity());
        return json;
    }

    private Map<String, Object> analytics(Posting posting) {
        return ordered(
                "region",
                posting.customer().region(),
                "city",
                posting.customer().city(),
                "delivery_type",
                posting.journey().courier() ? "Courier" : "PVZ",
                isFbs() ? "warehouse" : "warehouse_name",
                posting.warehouse());
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
