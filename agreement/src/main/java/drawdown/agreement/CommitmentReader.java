package drawdown.agreement;

import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.Fields;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Shown;
import drawdown.text.Values;
import java.util.List;
import java.util.Optional;

/// Reads a commitment and the discount bands beside it, as stated at the top or restated by a later document.
final class CommitmentReader {

    private static final int MOST = AgreementReader.MAX_MONTHS;

    private final Values values;
    private final Problems problems;
    private final TermDates dates;

    CommitmentReader(Values values, TermDates dates) {
        this.values = values;
        this.problems = values.problems();
        this.dates = dates;
    }

    /// What a commitment states, as it is written.
    private record Stated(Optional<Node> annual, Optional<Node> milestones, Optional<Node> term) {

        boolean nothing() {
            return annual.isEmpty() && milestones.isEmpty() && term.isEmpty();
        }

        String kind() {
            return annual.isPresent()
                    ? "commitment.annual"
                    : milestones.isPresent() ? "commitment.milestones" : "commitment.term";
        }

        /// What is stated that a commitment of this kind does not have.
        Optional<Node> stranger(String kind) {
            return switch (kind) {
                case "commitment.annual" -> milestones;
                case "commitment.milestones" -> annual.or(() -> term);
                default -> annual.or(() -> milestones);
            };
        }
    }

    /// @param before what is restated here, key by key
    Optional<Commitment> commitment(Node node, String name, Optional<Commitment> before) {
        int sofar = problems.count();
        if (node instanceof Node.Scalar s && !s.isNull()) {
            return refuse(
                    node.location(),
                    name + " is " + node.shown() + ", where a group of settings belongs",
                    "Maybe write {term: " + node.shown() + "}, or {annual: [" + node.shown()
                            + ", …]} with an amount for each year.");
        }
        var fields = new Fields(node, name, problems);
        var stated = new Stated(fields.take("annual"), fields.take("milestones"), fields.take("term"));
        fields.done(Elsewhere::advice);
        if (stated.nothing() && problems.count() == sofar) {
            return refuse(
                    node.location(),
                    name + " states no amount",
                    "Maybe write {annual: [10_000_000, 12_000_000]}, {milestones: […]} or {term: 30_000_000}.");
        }
        var kind = before.map(Commitment::heading).orElse(stated.kind());
        stated.stranger(kind).ifPresent(stranger -> otherKind(stranger, kind, stated, name, before.isPresent()));
        var read = read(stated, kind, name, before);
        return problems.count() == sofar ? read : Optional.empty();
    }

    private void otherKind(Node stranger, String kind, Stated stated, String name, boolean restated) {
        if (restated) {
            problems.add(
                    stranger.location(),
                    name + " states something else than " + kind
                            + ", which the agreement states: the kind of a commitment cannot change",
                    "Maybe restate the amounts of " + kind + ".");
        } else {
            problems.add(
                    stranger.location(),
                    name + " states milestones together with "
                            + (stated.annual().isPresent() ? "annual" : "term"),
                    "Maybe state exactly one of annual, milestones or term (an aggregate term may stand beside annual).");
        }
    }

    /// Everything that is stated is read, for its problems; what makes the commitment depends on its kind.
    private Optional<Commitment> read(Stated stated, String kind, String name, Optional<Commitment> before) {
        var years = stated.annual().flatMap(n -> annual(n, name + ".annual"));
        var targets =
                stated.milestones().flatMap(n -> new MilestonesReader(values, dates).read(n, name + ".milestones"));
        var amount = stated.term().flatMap(n -> values.moneyFromZero(n, name + ".term"));
        return switch (kind) {
            case "commitment.annual" -> {
                var earlier = before.map(b -> (Commitment.Annual) b);
                yield years.or(() -> earlier.map(Commitment.Annual::years))
                        .map(y -> new Commitment.Annual(
                                y, amount.or(() -> earlier.flatMap(Commitment.Annual::aggregate))));
            }
            case "commitment.milestones" -> targets.map(Commitment.Milestones::new);
            default -> amount.flatMap(a -> lone(a, stated.term().orElseThrow(), name + ".term"));
        };
    }

    private Optional<Commitment> lone(Money amount, Node node, String name) {
        return amount.cents() == 0
                ? refuse(node.location(), name + " is 0", "Maybe write what must be spent over the term.")
                : Optional.of(new Commitment.Term(amount));
    }

    private Optional<List<Money>> annual(Node node, String name) {
        if (node instanceof Node.Scalar s && !s.isNull() && dates.months().orElse(0) > 12) {
            return refuse(
                    node.location(),
                    name + " is " + node.shown() + ", where a list with one entry for each contract year belongs",
                    "Maybe write [" + node.shown() + ", …], or term: " + node.shown()
                            + " if it is for the whole term.");
        }
        return values.each(node, name, MOST, values::moneyFromZero)
                .filter(years -> oneForEachYear(node, name, years.size()))
                .filter(years -> {
                    boolean some = years.stream().anyMatch(y -> y.cents() > 0);
                    if (!some) {
                        problems.add(
                                node.location(),
                                name + " is 0 in every year",
                                "Maybe write what must be spent each year.");
                    }
                    return some;
                });
    }

    /// One band for each contract year; a single percentage is the band of them all.
    Optional<List<Share>> bands(Node node, String name) {
        int years = dates.months().map(Agreement::years).orElse(1);
        if (!(node instanceof Node.Sequence)) {
            return band(node, name).map(band -> java.util.Collections.nCopies(years, band));
        }
        return values.each(node, name, MOST, this::band).filter(bands -> oneForEachYear(node, name, bands.size()));
    }

    private Optional<Share> band(Node node, String name) {
        return values.share(node, name, Share.WHOLE).filter(band -> below100(band, node, name, problems));
    }

    static boolean below100(Share discount, Node node, String name, Problems problems) {
        if (discount.compareTo(Share.WHOLE) < 0) {
            return true;
        }
        problems.add(
                node.location(), name + " is " + discount + ": a discount is below 100%", "Maybe a point is missing.");
        return false;
    }

    private boolean oneForEachYear(Node node, String name, int entries) {
        int years = dates.months().map(Agreement::years).orElse(entries);
        if (entries == years) {
            return true;
        }
        problems.add(
                node.location(),
                name + " has " + Shown.count(entries, "entry", "entries") + ", but "
                        + Shown.count(dates.length(), "month", "months") + " are "
                        + Shown.count(years, "contract year", "contract years"),
                commas(node)
                        ? "Maybe write 10_000 rather than 10,000: a comma separates two entries."
                        : "Maybe write " + Shown.count(years, "entry", "entries")
                                + ", one for each contract year, also a partial last one.");
        return false;
    }

    /// Whether a list looks as if commas were to separate thousands.
    private static boolean commas(Node node) {
        return node instanceof Node.Sequence list
                && list.items().stream()
                        .anyMatch(i -> i instanceof Node.Scalar s && s.text().matches("0\\d\\d"));
    }

    private <T> Optional<T> refuse(Location location, String what, String fix) {
        problems.add(location, what, fix);
        return Optional.empty();
    }
}
