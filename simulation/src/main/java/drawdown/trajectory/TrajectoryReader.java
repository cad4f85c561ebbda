package drawdown.trajectory;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.money.Share;
import drawdown.text.Fields;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Shown;
import drawdown.text.Values;
import drawdown.trajectory.Trajectory.Common;
import drawdown.trajectory.Trajectory.Event;
import drawdown.trajectory.Trajectory.Kind;
import drawdown.trajectory.Trajectory.Stream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the settings of a trajectory and checks them against the agreement.
final class TrajectoryReader {

    static final Share MOST_GROWTH = new Share(100 * Share.WHOLE_PPM);
    static final Share MOST_DEVIATION = new Share(2 * Share.WHOLE_PPM);
    static final double MOST_LOADING = 10;
    static final int MOST_EVENTS = 50;
    static final double MOST_PERSISTENCE = 0.9999;
    static final int MOST_MONTHS = 120;
    private static final int MOST_STREAMS = 10_000;

    /// How far the mean of a season's factors, which are written with a few decimals, may be from 1.
    private static final double SEASON_ROUNDING = 0.001;

    private final Agreement agreement;
    private final Problems problems;
    private final Values values;

    TrajectoryReader(Agreement agreement, Problems problems) {
        this.agreement = agreement;
        this.problems = problems;
        this.values = new Values(problems);
    }

    /// The trajectory, or empty if there is a problem.
    Optional<Trajectory> read(Node root) {
        var fields = new Fields(root, "", problems);
        if (!fields.isGroup()) {
            return Optional.empty();
        }
        var id = fields.require("trajectory", "Maybe begin with `trajectory: acme-base`, its name.")
                .flatMap(n -> values.text(n, "trajectory"));
        var currency = fields.require("currency", "Maybe write `currency: " + agreement.currency() + "`.")
                .flatMap(this::currency);
        var start = fields.require("start", "Maybe write `start: " + agreement.effective() + "`, the first month.")
                .flatMap(this::start);
        var streamsNode = fields.require(
                "streams", "Maybe write `streams: [{scope: " + anyScope() + ", level: 100_000, growth: 10%}]`.");
        var streams = streamsNode.flatMap(this::streams);
        var common = fields.take("common").map(this::common).orElse(Common.NONE);
        var season = fields.take("season").flatMap(this::season).orElse(List.of());
        var events = fields.take("events")
                .flatMap(n -> events(n, streams.orElse(List.of()), start))
                .orElse(List.of());
        fields.done();
        if (!problems.isEmpty() || id.isEmpty() || currency.isEmpty() || start.isEmpty() || streams.isEmpty()) {
            return Optional.empty();
        }
        var trajectory = new Trajectory(id.get(), currency.get(), start.get(), streams.get(), common, season, events);
        new TrajectoryChecks(trajectory, agreement, problems)
                .check(streamsNode.orElse(root).location());
        return Optional.of(trajectory);
    }

    private String anyScope() {
        return agreement.scopes().getFirst().name();
    }

    private Optional<String> currency(Node node) {
        return values.text(node, "currency").filter(code -> {
            boolean same = code.equals(agreement.currency());
            if (!same) {
                problems.add(
                        node.location(),
                        "currency is " + node.shown() + ", the agreement's is " + agreement.currency(),
                        "Maybe write " + agreement.currency() + ": amounts are not converted.");
            }
            return same;
        });
    }

    private Optional<YearMonth> start(Node node) {
        var last = agreement.month(agreement.months() - 1);
        return values.month(node, "start").filter(month -> {
            boolean within = !month.isBefore(agreement.effective()) && !month.isAfter(last);
            if (!within) {
                problems.add(
                        node.location(),
                        "start is " + month + ", outside the term " + agreement.effective() + " to " + last,
                        "Maybe write " + (month.isAfter(last) ? last : agreement.effective()) + ".");
            }
            return within;
        });
    }

    private Optional<List<Stream>> streams(Node node) {
        var names = new HashMap<String, String>();
        var example = "[{scope: " + anyScope() + ", level: 100_000}]";
        var read = values.each(node, "streams", MOST_STREAMS, example, (item, path) -> stream(item, path, names));
        if (read.filter(List::isEmpty).isPresent()) {
            problems.add(node.location(), "streams is an empty list", "Maybe write " + example + ".");
            return Optional.empty();
        }
        return read;
    }

    /// @param names those above, and where they are
    private Optional<Stream> stream(Node item, String path, Map<String, String> names) {
        var fields = new Fields(item, path, problems);
        var scope = fields.take("scope");
        var vendor = fields.take("vendor");
        var level = fields.require("level", "Maybe write level: 100_000, the amount of the first month.")
                .flatMap(n -> values.moneyFromZero(n, path + ".level"));
        var growth = fields.take("growth").flatMap(n -> values.change(n, path + ".growth", MOST_GROWTH));
        var volatility = deviation(fields, "volatility");
        double persistence = persistence(fields);
        var loading = fields.take("loading").flatMap(n -> values.number(n, path + ".loading", 0, MOST_LOADING));
        fields.done();
        if (!fields.isGroup()) {
            return Optional.empty();
        }
        if (scope.isPresent() == vendor.isPresent()) {
            problems.add(
                    item.location(),
                    path + (scope.isPresent() ? " has both a scope and a vendor" : " has neither scope nor vendor"),
                    "Maybe write {scope: " + anyScope() + ", …}, or {vendor: …} for a Marketplace vendor.");
            return Optional.empty();
        }
        var kind = scope.isPresent() ? Kind.SCOPE : Kind.VENDOR;
        var name = scope.or(() -> vendor).flatMap(n -> name(n, path, kind, names));
        return name.flatMap(n -> level.map(
                l -> new Stream(kind, n, l, growth.orElse(Share.NONE), volatility, persistence, loading.orElse(1.0))));
    }

