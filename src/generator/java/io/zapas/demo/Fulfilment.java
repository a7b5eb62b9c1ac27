package io.zapas.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns a buyer's basket into numbered postings, draws their journeys and books what follows for stock. */
final class Fulfilment {
    private final Calendar calendar;
    private final Journeys journeys;
    private final Returns returns;
    private final Agenda agenda;
    private final Dice dice;
    private final Set<String> takenNumbers = new HashSet<>();
    private final List<Posting> postings = new ArrayList<>();

    Fulfilment(Settings settings, Calendar calendar, Journeys journeys, Returns returns, Agenda agenda) {
        this.calendar = calendar;
        this.journeys = journeys;
        this.returns = returns;
        this.agenda = agenda;
        this.dice = new Dice(settings.seed(), "fulfilment");
    }

    List<Posting> postings() {
        return postings;
    }

    void book(Basket basket) {
        String order = orderNumber();
        Customer customer = Customer.of(basket.cluster(), dice);
        int parcels = basket.parcels().size();
        boolean split = parcels > 1 && basket.parcels().get(0).get(0).scheme() == Scheme.FBS && dice.chance(0.4);
        int first = split ? 2 : 1;
        List<String> numbers = IntStream.range(first, first + parcels)
                .mapToObj(i -> order + "-" + i)
                .toList();
        for (int i = 0; i < parcels; i++) {
            List<Sale> sales = basket.parcels().get(i);
            Sale lead = sales.get(0);
            Journey journey = journeys.draw(basket.at(), lead.own(), lead.line().product(), lead.promise());
            Posting posting = posting(order, numbers, numbers.get(i), basket, sales, customer, journey);
            postings.add(posting);
            sales.forEach(sale -> follow(posting, sale));
        }
        if (split) {
            List<Sale> all = basket.parcels().stream().flatMap(List::stream).toList();
            Journey journey = journeys.split(basket.at());
            postings.add(posting(order, numbers, order + "-1", basket, all, customer, journey));
        }
    }

    private Posting posting(
            String order,
            List<String> numbers,
            String number,
            Basket basket,
            List<Sale> sales,
            Customer customer,
            Journey journey) {
        Sale lead = sales.get(0);
        return new Posting(
                order,
                number,
                numbers.stream().filter(other -> !other.equals(number)).toList(),
                lead.scheme(),
                lead.from(),
                basket.cluster(),
                lead.warehouse(),
                lead.own(),
                sales.stream().map(Sale::line).toList(),
                customer,
                journey);
    }

    /** What the journey does to stock. */
    private void follow(Posting posting, Sale sale) {
        Journey journey = posting.journey();
        int quantity = sale.line().quantity();
        if (journey.isEverHandedOver()) {
            agenda.inTheEvening(day(journey.handedOverAt()), () -> sale.stock().handOver(quantity));
            returns.consider(posting, sale.line(), sale.stock());
            return;
        }
        Cancellation cancellation = journey.cancellation().orElseThrow();
        agenda.inTheEvening(day(cancellation.at()), () -> giveBack(sale, cancellation));
    }

    private static void giveBack(Sale sale, Cancellation cancellation) {
        int quantity = sale.line().quantity();
        if (sale.promise().isBroken()) {
            ((FbsShelf) sale.stock()).dropBroken(quantity);
        } else if (cancellation.reason() == CancelReason.DEFECTIVE
                || cancellation.reason() == CancelReason.OUT_OF_STOCK) {
            sale.stock().scrap(quantity);
        } else {
            sale.stock().release(quantity);
        }
    }

    private int day(LocalDateTime utc) {
        return calendar.indexOf(utc);
    }

    /** Eight digits, or ten with leading zeros; then four. */
    private String orderNumber() {
        while (true) {
            String buyer = dice.chance(0.4)
                    ? "%08d".formatted(dice.below(99_000_000))
                    : "0%09d".formatted(dice.below(260_000_000));
            if (takenNumbers.add(buyer)) {
                return buyer + "-%04d".formatted(dice.between(1, 900));
            }
        }
    }
}
