package drawdown.claims;

import drawdown.claims.Population.Drawn;
import drawdown.claims.Population.Size;
import drawdown.claims.Population.Trait;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.Fields;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Values;
import drawdown.text.Yaml;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what synthetic enterprises are drawn from.
final class PopulationReader {

    private static final int MOST = 100;
    private static final double ROUNDING = 1e-9;

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final Ranges ranges = new Ranges(problems);

    private PopulationReader() {}

    static Reading<Population> read(Source source) {
        return Yaml.read(source).then(root -> new PopulationReader().population(root));
    }

    private Reading<Population> population(Node root) {
        var fields = new Fields(root, "", problems);
        var sizes = fields.require("sizes", "")
                .flatMap(n -> values.each(n, "sizes", MOST, this::size))
                .orElse(List.of());
        double whole = sizes.stream().mapToDouble(Size::share).sum();
        if (problems.isEmpty() && Math.abs(whole - 1) > ROUNDING) {
            problems.add(root.location(), "the shares of the sizes do not add up to 100%", "Maybe one is missing.");
        }
        double peakSized = fraction(fields, "peakSized");
        var traits = fields.require("traits", "").map(n -> traits(new Fields(n, "traits", problems)));
        fields.done();
        return problems.reading(new Population(sizes, peakSized, traits.orElse(Map.of())));
    }

    private double fraction(Fields fields, String name) {
        return fields.require(name, "")
                .flatMap(n -> values.share(n, fields.name(name), Share.WHOLE))
                .map(Share::fraction)
                .orElse(0.0);
    }

    private Optional<Size> size(Node node, String path) {
        var fields = new Fields(node, path, problems);
        var name = fields.require("name", "").flatMap(n -> values.text(n, path + ".name"));
        double share = fraction(fields, "share");
        var commitment = fields.require("commitment", "")
                .flatMap(n -> values.each(n, path + ".commitment", 2, values::money))
                .filter(ends -> ends.size() == 2)
                .map(ends -> new Range(cents(ends.getFirst()), cents(ends.getLast())));
        var discount = fields.require("discount", "").flatMap(n -> ranges.range(n, path + ".discount"));
        fields.done();
        return name.flatMap(n -> commitment.flatMap(c -> discount.map(d -> new Size(n, share, c, d))));
    }

    private static double cents(Money money) {
        return (double) money.cents();
    }

    private Map<Trait, Drawn> traits(Fields fields) {
        var traits = new EnumMap<Trait, Drawn>(Trait.class);
        for (var trait : Trait.values()) {
            var key = Names.word(trait);
            fields.require(key, "")
                    .flatMap(n -> drawn(n, fields.name(key)))
                    .ifPresent(drawn -> traits.put(trait, drawn));
        }
        fields.done();
        return traits;
    }

    private Optional<Drawn> drawn(Node node, String path) {
        var fields = new Fields(node, path, problems);
        var range = fields.require("range", "").flatMap(n -> ranges.range(n, path + ".range"));
        boolean published = fields.take("published")
                .flatMap(n -> values.flag(n, path + ".published"))
                .orElse(false);
        var means = fields.require("means", "").flatMap(n -> values.text(n, path + ".means"));
        fields.done();
        return range.flatMap(r -> means.map(m -> new Drawn(r, published, m)));
    }
}