    private Optional<String> name(Node node, String path, Kind kind, Map<String, String> names) {
        boolean usage = kind == Kind.SCOPE;
        var setting = path + (usage ? ".scope" : ".vendor");
        var known = usage
                ? agreement.scopes().stream().map(Scope::name).toList()
                : agreement.vendors().stream().map(Vendor::name).toList();
        return values.text(node, setting).filter(name -> {
            if (!known.contains(name)) {
                problems.add(
                        node.location(),
                        setting + " is " + node.shown() + ", not a " + (usage ? "scope" : "vendor")
                                + " of the agreement",
                        known.isEmpty() ? "Maybe add it to the agreement." : Names.advice(name, known));
                return false;
            }
            var first = names.putIfAbsent(setting.substring(path.length()) + name, path);
            if (first != null) {
                problems.add(
                        node.location(),
                        setting + " is " + node.shown() + ", which " + first + " is already",
                        "Maybe keep one of them.");
            }
            return first == null;
        });
    }

    private Share deviation(Fields fields, String key) {
        return fields.take(key)
                .flatMap(n -> values.share(n, fields.name(key), MOST_DEVIATION))
                .orElse(Share.NONE);
    }

    private double persistence(Fields fields) {
        return fields.take("persistence")
                .flatMap(n -> values.number(n, fields.name("persistence"), 0, MOST_PERSISTENCE))
                .orElse(0.0);
    }

    private Common common(Node node) {
        var fields = new Fields(node, "common", problems);
        var common = new Common(
                deviation(fields, "levelError"),
                deviation(fields, "growthError"),
                deviation(fields, "volatility"),
                persistence(fields));
        fields.done();
        return common;
    }

    private Optional<List<Double>> season(Node node) {
        return values.each(node, "season", 12, (item, path) -> values.number(item, path, 0.01, 100))
                .filter(factors -> {
                    double sum = factors.stream().mapToDouble(f -> f).sum();
                    if (factors.size() != 12) {
                        problems.add(
                                node.location(),
                                "season has " + Shown.count(factors.size(), "factor", "factors") + ", not 12",
                                "Maybe write one for each calendar month, January first.");
                    } else if (Math.abs(sum / 12 - 1) > SEASON_ROUNDING) {
                        problems.add(
                                node.location(),
                                "the mean of season is " + rounded(sum / 12) + ", not 1",
                                "Maybe divide each factor by " + rounded(sum / 12) + ".");
                    }
                    return factors.size() == 12;
                });
    }

    private static String rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Optional<List<Event>> events(Node node, List<Stream> streams, Optional<YearMonth> start) {
        return values.each(
                node,
                "events",
                MOST_EVENTS,
                "[{stream: " + anyScope() + ", month: " + agreement.effective() + ", change: -10%}]",
                (item, path) -> event(item, path, streams, start));
    }

    private Optional<Event> event(Node item, String path, List<Stream> streams, Optional<YearMonth> start) {
        var fields = new Fields(item, path, problems);
        var stream = fields.require("stream", "Maybe write stream: " + anyScope() + ".")
                .flatMap(n -> eventStream(n, path + ".stream", streams));
        var month = fields.require("month", "Maybe write month: " + agreement.effective() + ", the first it shows in.")
                .flatMap(n -> eventMonth(n, path + ".month", start));
        var change = fields.require("change", "Maybe write change: -15%.")
                .flatMap(n -> values.change(n, path + ".change", MOST_GROWTH));
        var over = fields.take("overMonths").flatMap(n -> values.count(n, path + ".overMonths", 1, MOST_MONTHS));
        var probability = fields.take("probability").flatMap(n -> values.share(n, path + ".probability", Share.WHOLE));
        var slip = fields.take("slipMonths").flatMap(n -> values.count(n, path + ".slipMonths", 0, MOST_MONTHS));
        fields.done();
        return stream.flatMap(s -> month.flatMap(m ->
                change.map(c -> new Event(s, m, c, over.orElse(1), probability.orElse(Share.WHOLE), slip.orElse(0)))));
    }

    private Optional<Stream> eventStream(Node node, String setting, List<Stream> streams) {
        return values.text(node, setting).flatMap(name -> {
            var meant = streams.stream().filter(s -> s.name().equals(name)).toList();
            if (meant.size() != 1 && !streams.isEmpty()) {
                problems.add(
                        node.location(),
                        setting + " is " + node.shown()
                                + (meant.isEmpty() ? ", not one of the streams" : ", both a scope and a vendor"),
                        meant.isEmpty()
                                ? Names.advice(
                                        name, streams.stream().map(Stream::name).toList())
                                : "Maybe rename one of them in the agreement.");
            }
            return meant.stream().findFirst();
        });
    }

    private Optional<YearMonth> eventMonth(Node node, String setting, Optional<YearMonth> start) {
        var first = start.orElse(agreement.effective());
        var last = agreement.month(agreement.months() - 1);
        return values.month(node, setting).filter(month -> {
            boolean within = !month.isBefore(first) && !month.isAfter(last);
            if (!within) {
                problems.add(
                        node.location(),
                        setting + " is " + month + ", outside the simulated months " + first + " to " + last,
                        "Maybe remove the event: what came before the start is in its level.");
            }
            return within;
        });
    }
}
