package drawdown.price.feed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import drawdown.price.Offer;
import drawdown.price.Offer.Capacity;
import drawdown.price.Offer.Locality;
import drawdown.price.Offer.Mode;
import drawdown.price.Offer.UnitTerms;
import drawdown.price.Rate;
import drawdown.price.TokenPrices;
import drawdown.price.feed.Catalogue.Sold;
import drawdown.price.feed.DatedMeters.Meter;
import drawdown.price.feed.Feed.Origin;
import drawdown.price.feed.Finding.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Azure's retail prices, as pages of the API or a meter on each line. The units of tokens are `1K` or `1M`, within one
/// product; provisioned throughput is priced by the unit and joined with the capacity that the vendor publishes.
final class AzureRetail {

    private final Catalogue catalogue;
    private final Origin origin;
    private final Findings findings = new Findings();
    private final DatedMeters meters;
    private final MeterNames names = new MeterNames("azure-meters.csv");
    private final Map<Locality, Map<String, BigDecimal>> units = new EnumMap<>(Locality.class);
    private int rows;
    private int unnamed;

    AzureRetail(Catalogue catalogue, Origin origin) {
        this.catalogue = catalogue;
        this.origin = origin;
        this.meters = new DatedMeters(catalogue, origin, findings);
    }

    Imported read(List<Tree> documents) {
        documents.stream()
                .flatMap(d -> d.at("Items").map(Tree::items).orElse(List.of(d)).stream())
                .forEach(this::row);
        var offers = new ArrayList<>(meters.offers());
        Catalogue.table("azure-capacity.csv").forEach(row -> provisioned(row, offers));
        return new Imported(offers, findings.list(), rows, unnamed);
    }

    private void row(Tree row) {
        rows++;
        var sku = row.text("skuName");
        var product = row.text("productName");
        var price = row.number("retailPrice");
        if (names.value("product", product).isEmpty() || price.isEmpty()) {
            unnamed++;
        } else if (!row.text("currencyCode").equals("USD")) {
            findings.add(sku, "is priced in " + row.text("currencyCode") + ", not USD", Outcome.REFUSED);
        } else if (row.number("tierMinimumUnits")
                .filter(units -> units.signum() > 0)
                .isPresent()) {
            findings.add(sku, "is an upper tier of a graduated price", Outcome.REFUSED);
        } else if (names.value("units", sku).isPresent()) {
            unit(sku, row, price.get());
        } else {
            token(sku, row, price.get());
        }
    }

    /// A reservation says `1/Hour`, but its price is for the whole term.
    private void unit(String sku, Tree row, BigDecimal price) {
        var term = row.text("reservationTerm");
        if (row.text("type").equals("Reservation")) {
            findings.add(
                    sku,
                    "a reservation for " + term + " says " + row.text("unitOfMeasure") + " but "
                            + price.stripTrailingZeros().toPlainString() + " is the price of the whole term",
                    Outcome.CORRECTED);
        }
        var locality =
                Catalogue.constant(Locality.class, names.value("units", sku).orElseThrow());
        var key = row.text("type").equals("Reservation") ? term : row.text("unitOfMeasure");
        var before = units.computeIfAbsent(locality, l -> new HashMap<>()).putIfAbsent(key, price);
        if (before != null && before.compareTo(price) != 0) {
            findings.add(sku, "costs " + before + " and " + price + " for " + key, Outcome.REFUSED);
        }
    }

    private void token(String sku, Tree row, BigDecimal price) {
        var metered = names.of(sku, catalogue);
        var region = row.text("armRegionName");
        var rate = switch (row.text("unitOfMeasure")) {
            case "1K" -> Optional.of(Rate.perThousand(price));
            case "1M" -> Optional.of(new Rate(price));
            default -> Optional.<Rate>empty();
        };
        if (metered.isEmpty()
                || rate.isEmpty()
                || !(catalogue.zones.containsKey(region) || metered.get().locality() == Locality.GLOBAL)) {
            unnamed++;
            return;
        }
        var m = metered.get();
        var zone = switch (m.locality()) {
            case REGIONAL -> region;
            case DATA_ZONE -> catalogue.zones.getOrDefault(region, "");
            default -> "";
        };
        if (m.locality() == Locality.DATA_ZONE && zone.isEmpty()) {
            unnamed++;
            return;
        }
        meters.add(
                new Sold(m.model(), "azure", m.mode(), m.locality(), zone),
                new Meter(
                        sku, m.kind(), rate.get(), row.day("effectiveStartDate").orElse(origin.read()), end(row)));
    }

    /// A meter ends at the end of a day.
    private static Optional<LocalDate> end(Tree row) {
        return row.day("effectiveEndDate").map(day -> day.plusDays(1));
    }

    private void provisioned(NamedCsvRecord row, List<Offer> offers) {
        var model = catalogue.model(row.getField("model")).orElseThrow();
        var read = LocalDate.parse(row.getField("read"));
        units.forEach((locality, prices) -> {
            boolean regional = locality == Locality.REGIONAL;
            var minimum = row.getField(regional ? "regionalMinimum" : "minimum");
            if (minimum.isEmpty()) {
                return;
            }
            var capacity = new Capacity(
                    "PTU",
                    Optional.of(Integer.parseInt(row.getField("inputTpm"))),
                    Optional.of(new BigDecimal(row.getField("outputRatio"))),
                    Integer.parseInt(minimum),
                    Integer.parseInt(row.getField(regional ? "regionalStep" : "step")),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            var sold = new Sold(model, "azure", Mode.PROVISIONED, locality, "");
            var source = origin.of("Provisioned Managed " + locality) + "; capacity: " + row.getField("source");
            offers.add(catalogue
                    .offer(sold, TokenPrices.UNKNOWN, read, source)
                    .withUnits(
                            capacity,
                            new UnitTerms(
                                    Optional.ofNullable(prices.get("1/Hour")),
                                    Optional.ofNullable(prices.get("1 Month")),
                                    Optional.ofNullable(prices.get("1 Year")))));
        });
    }
}
