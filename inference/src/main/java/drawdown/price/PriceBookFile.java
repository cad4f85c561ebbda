package drawdown.price;

import drawdown.record.Records;
import drawdown.text.Fields;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Values;
import drawdown.text.Yaml;
import drawdown.text.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The file of a price book: YAML, or JSON as the part of YAML it is.
public final class PriceBookFile {

    /// More than a market has, and few enough to read.
    private static final int MOST = 20_000;

    static final Records RECORDS = new Records(List.of(WrittenRate.KIND));

    private PriceBookFile() {}

    public static Reading<PriceBook> read(Path file) {
        return Source.read(file).then(PriceBookFile::read);
    }

    public static Reading<PriceBook> read(Source source) {
        var problems = new Problems();
        var book = Yaml.read(source, problems).flatMap(root -> book(root, problems));
        return book.isPresent() ? problems.reading(book.get()) : problems.refused();
    }

    private static Optional<PriceBook> book(Node root, Problems problems) {
        var values = new Values(problems);
        var fields = new Fields(root, "", problems);
        var rows = new ArrayList<LocatedOffer>();
        var offers = fields.require("offers", "Maybe write `offers:` and below it a row for each.")
                .flatMap(n -> values.each(n, "offers", MOST, "[{id: …}]", (item, path) -> {
                    var offer = RECORDS.read(item, path, Offer.class, values);
                    offer.ifPresent(o -> rows.add(new LocatedOffer(path, item, o)));
                    return offer;
                }));
        fields.done();
        new OfferChecks(problems).check(rows);
        return offers.map(PriceBook::new);
    }

    /// A row and where it stands.
    record LocatedOffer(String path, Node node, Offer offer) {

        /// The setting of that name, or the row itself.
        Node setting(String name) {
            return node instanceof Node.Mapping m && m.entries().containsKey(name)
                    ? m.entries().get(name).value()
                    : node;
        }
    }

    /// The book as a person would write it; the text reads back as the same book.
    public static String print(PriceBook book) {
        return YamlText.of(Map.of("offers", settings(book.rows())));
    }

    /// The settings of each row, ready to be printed.
    public static List<Map<String, Object>> settings(List<Offer> rows) {
        return rows.stream()
                .map(row -> (Map<String, Object>) new LinkedHashMap<>(RECORDS.settings(row)))
                .toList();
    }
}
