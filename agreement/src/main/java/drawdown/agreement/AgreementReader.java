package drawdown.agreement;

import drawdown.clause.Marketplace;
import drawdown.clause.OrderForm;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.Fields;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Values;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Reads the settings of an agreement, each by itself. What needs several of them together is in [AgreementChecks].
final class AgreementReader {

    static final int MAX_MONTHS = 120;

    private static final Pattern BAND = Pattern.compile("band(\\s*\\+\\s*(\\S+))?");

    private final Problems problems;
    private final Values values;
    private YearMonth effective = YearMonth.of(2000, 1);
    private int months = 1;

    AgreementReader(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    /// The agreement, or empty if too little of it could be read to look further.
    Optional<Agreement> read(Node root) {
        var fields = new Fields(root, "", problems);
        if (!fields.isGroup()) {
            return Optional.empty();
        }
        var id = fields.require("agreement", "Maybe begin with `agreement: acme-edp-2026`, its id.")
                .flatMap(n -> values.text(n, "agreement"));
        var provider = fields.require("provider", "Maybe write `provider: aws`, azure, gcp or other.")
                .flatMap(n -> choice(n, "provider", Agreement.Provider.class));
        var program = fields.require("program", "Maybe write `program: edp`, macc, gcp-commit or other.")
                .flatMap(n -> choice(n, "program", Agreement.Program.class));
        var currency =
                fields.require("currency", "Maybe write `currency: USD`.").flatMap(this::currency);
        var begins = fields.require("effective", "Maybe write `effective: 2026-01-01`, the first day of the term.")
                .flatMap(n -> values.firstOfMonth(n, "effective"));
        var length = fields.require("months", "Maybe write `months: 36`, the length of the term.")
                .flatMap(n -> values.count(n, "months", 1, MAX_MONTHS));
        effective = begins.orElse(effective);
        months = length.orElse(months);
        boolean dated = begins.isPresent() && length.isPresent();
        var commitment = fields.require(
                        "commitment", "Maybe write `commitment: {annual: [10_000_000, 12_000_000, 14_000_000]}`.")
                .flatMap(n -> dated ? commitment(n, "commitment", Optional.empty()) : Optional.empty());
        var bands = fields.require("discount", "Maybe write `discount: 12%`, or 0% if there is none.")
                .flatMap(n -> dated ? bands(n, "discount") : Optional.empty());
        var scopes = fields.take("scopes").map(this::scopes).filter(list -> !list.isEmpty());
        var vendors = fields.take("vendors").map(this::vendors).orElse(List.of());
        var opening = fields.take("opening").flatMap(this::opening).orElse(Money.ZERO);
        var documents = documents(fields, provider, commitment, bands);
        var event = fields.take("events").flatMap(this::events);
        fields.done();
        if (id.isEmpty()
                || provider.isEmpty()
                || program.isEmpty()
                || currency.isEmpty()
                || !dated
                || commitment.isEmpty()
                || bands.isEmpty()
                || documents.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Agreement(
                id.get(),
                provider.get(),
                program.get(),
                currency.get(),
                effective,
                months,
                commitment.get(),
                bands.get(),
                scopes.orElse(List.of(Scope.EVERYTHING)),
                vendors,
                opening,
                documents,
                event));
    }

    private Optional<String> currency(Node node) {
        return values.text(node, "currency").filter(code -> {
            boolean known = java.util.Currency.getAvailableCurrencies().stream()
                    .anyMatch(c -> c.getCurrencyCode().equals(code));
            if (!known) {
                problems.add(
                        node.location(),
                        "currency is " + code + ", not an ISO 4217 code",
                        "Maybe write " + (code.equals("$") ? "USD" : "three capital letters such as USD or EUR") + ".");
            }
            return known;
        });
    }

    private <E extends Enum<E>> Optional<E> choice(Node node, String name, Class<E> type) {
        var words = Arrays.stream(type.getEnumConstants())
                .map(AgreementReader::word)
                .toList();
        return values.choice(node, name, words).map(word -> type.getEnumConstants()[words.indexOf(word)]);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Node> list(Node node, String name) {
        if (node instanceof Node.Sequence list) {
            return list.items();
        }
        var shown = node instanceof Node.Scalar
                ? "Maybe write [" + node.shown() + "]."
                : "Maybe write a list: one `- ` line each.";
        problems.add(node.location(), name + " is " + node.shown() + ", where a list belongs", shown);
        return List.of();
    }

    /// The items that could be read; `read` gets the node and what messages call it.
    private <T> List<T> each(Node node, String name, BiFunction<Node, String, Optional<T>> read) {
        var items = new ArrayList<T>();
        var nodes = list(node, name);
        for (int i = 0; i < nodes.size(); i++) {
            read.apply(nodes.get(i), name + "[" + i + "]").ifPresent(items::add);
        }
        return items;
    }

    /// A commitment as stated at the top, or as a later document restates it key by key.
    private Optional<Commitment> commitment(Node node, String name, Optional<Commitment> before) {
        var fields = new Fields(node, name, problems);
        var annual = fields.take("annual");
        var milestones = fields.take("milestones");
        var term = fields.take("term");
        fields.done();
        if (!fields.isGroup()) {
            return Optional.empty();
        }
        var kind = before.map(Commitment::heading)
                .orElse(
                        annual.isPresent()
                                ? "commitment.annual"
                                : milestones.isPresent() ? "commitment.milestones" : "commitment.term");
        boolean fits = switch (kind) {
            case "commitment.annual" -> milestones.isEmpty();
            case "commitment.milestones" -> annual.isEmpty() && term.isEmpty();
            default -> annual.isEmpty() && milestones.isEmpty();
        };
        if (!fits) {
            var stated = annual.isPresent() ? "annual" : milestones.isPresent() ? "milestones" : "term";
            problems.add(
                    node.location(),
                    before.isPresent()
                            ? name + " states " + stated + ", but the agreement states " + kind
                                    + ": the kind of a commitment cannot change"
                            : name + " states milestones together with " + (annual.isPresent() ? "annual" : "term"),
                    "Maybe state exactly one of annual, milestones or term (an aggregate term may stand beside annual).");
            return Optional.empty();
        }
        if (annual.isEmpty() && milestones.isEmpty() && term.isEmpty()) {
            problems.add(
                    node.location(),
                    name + " states no amount",
                    "Maybe write {annual: [10_000_000, 12_000_000]}, {milestones: […]} or {term: 30_000_000}.");
            return Optional.empty();
        }
        var amount = term.flatMap(n -> values.moneyFromZero(n, name + ".term"));
        if (term.isPresent() && amount.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case "commitment.annual" -> {
                var earlier = before.map(b -> (Commitment.Annual) b);
                var years = annual.isPresent()
                        ? annual(annual.get(), name + ".annual")
                        : earlier.map(Commitment.Annual::years);
                yield years.map(
                        y -> new Commitment.Annual(y, amount.or(() -> earlier.flatMap(Commitment.Annual::aggregate))));
            }
            case "commitment.milestones" -> milestones(milestones.orElseThrow(), name + ".milestones");
            default -> amount.flatMap(a -> above0(a, term.orElseThrow(), name + ".term"));
        };
    }

    private Optional<Commitment> above0(Money amount, Node node, String name) {
        if (amount.cents() == 0) {
            problems.add(node.location(), name + " is 0", "Maybe write what must be spent over the term.");
            return Optional.empty();
        }
        return Optional.of(new Commitment.Term(amount));
    }

    private Optional<List<Money>> annual(Node node, String name) {
        var nodes = list(node, name);
        var years = new ArrayList<Money>();
        nodes.forEach(n -> values.moneyFromZero(n, name).ifPresent(years::add));
        if (!(node instanceof Node.Sequence) || years.size() < nodes.size()) {
            return Optional.empty();
        }
        int wanted = Agreement.years(months);
        if (years.size() != wanted) {
            problems.add(
                    node.location(),
                    name + " has " + years.size() + (years.size() == 1 ? " entry" : " entries") + ", but " + months
                            + " months are " + wanted + " contract year" + (wanted == 1 ? "" : "s"),
                    "Maybe write " + wanted + (wanted == 1 ? " entry" : " entries")
                            + ", one for each contract year, also a partial last one.");
            return Optional.empty();
        }
        if (years.stream().allMatch(y -> y.cents() == 0)) {
            problems.add(node.location(), name + " is 0 in every year", "Maybe write what must be spent each year.");
            return Optional.empty();
        }
        return Optional.of(years);
    }

    private Optional<Commitment> milestones(Node node, String name) {
        var milestones = each(node, name, (item, itemName) -> {
            var fields = new Fields(item, itemName, problems);
            var by = fields.require("by", "Maybe write by: 2026-12, the milestone's last month.")
                    .flatMap(n -> values.month(n, itemName + ".by"));
            var cumulative = fields.require(
                            "cumulative", "Maybe write cumulative: 10_000, the total to be reached by then.")
                    .flatMap(n -> values.moneyFromZero(n, itemName + ".cumulative"));
            fields.done();
            return by.flatMap(b -> cumulative.map(c -> new Commitment.Milestone(b, c)));
        });
        if (!(node instanceof Node.Sequence list)
                || milestones.size() < list.items().size()) {
            return Optional.empty();
        }
        return milestonesInOrder(milestones, list, name)
                ? Optional.of(new Commitment.Milestones(milestones))
                : Optional.empty();
    }

    private boolean milestonesInOrder(List<Commitment.Milestone> milestones, Node.Sequence list, String name) {
        var end = effective.plusMonths(months - 1);
        var before = effective.minusMonths(1);
        long reached = 0;
        boolean good = true;
        for (int i = 0; i < milestones.size(); i++) {
            var milestone = milestones.get(i);
            var at = list.items().get(i).location();
            var item = name + "[" + i + "]";
            if (!milestone.by().isAfter(before) || milestone.by().isAfter(end)) {
                problems.add(
                        at,
                        item + ".by is " + milestone.by() + ", not a month after " + before + " and up to " + end,
                        "Maybe list the milestones by date, within the term.");
                good = false;
            }
            if (milestone.cumulative().cents() < reached) {
                problems.add(
                        at,
                        item + ".cumulative is " + milestone.cumulative() + ", less than the milestone before it",
                        "Maybe add up: a milestone states the total since the term began.");
                good = false;
            }
            before = milestone.by();
            reached = milestone.cumulative().cents();
        }
        if (good && (milestones.isEmpty() || !before.equals(end))) {
            problems.add(
                    list.location(),
                    name + " ends " + (milestones.isEmpty() ? "before it begins" : "in " + before)
                            + ", but the term's last month is " + end,
                    "Maybe add a last milestone {by: " + end + ", cumulative: …}.");
            good = false;
        }
        if (good && reached == 0) {
            problems.add(list.location(), name + " reaches 0", "Maybe write what must be spent.");
            good = false;
        }
        return good;
    }

    private Optional<List<Share>> bands(Node node, String name) {
        int years = Agreement.years(months);
        if (!(node instanceof Node.Sequence list)) {
            return band(node, name).map(band -> java.util.Collections.nCopies(years, band));
        }
        var bands = new ArrayList<Share>();
        list.items().forEach(item -> band(item, name).ifPresent(bands::add));
        if (bands.size() < list.items().size()) {
            return Optional.empty();
        }
        if (bands.size() != years) {
            problems.add(
                    node.location(),
                    name + " has " + bands.size() + (bands.size() == 1 ? " entry" : " entries") + ", but " + months
                            + " months are " + years + " contract year" + (years == 1 ? "" : "s"),
                    "Maybe write one percentage for all years, or " + years + ".");
            return Optional.empty();
        }
        return Optional.of(bands);
    }

    private Optional<Share> band(Node node, String name) {
        return values.share(node, name, Share.WHOLE).filter(band -> below100(band, node.location(), name));
    }

    private boolean below100(Share discount, Location location, String name) {
        if (discount.compareTo(Share.WHOLE) >= 0) {
            problems.add(
                    location, name + " is " + discount + ": a discount is below 100%", "Maybe a point is missing.");
            return false;
        }
        return true;
    }

    private List<Scope> scopes(Node node) {
        var names = new HashSet<String>();
        return each(node, "scopes", (item, path) -> {
            var fields = new Fields(item, path, problems);
            var name = fields.require("name", "Maybe write name: compute, or whatever the bill calls it.")
                    .flatMap(n -> name(n, path, names));
            var discount = fields.take("discount").flatMap(n -> scopeDiscount(n, path + ".discount"));
            var counts = fields.take("counts").flatMap(n -> values.flag(n, path + ".counts"));
            var services = fields.take("services")
                    .map(n -> each(n, path + ".services", (s, p) -> values.text(s, p)))
                    .orElse(List.of());
            fields.done();
            return name.map(n -> new Scope(n, discount.orElse(Scope.Discount.BAND), counts.orElse(true), services));
        });
    }

    private Optional<String> name(Node node, String path, java.util.Set<String> names) {
        return values.text(node, path + ".name").filter(name -> {
            if (!names.add(name)) {
                problems.add(
                        node.location(),
                        path + ".name is " + name + ", already used above",
                        "Maybe choose another name.");
                return false;
            }
            return true;
        });
    }

    private Optional<Scope.Discount> scopeDiscount(Node node, String name) {
        var matcher = BAND.matcher(node instanceof Node.Scalar s ? s.text() : "");
        if (!matcher.matches()) {
            return values.share(node, name, Share.WHOLE)
                    .filter(own -> below100(own, node.location(), name))
                    .map(own -> new Scope.Discount(false, own));
        }
        if (matcher.group(2) == null) {
            return Optional.of(Scope.Discount.BAND);
        }
        var layer = new Node.Scalar(node.location(), matcher.group(2), true);
        return values.share(layer, name, Share.WHOLE).map(share -> new Scope.Discount(true, share));
    }

    private List<Vendor> vendors(Node node) {
        var names = new HashSet<String>();
        return each(node, "vendors", (item, path) -> {
            var fields = new Fields(item, path, problems);
            var name = fields.require("name", "Maybe write name: snowflake.").flatMap(n -> name(n, path, names));
            var catalog = fields.require(
                            "catalog", "Maybe write catalog: saas, ami, container, data-product or ml-model.")
                    .flatMap(n -> choice(n, path + ".catalog", Marketplace.Catalog.class));
            var discount = fields.take("discount")
                    .flatMap(n -> values.share(n, path + ".discount", Share.WHOLE))
                    .orElse(Share.NONE);
            var renews = fields.take("renews").flatMap(n -> values.firstOfMonth(n, path + ".renews"));
            fields.done();
            return name.flatMap(n -> catalog.map(c -> new Vendor(n, c, discount, renews)));
        });
    }

    private Optional<Money> opening(Node node) {
        var fields = new Fields(node, "opening", problems);
        var credit = fields.take("credit").flatMap(n -> values.moneyFromZero(n, "opening.credit"));
        fields.done();
        return credit;
    }

    private Optional<Event> events(Node node) {
        var nodes = list(node, "events");
        if (nodes.size() > 1) {
            problems.add(
                    nodes.get(1).location(),
                    "events has " + nodes.size() + " entries, where at most one belongs",
                    "Maybe keep one here and run the other as a copy of this file.");
        }
        return nodes.isEmpty() ? Optional.empty() : event(nodes.getFirst());
    }

    private Optional<Event> event(Node node) {
        var fields = new Fields(node, "events[0]", problems);
        var on = fields.require("on", "Maybe write on: 2027-07-01, the first month in which it has effect.")
                .flatMap(n -> values.firstOfMonth(n, "events[0].on"));
        var notice = fields.require("notice", "Maybe write notice: 2027-01-02, the day notice was given.")
                .flatMap(n -> values.day(n, "events[0].notice"));
        var exit = fields.take("exit");
        var convert = fields.take("convert");
        fields.done();
        if (fields.isGroup() && exit.isPresent() == convert.isPresent()) {
            problems.add(
                    node.location(),
                    "events[0] states " + (exit.isPresent() ? "both exit and convert" : "neither exit nor convert"),
                    "Maybe write exit: true, or convert: 60%.");
            return Optional.empty();
        }
        exit.flatMap(n -> values.flag(n, "events[0].exit"))
                .filter(yes -> !yes)
                .ifPresent(no -> problems.add(
                        node.location(), "events[0].exit is false, which is no event", "Maybe remove the event."));
        var share = convert.flatMap(n -> values.share(n, "events[0].convert", Share.WHOLE));
        if (on.isEmpty() || notice.isEmpty() || (convert.isPresent() && share.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Event(on.get(), notice.get(), share));
    }

    /// The documents, each with the commitment and bands it restates as a whole.
    private List<Document> documents(
            Fields fields,
            Optional<Agreement.Provider> provider,
            Optional<Commitment> commitment,
            Optional<List<Share>> bands) {
        var node = fields.take("documents");
        if (node.isEmpty()) {
            return standardProfile(provider, fields.location(), "documents")
                    .map(profile -> List.of(standardTerms(profile, fields.location())))
                    .orElse(List.of());
        }
        var documents = new ArrayList<Document>();
        var names = new HashSet<String>();
        var nodes = list(node.get(), "documents");
        if (nodes.isEmpty() && node.get() instanceof Node.Sequence) {
            problems.add(
                    node.get().location(),
                    "documents is an empty list",
                    "Maybe remove it: then the provider's standard terms hold.");
        }
        for (int i = 0; i < nodes.size(); i++) {
            var last = documents.stream()
                    .flatMap(d -> d.commitment().stream())
                    .reduce((a, b) -> b)
                    .or(() -> commitment);
            var lastBands = documents.stream()
                    .flatMap(d -> d.bands().stream())
                    .reduce((a, b) -> b)
                    .or(() -> bands);
            document(nodes.get(i), i, provider, last, lastBands, names).ifPresent(documents::add);
        }
        return documents.size() == nodes.size() ? documents : List.of();
    }

    private Optional<Profile> standardProfile(Optional<Agreement.Provider> provider, Location location, String name) {
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        return switch (provider.get()) {
            case AWS -> Optional.of(Profile.named("aws-edp-standard"));
            case AZURE -> Optional.of(Profile.named("azure-macc-standard"));
            case GCP -> Optional.of(Profile.named("gcp-commit-standard"));
            case OTHER -> {
                problems.add(
                        location,
                        name + " names no profile, and the provider `other` has no standard terms",
                        "Maybe write documents: [{kind: standard-terms, profile: " + String.join("|", Profile.NAMES)
                                + "}].");
                yield Optional.empty();
            }
        };
    }

    private static Document standardTerms(Profile profile, Location location) {
        return new Document(
                Document.Kind.STANDARD_TERMS,
                "standard-terms",
                Optional.empty(),
                Optional.empty(),
                Optional.of(profile),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                location);
    }

    private Optional<Document> document(
            Node node,
            int index,
            Optional<Agreement.Provider> provider,
            Optional<Commitment> before,
            Optional<List<Share>> bandsBefore,
            java.util.Set<String> names) {
        var path = "documents[" + index + "]";
        var fields = new Fields(node, path, problems);
        if (!fields.isGroup()) {
            return Optional.empty();
        }
        var kind = fields.require(
                        "kind", "Maybe write kind: standard-terms, order-form-schedule, side-letter or amendment.")
                .flatMap(n -> choice(n, path + ".kind", Document.Kind.class));
        var signedBy = fields.take("signedBy").flatMap(n -> choice(n, path + ".signedBy", OrderForm.Authority.class));
        var from = fields.take("from");
        var since =
                from.flatMap(n -> values.firstOfMonth(n, path + ".from")).filter(month -> within(month, from, path));
        var profileNode = fields.take("profile");
        var terms = fields.take("terms")
                .map(n -> TermsReader.read(n, path + ".terms", values))
                .orElse(new LinkedHashMap<>());
        var commitmentNode = fields.take("commitment");
        var bandsNode = fields.take("discount");
        fields.done();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean standard = kind.get() == Document.Kind.STANDARD_TERMS;
        if (standard != (index == 0)) {
            problems.add(
                    node.location(),
                    standard
                            ? path + " is a second standard-terms document, or not the first of the list"
                            : path + " is " + word(kind.get()) + ", but the first document must be the standard terms",
                    standard
                            ? "Maybe keep one, at the top."
                            : "Maybe put {kind: standard-terms, profile: aws-edp-standard} before it.");
            return Optional.empty();
        }
        if (standard) {
            notForStandard(path, "from", from);
            notForStandard(path, "commitment", commitmentNode);
            notForStandard(path, "discount", bandsNode);
        } else {
            profileNode.ifPresent(n -> problems.add(
                    n.location(),
                    path + ".profile is stated, but only standard terms have one",
                    "Maybe state terms instead."));
        }
        var profile = !standard
                ? Optional.<Profile>empty()
                : profileNode.isPresent()
                        ? profileNode
                                .flatMap(n -> values.choice(n, path + ".profile", Profile.NAMES))
                                .map(Profile::named)
                        : standardProfile(provider, node.location(), path);
        if (standard && profile.isEmpty()) {
            return Optional.empty();
        }
        var commitment = standard
                ? Optional.<Commitment>empty()
                : commitmentNode.flatMap(
                        n -> before.isEmpty() ? Optional.empty() : commitment(n, path + ".commitment", before));
        var bands = standard ? Optional.<List<Share>>empty() : bandsNode.flatMap(n -> bands(n, path + ".discount"));
        commitment.ifPresent(c -> before.ifPresent(b -> AgreementChecks.begunStays(
                b,
                c,
                since.orElse(effective),
                effective,
                months,
                commitmentNode.orElseThrow().location(),
                path,
                problems)));
        bands.ifPresent(b -> bandsBefore.ifPresent(earlier -> AgreementChecks.begunStays(
                earlier,
                b,
                since.orElse(effective),
                effective,
                bandsNode.orElseThrow().location(),
                path,
                problems)));
        return Optional.of(new Document(
                kind.get(),
                documentName(kind.get(), since, names),
                signedBy,
                since,
                profile,
                terms,
                commitment,
                bands,
                node.location()));
    }

    private boolean within(YearMonth month, Optional<Node> node, String path) {
        var end = effective.plusMonths(months - 1);
        if (month.isBefore(effective) || month.isAfter(end)) {
            problems.add(
                    node.orElseThrow().location(),
                    path + ".from is " + month + "-01, outside the term " + effective + " to " + end,
                    "Maybe check effective and months, or remove from: then it holds from the first month.");
            return false;
        }
        return true;
    }

    private void notForStandard(String path, String key, Optional<Node> node) {
        node.ifPresent(n -> problems.add(
                n.location(),
                path + "." + key + " is stated in the standard terms",
                "Maybe state it at the top of the file, or in a later document."));
    }

    /// The kind, the month if there is one, and a number if that is not enough to tell two papers apart.
    private static String documentName(Document.Kind kind, Optional<YearMonth> from, java.util.Set<String> names) {
        var base = word(kind) + from.map(month -> " of " + month).orElse("");
        var name = base;
        for (int n = 2; !names.add(name); n++) {
            name = base + " (" + n + ")";
        }
        return name;
    }
}
