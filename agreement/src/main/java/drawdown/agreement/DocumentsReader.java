package drawdown.agreement;

import drawdown.clause.Kind;
import drawdown.clause.OrderForm;
import drawdown.money.Share;
import drawdown.text.Fields;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Values;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the documents of an agreement, each with the commitment and the bands it restates as a whole.
final class DocumentsReader {

    private static final int MOST = 1_000;

    private final Values values;
    private final Problems problems;
    private final TermDates dates;
    private final Optional<Agreement.Provider> provider;
    private final Set<String> names = new HashSet<>();
    private Optional<Commitment> commitment;
    private Optional<List<Share>> bands;

    /// @param commitment as stated at the top, like the bands
    DocumentsReader(
            Values values,
            TermDates dates,
            Optional<Agreement.Provider> provider,
            Optional<Commitment> commitment,
            Optional<List<Share>> bands) {
        this.values = values;
        this.problems = values.problems();
        this.dates = dates;
        this.provider = provider;
        this.commitment = commitment;
        this.bands = bands;
    }

    Optional<List<Document>> read(Node node) {
        return values.each(node, "documents", MOST, "[{kind: standard-terms, profile: …}]", this::document)
                .filter(documents -> {
                    if (documents.isEmpty()) {
                        problems.add(
                                node.location(),
                                "documents is an empty list",
                                "Maybe remove it: then the provider's standard terms hold.");
                    }
                    return !documents.isEmpty();
                });
    }

    /// The standard terms that hold where no documents are stated.
    Optional<List<Document>> standard(Location top) {
        return profile("no document names a profile", top)
                .map(profile -> List.of(new Document(
                        Document.Kind.STANDARD_TERMS,
                        Kind.word(Document.Kind.STANDARD_TERMS),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(profile),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        top)));
    }

    /// The provider's standard terms, where no profile is named.
    private Optional<Profile> profile(String why, Location location) {
        provider.filter(p -> p == Agreement.Provider.OTHER)
                .ifPresent(other -> problems.add(
                        location,
                        why + ", and the provider is other, which has no standard terms",
                        "Maybe write documents: [{kind: standard-terms, profile: …}], with one of "
                                + String.join(", ", Profile.NAMES) + "."));
        return provider.flatMap(Profile::standard);
    }

    private Optional<Document> document(Node node, String path) {
        var fields = new Fields(node, path, problems);
        if (!fields.isGroup()) {
            return Optional.empty();
        }
        var kind = fields.require(
                        "kind", "Maybe write kind: standard-terms, order-form-schedule, side-letter or amendment.")
                .flatMap(n -> values.choice(n, path + ".kind", Document.Kind.class));
        var signedBy =
                fields.take("signedBy").flatMap(n -> values.choice(n, path + ".signedBy", OrderForm.Authority.class));
        var from = fields.take("from");
        var since = from.flatMap(n -> values.firstOfMonth(n, path + ".from").filter(m -> inTerm(m, n, path)));
        var profileNode = fields.take("profile");
        var profile = profileNode
                .flatMap(n -> values.choice(n, path + ".profile", Profile.NAMES))
                .map(Profile::named);
        var terms = fields.take("terms").map(n -> TermsReader.read(n, path + ".terms", values));
        var commitmentNode = fields.take("commitment");
        var bandsNode = fields.take("discount");
        fields.done(Elsewhere::advice);
        boolean first = path.endsWith("[0]");
        boolean standard = kind.map(k -> k == Document.Kind.STANDARD_TERMS).orElse(first);
        kind.filter(k -> standard != first).ifPresent(k -> misplaced(standard, k, node, path));
        if (standard) {
            notForStandard(path, "from", from);
            notForStandard(path, "commitment", commitmentNode);
            notForStandard(path, "discount", bandsNode);
            if (profileNode.isEmpty()) {
                profile = profile(path + " names no profile", node.location());
            }
        } else {
            profileNode.ifPresent(n -> problems.add(
                    n.location(),
                    path + ".profile is stated, but only standard terms have one",
                    "Maybe state terms instead."));
            restate(commitmentNode, bandsNode, since, path);
        }
        if (kind.isEmpty() || standard != first || (standard && profile.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Document(
                kind.get(),
                name(kind.get(), since),
                signedBy,
                since,
                standard ? profile : Optional.empty(),
                terms.orElse(Map.of()),
                standard || commitmentNode.isEmpty() ? Optional.empty() : commitment,
                standard || bandsNode.isEmpty() ? Optional.empty() : bands,
                node.location()));
    }

    /// The standard terms are the first document, and the only ones.
    private void misplaced(boolean standard, Document.Kind kind, Node node, String path) {
        problems.add(
                node.location(),
                standard
                        ? path + " is standard-terms, which there are once, as the first document"
                        : path + " is " + Kind.word(kind) + ", but the first document must be the standard terms",
                standard
                        ? "Maybe move it to the top of the list, or make it a side-letter."
                        : "Maybe put {kind: standard-terms, profile: "
                                + provider.flatMap(Profile::standard)
                                        .map(Profile::name)
                                        .orElse("…") + "} before it.");
    }

    /// What this document says of the commitment and the bands holds from here on.
    private void restate(
            Optional<Node> commitmentNode, Optional<Node> bandsNode, Optional<YearMonth> since, String path) {
        var reader = new CommitmentReader(values, dates);
        var begun = dates.known()
                ? Optional.of(new Begun(dates, since.orElse(dates.first()), path, problems))
                : Optional.<Begun>empty();
        commitmentNode.ifPresent(node -> {
            var before = commitment;
            var after = reader.commitment(node, path + ".commitment", before);
            begun.ifPresent(b -> before.ifPresent(was -> after.ifPresent(is -> b.commitment(was, is, node))));
            commitment = after.or(() -> before);
        });
        bandsNode.ifPresent(node -> {
            var before = bands;
            var after = reader.bands(node, path + ".discount");
            begun.ifPresent(b -> before.ifPresent(was -> after.ifPresent(is -> b.bands(was, is, node))));
            bands = after.or(() -> before);
        });
    }

    private boolean inTerm(YearMonth month, Node node, String path) {
        if (!dates.known() || !(month.isBefore(dates.first()) || month.isAfter(dates.last()))) {
            return true;
        }
        problems.add(
                node.location(),
                path + ".from is " + month + "-01, outside the term " + dates.first() + " to " + dates.last(),
                "Maybe check effective and months, or remove from: then it holds from the first month.");
        return false;
    }

    private void notForStandard(String path, String key, Optional<Node> node) {
        node.ifPresent(n -> problems.add(
                n.location(),
                path + "." + key + " is stated in the standard terms",
                key.equals("from")
                        ? "Maybe remove it: standard terms hold from the first month."
                        : "Maybe state it at the top of the file, or in a later document."));
    }

    /// The kind, the month if there is one, and a number if that is not enough to tell two papers apart.
    private String name(Document.Kind kind, Optional<YearMonth> from) {
        var base = Kind.word(kind) + from.map(month -> " of " + month).orElse("");
        var name = base;
        for (int n = 2; !names.add(name); n++) {
            name = base + " (" + n + ")";
        }
        return name;
    }
}
