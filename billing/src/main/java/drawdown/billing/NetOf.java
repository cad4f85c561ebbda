package drawdown.billing;

import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The discounts in force of which the amounts of a bill are net.
///
/// @param usual  of the scopes that are not named
/// @param scopes of those that are
public record NetOf(Share usual, Map<String, Share> scopes) {

    public static final NetOf NOTHING = new NetOf(Share.NONE, Map.of());

    public NetOf {
        scopes = Map.copyOf(scopes);
    }

    /// @param texts `9%`, or `bedrock=16%` for one scope
    /// @param known the names of the scopes
    public static Reading<NetOf> parse(List<String> texts, List<String> known) {
        var problems = new Problems();
        var usual = new ArrayList<Share>();
        var scopes = new LinkedHashMap<String, Share>();
        for (var text : texts) {
            int at = text.lastIndexOf('=');
            var scope = text.substring(0, Math.max(0, at));
            share(text.substring(at + 1), scope, problems).ifPresent(share -> {
                if (at < 0) {
                    usual.add(share);
                } else if (!known.contains(scope)) {
                    problems.add(
                            place(), "names the scope " + scope + ", which there is not", Names.advice(scope, known));
                } else if (scopes.put(scope, share) != null) {
                    problems.add(place(), "states the scope " + scope + " twice", "Maybe remove one of the two.");
                }
            });
        }
        if (usual.size() > 1) {
            problems.add(
                    place(),
                    "states " + usual.size() + " discounts for all scopes",
                    "Maybe name the scope of the other: --in-force " + known.getFirst() + "=" + usual.getLast() + ".");
        }
        return problems.reading(new NetOf(usual.isEmpty() ? Share.NONE : usual.getFirst(), scopes));
    }

    private static java.util.Optional<Share> share(String text, String scope, Problems problems) {
        var name = "the discount in force" + (scope.isEmpty() ? "" : " of " + scope);
        return new Values(problems).share(new Node.Scalar(place(), text, true), name, new Share(Share.WHOLE_PPM - 1));
    }

    static Location place() {
        return Location.whole(Source.of("--in-force", ""));
    }

    Share of(String scope) {
        return scopes.getOrDefault(scope, usual);
    }

    boolean isNothing() {
        return equals(NOTHING)
                || (usual.equals(Share.NONE) && scopes.values().stream().allMatch(Share.NONE::equals));
    }

    /// The amount before the discount: exact until it is rounded, half-even to the cent.
    Money before(BigDecimal net, String scope) {
        var kept = BigDecimal.valueOf(Share.WHOLE_PPM - of(scope).ppm());
        return Money.of(net.multiply(BigDecimal.valueOf(Share.WHOLE_PPM)).divide(kept, 2, RoundingMode.HALF_EVEN));
    }

    /// `9%, bedrock 16%`.
    @Override
    public String toString() {
        var named = scopes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return usual.equals(Share.NONE) && !named.isEmpty() ? named : usual + (named.isEmpty() ? "" : ", " + named);
    }
}
