package drawdown.agreement;

import drawdown.clause.Marketplace;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.Fields;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Values;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the settings of an agreement, each by itself. What needs several of them together is in [AgreementChecks].
final class AgreementReader {

    static final int MAX_MONTHS = 120;

    /// More than any agreement has, and few enough to settle.
    private static final int MOST = 10_000;

    private static final Pattern BAND = Pattern.compile("band(\\s*\\+\\s*(\\S+))?");
    private static final Map<String, String> SYMBOLS =
            Map.of("$", "USD", "US$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "Fr.", "CHF");

    private final Problems problems;
    private final Values values;
    private final ApplicabilityReader taken;

    AgreementReader(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
        this.taken = new ApplicabilityReader(values);
    }

    /// The agreement, or empty if there is a problem.
    Optional<Agreement> read(Node root) {
        var fields = new Fields(root, "", problems);
        if (!fields.isGroup()) {
            return Optional.empty();
        }
        var id = fields.require("agreement", "Maybe begin with `agreement: acme-edp-2026`, its id.")
                .flatMap(n -> values.text(n, "agreement"));
        var providerNode = fields.require("provider", "Maybe write `provider: aws`, azure, gcp or other.");
        var provider = providerNode.flatMap(n -> values.choice(n, "provider", Agreement.Provider.class));
        var program = fields.require("program", "Maybe write `program: edp`, macc, gcp-commit or other.")
                .flatMap(n -> values.choice(n, "program", Agreement.Program.class));
        var currency =
                fields.require("currency", "Maybe write `currency: USD`.").flatMap(this::currency);
        var dates = new TermDates(
                fields.require("effective", "Maybe write `effective: 2026-01-01`, the first day of the term.")
                        .flatMap(n -> values.firstOfMonth(n, "effective")),
                fields.require("months", "Maybe write `months: 36`, the length of the term.")
                        .flatMap(n -> values.count(n, "months", 1, MAX_MONTHS)));
        var reader = new CommitmentReader(values, dates);
        var commitment = fields.require(
                        "commitment", "Maybe write `commitment: {annual: [10_000_000, 12_000_000, 14_000_000]}`.")
                .flatMap(n -> reader.commitment(n, "commitment", Optional.empty()));
        var bands = fields.require("discount", "Maybe write `discount: 12%`, or 0% if there is none.")
                .flatMap(n -> reader.bands(n, "discount"));
        var scopes = fields.take("scopes").flatMap(this::scopes).filter(list -> !list.isEmpty());
        var vendors = fields.take("vendors").flatMap(this::vendors);
        var opening = fields.take("opening").flatMap(this::opening);
        int before = problems.count();
        var papers = new DocumentsReader(values, dates, provider, commitment, bands);
        var documents = fields.take("documents")
                .map(papers::read)
                .orElseGet(() -> papers.standard(providerNode.orElse(root).location()));
        boolean sound = problems.count() == before;
        var event = fields.take("events").flatMap(n -> new EventReader(values).read(n));
        fields.done(Elsewhere::advice);
        if (!dates.known() || documents.isEmpty()) {
            return Optional.empty();
        }
        // What could not be read is made up here, so that the rest can be checked: the agreement is refused anyway.
        var agreement = new Agreement(
                id.orElse(""),
                provider.orElse(Agreement.Provider.OTHER),
                program.orElse(Agreement.Program.OTHER),
                currency.orElse(""),
                dates.first(),
                dates.length(),
                commitment.orElse(new Commitment.Term(Money.ZERO)),
                bands.orElse(List.of(Share.NONE)),
                scopes.orElse(List.of(Scope.EVERYTHING)),
                vendors.orElse(List.of()),
                opening.orElse(Money.ZERO),
                documents.get(),
                event);
        new AgreementChecks(agreement, root, problems).check(sound, sound && commitment.isPresent());
        return problems.isEmpty() ? Optional.of(agreement) : Optional.empty();
    }

    private Optional<String> currency(Node node) {
        return values.text(node, "currency").filter(code -> {
            boolean known = Currency.getAvailableCurrencies().stream()
                    .anyMatch(c -> c.getCurrencyCode().equals(code));
            if (!known) {
                var meant = Optional.ofNullable(SYMBOLS.get(code))
                        .or(() -> Optional.of(code.toUpperCase(java.util.Locale.ROOT))
                                .filter(upper -> upper.matches("[A-Z]{3}") && !upper.equals(code)));
                problems.add(
                        node.location(),
                        "currency is " + node.shown() + ", not an ISO 4217 code",
                        "Maybe write " + meant.orElse("three capital letters such as USD or EUR") + ".");
            }
            return known;
        });
    }

    private Optional<List<Scope>> scopes(Node node) {
        var names = new HashMap<String, String>();
        return values.each(node, "scopes", MOST, "[{name: compute}]", (item, path) -> {
            var fields = new Fields(item, path, problems);
            var name = fields.require("name", "Maybe write name: compute, or whatever the bill calls it.")
                    .flatMap(n -> name(n, path, names));
            var discount = fields.take("discount").flatMap(n -> scopeDiscount(n, path + ".discount"));
            var counts = fields.take("counts").flatMap(n -> values.flag(n, path + ".counts"));
            var takes = taken.read(fields.take("services"), fields.take("applicability"), path);
            fields.done(Elsewhere::advice);
            return name.map(n -> new Scope(n, discount.orElse(Scope.Discount.BAND), counts.orElse(true), takes));
        });
    }

    /// @param names those above, and where they are
    private Optional<String> name(Node node, String path, Map<String, String> names) {
        return values.text(node, path + ".name").filter(name -> {
            var first = names.putIfAbsent(name, path);
            if (first != null) {
                problems.add(
                        node.location(),
                        path + ".name is " + node.shown() + ", already the name of " + first,
                        "Maybe choose another name.");
            }
            return first == null;
        });
    }

    private Optional<Scope.Discount> scopeDiscount(Node node, String name) {
        var text = node instanceof Node.Scalar s ? s.text() : "";
        var matcher = BAND.matcher(text);
        if (matcher.matches() && matcher.group(2) != null) {
            var layer = new Node.Scalar(node.location(), matcher.group(2), true);
            return values.share(layer, name + " is " + node.shown() + ", whose layer", Share.WHOLE)
                    .map(share -> new Scope.Discount(true, share));
        }
        if (matcher.matches()) {
            return Optional.of(Scope.Discount.BAND);
        }
        if (text.matches("[A-Za-z].*")) {
            problems.add(
                    node.location(),
                    name + " is " + node.shown() + ", neither band, band and a layer, nor a percentage",
                    "Maybe write band, band+7% or 12%.");
            return Optional.empty();
        }
        return values.share(node, name, Share.WHOLE)
                .filter(own -> CommitmentReader.below100(own, node, name, problems))
                .map(own -> new Scope.Discount(false, own));
    }

    private Optional<List<Vendor>> vendors(Node node) {
        var names = new HashMap<String, String>();
        return values.each(node, "vendors", MOST, "[{name: snowflake, catalog: saas}]", (item, path) -> {
            var fields = new Fields(item, path, problems);
            var name = fields.require("name", "Maybe write name: snowflake.").flatMap(n -> name(n, path, names));
            var catalog = fields.require(
                            "catalog", "Maybe write catalog: saas, ami, container, data-product or ml-model.")
                    .flatMap(n -> values.choice(n, path + ".catalog", Marketplace.Catalog.class));
            var discount = fields.take("discount")
                    .flatMap(n -> values.share(n, path + ".discount", Share.WHOLE))
                    .orElse(Share.NONE);
            var renews = fields.take("renews").flatMap(n -> values.firstOfMonth(n, path + ".renews"));
            var takes = taken.read(Optional.empty(), fields.take("applicability"), path);
            fields.done(Elsewhere::advice);
            return name.flatMap(n -> catalog.map(c -> new Vendor(n, c, discount, renews, takes)));
        });
    }

    private Optional<Money> opening(Node node) {
        var fields = new Fields(node, "opening", problems);
        var credit = fields.take("credit").flatMap(n -> values.moneyFromZero(n, "opening.credit"));
        fields.done(Elsewhere::advice);
        return credit;
    }
}
