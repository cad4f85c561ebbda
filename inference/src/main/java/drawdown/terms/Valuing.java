package drawdown.terms;

import drawdown.compare.Channel;
import drawdown.compare.Comparing;
import drawdown.compare.Standing;
import drawdown.lockin.Outlook;
import drawdown.lockin.Rights;
import drawdown.lockin.VersionLock;
import drawdown.money.Money;
import drawdown.record.Records;
import drawdown.simulation.DollarMore;
import drawdown.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What each of the six provisions is worth in a year on some workloads, each on its cheapest channel, at the volume of
/// the first month.
///
/// @param conversion the right that B.1 is about
public record Valuing(Comparing comparing, Outlook outlook, Rights conversion, int paths, long seed) {

    private static final int YEAR = 12;
    private static final Rights PASSED_THROUGH = new Rights(Optional.empty(), true);

    public List<Worth> of(List<Workload> workloads) {
        var chosen = workloads.stream().flatMap(w -> cheapest(w).stream()).toList();
        var lock = VersionLock.of(
                new Money(chosen.stream().mapToLong(Channel::list).sum()),
                YEAR,
                outlook,
                List.of(Rights.NONE, conversion, PASSED_THROUGH),
                paths,
                seed);
        return List.of(
                Worth.of(
                        "B.1",
                        lock.of(conversion).saved(),
                        "were all of it capacity bound to a version for a year: " + conversion.words()),
                layer(chosen),
                guarantees(workloads),
                fineTuned(workloads),
                scope(chosen),
                Worth.of("B.6", lock.of(PASSED_THROUGH).saved(), "were all of it bought at a price fixed for a year"));
    }

    /// The cheapest channel of a workload, if any may serve it.
    public Optional<Channel> cheapest(Workload workload) {
        return comparing.of(workload).channels().stream().findFirst();
    }

    private static Worth layer(List<Channel> chosen) {
        double routed = chosen.stream()
                .filter(c -> c.to().isPresent())
                .mapToDouble(c -> (double) c.list() - c.discount())
                .sum();
        return Worth.published(
                "B.2", YEAR * routed, "of inference under an agreement, after its discount; the published range");
    }

    /// What it costs that offers without the guarantees may not serve.
    private Worth guarantees(List<Workload> workloads) {
        double more = workloads.stream()
                .flatMap(with -> cheapest(with)
                        .flatMap(c -> cheapest(anywhere(with))
                                .map(any -> c.total().value() - any.total().value()))
                        .stream())
                .mapToDouble(cents -> cents)
                .sum();
        return Worth.of(
                "B.3", YEAR * more, "what the cheapest offer with the guarantees costs over the cheapest of all");
    }

    private static Workload anywhere(Workload workload) {
        var needs = new Workload.Needs(
                Optional.empty(), false, false, workload.needs().guaranteed());
        return Records.with(workload, Map.of("needs", needs));
    }

    private Worth fineTuned(List<Workload> workloads) {
        double spend = workloads.stream()
                .filter(w -> w.fineTuned().isPresent())
                .flatMap(w -> cheapest(Records.with(w, Map.of("fineTuned", Optional.empty()))).stream())
                .mapToDouble(c -> (double) c.list())
                .sum();
        return Worth.published(
                "B.4",
                YEAR * spend,
                spend == 0
                        ? "no workload is fine-tuned"
                        : "of the base model's price of the fine-tuned workloads; the published range");
    }

    /// The agreement's best discount and what counts, on all that it bills or might.
    private Worth scope(List<Channel> chosen) {
        double more = chosen.stream()
                .flatMap(c -> standing(c).stream().map(s -> gain(c, s)))
                .mapToDouble(g -> g)
                .sum();
        return Worth.of("B.5", YEAR * more, "the discount and offset of the agreement's other services on inference");
    }

    private Optional<Standing> standing(Channel channel) {
        return channel.to()
                .flatMap(to -> Optional.ofNullable(comparing.standings().get(to.name())));
    }

    private double gain(Channel channel, Standing standing) {
        double price = channel.more().price().value();
        double best = IntStream.range(0, standing.agreement().scopes().size())
                .mapToObj(scope ->
                        standing.more(scope, comparing.market().horizon().first()))
                .mapToDouble(more -> cost(more, price))
                .min()
                .orElse(1);
        return Math.max(0, (double) channel.list() * (cost(channel.more(), price) - best));
    }

    private static double cost(DollarMore more, double price) {
        return more.charged().value()
                - Math.max(price, more.price().value()) * more.counts().value();
    }
}
