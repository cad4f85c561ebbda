package drawdown.price.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import drawdown.price.Offer;
import drawdown.price.Offer.Channel;
import drawdown.price.Offer.Locality;
import drawdown.price.Offer.Mode;
import drawdown.price.TokenPrices;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the names in feeds mean: tables of models, channels and names, so that a new one is a line of data.
final class Catalogue {

    /// What a dated or numbered version adds to a model's name.
    private static final Pattern VERSION =
            Pattern.compile("([-@](\\d{8}|\\d{4}-\\d{2}-\\d{2}|default|latest|001|maas))?(-v\\d+)?(:\\d+)?$");

    private final Map<String, Model> models = new HashMap<>();
    private final List<Seller> sellers;
    private final List<Name> names;

    /// @param released the date in the model's name, where it has one
    record Model(String name, String maker, Optional<LocalDate> released) {}

    /// One way to buy a model, under the name of its offers.
    record Sold(Model model, String by, Mode mode, Locality locality, String zone) {

        String id() {
            return String.join("/", by.equals("direct") ? model.maker() : by, model.name(), "" + mode, "" + locality)
                    + (zone.isEmpty() ? "" : "/" + zone);
        }

        Sold in(Mode other) {
            return new Sold(model, by, other, locality, zone);
        }
    }

    private record Seller(String by, String maker, Channel channel, List<String> includes) {}

    private record Name(String feed, Pattern pattern, String by, Mode mode, Locality locality, String zone) {}

    /// The zone that each region is in.
    final Map<String, String> zones = table("azure-regions.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("region"), row -> row.getField("zone")));

    private Catalogue() {
        table("models.csv").forEach(row -> {
            var released = Optional.of(row.getField("released"))
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse);
            var model = new Model(row.getField("model"), row.getField("maker"), released);
            models.put(model.name(), model);
            for (var alias : row.getField("aliases").split(" ")) {
                models.put(alias, model);
            }
        });
        sellers = table("channels.csv").stream().map(Catalogue::seller).toList();
        names = table("names.csv").stream()
                .map(row -> new Name(
                        row.getField("feed"),
                        Pattern.compile(row.getField("pattern")),
                        row.getField("channel"),
                        constant(Mode.class, row.getField("mode")),
                        constant(Locality.class, row.getField("locality")),
                        row.getField("zone")))
                .toList();
    }

    static Catalogue read() {
        return new Catalogue();
    }

    private static Seller seller(NamedCsvRecord row) {
        return new Seller(
                row.getField("channel"),
                row.getField("maker"),
                new Channel(
                        row.getField("seller"),
                        row.getField("host"),
                        row.getField("issuer"),
                        Boolean.parseBoolean(row.getField("marketplace"))),
                Optional.of(row.getField("includes")).filter(i -> !i.isEmpty()).stream()
                        .toList());
    }

    /// What a feed's name means: nothing if no table names it, several where the feed has one name for several offers.
    List<Sold> sold(String feed, String name) {
        return names.stream()
                .filter(n -> n.feed().equals(feed))
                .flatMap(n -> Optional.of(n.pattern().matcher(name)).filter(Matcher::matches).stream()
                        .flatMap(m -> model(m.group("model")).stream()
                                .map(model -> new Sold(model, n.by(), n.mode(), n.locality(), zone(n, m)))))
                .toList();
    }

    private static String zone(Name name, Matcher matcher) {
        return matcher.namedGroups().containsKey("zone") ? matcher.group("zone") : name.zone();
    }

    /// A model by any of its names, with or without a version.
    Optional<Model> model(String name) {
        return Optional.ofNullable(models.get(name))
                .or(() -> Optional.ofNullable(models.get(VERSION.matcher(name).replaceFirst(""))));
    }

    /// The row of something sold, of which the tables say all but the prices.
    Offer offer(Sold sold, TokenPrices prices, LocalDate effective, String source) {
        var maker = sold.model().maker();
        var seller = sellers.stream()
                .filter(s -> s.by().equals(sold.by())
                        && (s.maker().equals("*") || s.maker().equals(maker)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("channels.csv has no " + sold.by()));
        var channel = sold.by().equals("direct") ? new Channel(maker, maker, maker, false) : seller.channel();
        return Offer.metered(
                        sold.id(),
                        channel,
                        sold.model().name(),
                        maker,
                        sold.mode(),
                        sold.locality(),
                        prices,
                        effective,
                        source)
                .withBundle(seller.includes(), residency(sold.zone()));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static List<NamedCsvRecord> table(String name) {
        var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stays in a region stays in its zone.
    private List<String> residency(String where) {
        return Stream.of(where, zones.getOrDefault(where, ""))
                .filter(place -> !place.isEmpty())
                .toList();
    }
}
