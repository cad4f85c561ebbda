package drawdown.workload;

import drawdown.money.Share;
import drawdown.price.Offer;
import drawdown.price.PriceBook;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Shown;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What needs several settings of a workload together, or the price book.
final class WorkloadChecks {

    private static final Tokens MOST = Tokens.of(10_000_000);
    private static final int LONGEST = 120;

    private final Node root;
    private final Problems problems;
    private final TreeSet<String> models = new TreeSet<>();
    private final TreeMap<String, Offer> offers = new TreeMap<>();

    WorkloadChecks(Node root, PriceBook book, Problems problems) {
        this.root = root;
        this.problems = problems;
        book.rows().forEach(row -> {
            models.add(row.model());
            offers.put(row.id(), row);
        });
    }

    void check(Workloads all) {
        if (all.workloads().isEmpty()) {
            say("there are no workloads", "Maybe write `workloads:` and below it a row for each.", "workloads");
        }
        all.months()
                .filter(m -> m > LONGEST)
                .ifPresent(m -> say("months is " + m + ", more than ten years", "Maybe write 36.", "months"));
        routing(all.routing());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < all.workloads().size(); i++) {
            var workload = all.workloads().get(i);
            var one = new One(i, workload);
            if (!ids.add(workload.id())) {
                one.say("id is " + workload.id() + ", as an earlier workload's", "Maybe give it another.", "id");
            }
            one.models();
            one.tokens();
            one.longPrompts();
            one.growth(all.months().filter(m -> m <= LONGEST).orElse(36));
            one.today();
            one.exclude();
        }
    }

    private void routing(List<RoutingLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (lines.subList(0, i).stream().anyMatch(line::same)) {
                say(
                        "routing[" + i + "] is about the same offers as an earlier line",
                        "Maybe remove one of the two.",
                        "routing",
                        i);
            }
            var at = i;
            line.agreement()
                    .ignored()
                    .ifPresent(ignored -> say(
                            "routing[" + at + "].agreement." + ignored + " has no effect: it is routed as "
                                    + Names.word(line.agreement().as()),
                            "Maybe as: " + (ignored.equals("vendor") ? "marketplace" : "usage") + " was meant.",
                            "routing",
                            at,
                            "agreement"));
        }
    }

    private void say(String what, String fix, Object... path) {
        problems.add(location(path), what, fix);
    }

    /// Where a setting stands, or the nearest group around it.
    private Location location(Object... path) {
        var node = root;
        for (var step : path) {
            node = switch (node) {
                case Node.Mapping m
                when m.entries().containsKey(step) -> m.entries().get(step).value();
                case Node.Sequence s when step instanceof Integer i -> s.items().get(i);
                default -> node;
            };
        }
        return node.location();
    }

    private final class One {

        private final int index;
        private final Workload w;

        One(int index, Workload workload) {
            this.index = index;
            this.w = workload;
        }

        /// @param path of the setting within the workload
        void say(String what, String fix, Object... path) {
            var whole = new Object[path.length + 2];
            whole[0] = "workloads";
            whole[1] = index;
            System.arraycopy(path, 0, whole, 2, path.length);
            WorkloadChecks.this.say("workloads[" + index + "]." + what, fix, whole);
        }

        void models() {
            if (w.models().isEmpty()) {
                say("models is empty", "Maybe write models: [{model: claude-sonnet-4.5}].", "models");
            }
            for (int i = 0; i < w.models().size(); i++) {
                var model = w.models().get(i).model();
                if (!models.contains(model)) {
                    say(
                            "models[" + i + "].model is " + Shown.value(model)
                                    + ", which no offer of the price book sells",
                            advice(model, models),
                            "models",
                            i,
                            "model");
                }
                if (w.models().subList(0, i).stream().anyMatch(m -> m.model().equals(model))) {
                    say("models names " + model + " twice", "Maybe remove one of the two.", "models", i, "model");
                }
                var factor = w.models().get(i).factor();
                if (factor.compareTo(new BigDecimal("0.1")) < 0 || factor.compareTo(BigDecimal.TEN) > 0) {
                    say(
                            "models[" + i + "].tokens is " + factor + ", where 0.1 to 10 are believed",
                            "Maybe write how many tokens it makes of one of the first model, such as 0.93.",
                            "models",
                            i,
                            "tokens");
                }
            }
        }

        void tokens() {
            bound("input", w.input());
            bound("output", w.output());
            w.longInput().ifPresent(tokens -> bound("longInput", tokens));
            long both = w.cached().ppm() + w.cacheWritten().ppm();
            if (both > Share.WHOLE_PPM) {
                say(
                        "cached is " + w.cached() + " and cacheWritten " + w.cacheWritten() + ", together "
                                + new Share(both) + " of the input",
                        "Maybe write cacheWritten: " + w.cached().rest() + " or less.",
                        "cacheWritten");
            }
        }

        private void bound(String name, Tokens tokens) {
            if (tokens.compareTo(MOST) > 0) {
                say(
                        name + " is " + tokens + " tokens for each request, more than any model takes",
                        "Maybe it is for all requests: divide it by them.",
                        name);
            }
        }

        void longPrompts() {
            w.longInput().ifPresent(longInput -> {
                if (w.longPrompts().equals(Share.NONE)) {
                    say("longInput has no effect without longPrompts", "Maybe write longPrompts: 2%.", "longInput");
                } else if (longInput.compareTo(w.input()) < 0) {
                    say(
                            "longInput is " + longInput + ", less than input, " + w.input()
                                    + ", which is the average of all prompts",
                            "Maybe the two are swapped.",
                            "longInput");
                } else if (longInput.times(w.longPrompts()).compareTo(w.input()) > 0) {
                    say(
                            "longPrompts is " + w.longPrompts() + " of prompts with " + longInput
                                    + " tokens: that alone makes " + longInput.times(w.longPrompts())
                                    + " tokens for each request, more than input, " + w.input(),
                            "Maybe write a smaller share, or the average of all prompts in input.",
                            "longPrompts");
                }
            });
        }

        void growth(int months) {
            if (w.outgrows(months)) {
                say(
                        "growth is " + w.growth() + " each month, which makes more than 10¹³ requests a month within "
                                + months + " months",
                        "Maybe it is for a year: write the growth of a month.",
                        "growth");
            }
        }

        void today() {
            long sum = 0;
            for (int i = 0; i < w.today().size(); i++) {
                var running = w.today().get(i);
                sum += share(running, i);
                var offer = Optional.ofNullable(offers.get(running.offer()));
                if (offer.isEmpty()) {
                    say(
                            "today[" + i + "].offer is " + Shown.value(running.offer())
                                    + ", which is not in the price book",
                            advice(running.offer(), offers.keySet()),
                            "today",
                            i,
                            "offer");
                } else {
                    known(running, offer.get(), i);
                }
            }
            if (!w.today().isEmpty() && sum != Share.WHOLE_PPM) {
                say(
                        "today has shares that come to " + new Share(sum) + ", not 100%",
                        "Maybe one offer is missing, or a share is another.",
                        "today");
            }
        }

        private long share(Workload.Running running, int i) {
            if (running.share().isEmpty() && w.today().size() > 1) {
                say("today[" + i + "].share is missing", "Maybe write share: 50%.", "today", i);
                return 0;
            }
            return running.share().orElse(Share.WHOLE).ppm();
        }

        private void known(Workload.Running running, Offer offer, int i) {
            if (w.accepted(offer.model()).isEmpty()) {
                say(
                        "today[" + i + "].offer is of " + offer.model() + ", which models does not name",
                        "Maybe add {model: " + offer.model() + "} to models.",
                        "today",
                        i,
                        "offer");
            }
            boolean byUnit = offer.mode().byUnit();
            if (byUnit && running.units().isEmpty()) {
                say(
                        "today[" + i + "].units is missing: the offer is " + offer.mode(),
                        "Maybe write units: "
                                + offer.capacity().map(Offer.Capacity::minimum).orElse(1) + ".",
                        "today",
                        i);
            } else if (!byUnit && (running.units().isPresent() || running.term().isPresent())) {
                say(
                        "today[" + i + "] states units or a term, which have no effect: the offer is " + offer.mode(),
                        "Maybe remove them, or name an offer by the unit.",
                        "today",
                        i);
            }
        }

        void exclude() {
            for (int i = 0; i < w.exclude().size(); i++) {
                var start = w.exclude().get(i);
                if (offers.keySet().stream().noneMatch(id -> id.startsWith(start))) {
                    say(
                            "exclude[" + i + "] is " + Shown.value(start) + ", which no offer's id begins with",
                            advice(start, offers.keySet()),
                            "exclude",
                            i);
                }
            }
        }

        /// The nearest name, or those that begin in the same way.
        private String advice(String name, Set<String> known) {
            return Names.nearest(name, known)
                    .map(near -> "Maybe " + near + " was meant.")
                    .orElseGet(() -> "Maybe one of these: "
                            + Shown.names(known.stream()
                                    .sorted(Comparator.comparingInt((String k) -> -common(k, name)))
                                    .limit(5)
                                    .toList())
                            + ".");
        }

        private static int common(String one, String other) {
            int same = 0;
            while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
                same++;
            }
            return same;
        }
    }
}
