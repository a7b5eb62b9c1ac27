package io.zapas.demo;

import java.util.List;

/** Lives through the shop's history day by day. */
final class Simulation {
    private Simulation() {}

    static Books run(Settings settings) {
        Calendar calendar = Calendar.of(settings);
        Network network = Network.of(settings);
        Planting planting =
                new Planting(settings, network, calendar, new Catalogue(settings, network, calendar).products());
        Plants plants = planting.choose();
        List<Product> products = List.copyOf(planting.products());
        List<ShopEvent> events = ShopEvent.during(calendar);
        Demand demand = new Demand(calendar, network.clusters(), events);
        Agenda agenda = new Agenda(calendar.days());
        Stores stores = new Stores(products, demand, plants, agenda, calendar.days());
        Purchasing purchasing = new Purchasing(settings, calendar, network, products, demand, plants, stores, agenda);
        Returns returns = new Returns(settings, calendar, plants);
        Fulfilment fulfilment =
                new Fulfilment(settings, calendar, new Journeys(settings, plants, calendar), returns, agenda);
        OrderDesk desk = new OrderDesk(settings, calendar, network, products, demand, plants, stores, fulfilment);
        purchasing.open();
        int lost = live(calendar, agenda, purchasing, desk, stores);
        return new Books(
                settings,
                calendar,
                network,
                events,
                products,
                plants,
                stores,
                fulfilment.postings(),
                purchasing.lines(),
                returns.items(),
                lost);
    }

    private static int live(Calendar calendar, Agenda agenda, Purchasing purchasing, OrderDesk desk, Stores stores) {
        int lost = 0;
        for (int day = 0; day < calendar.days(); day++) {
            int today = day;
            agenda.runMorning(day);
            purchasing.review(day);
            lost += desk.trade(day);
            agenda.runEvening(day);
            stores.places().forEach(place -> place.close(today));
            stores.shelves().forEach(shelf -> shelf.close(today));
        }
        return lost;
    }
}
