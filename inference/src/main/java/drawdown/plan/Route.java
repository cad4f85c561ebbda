package drawdown.plan;

import java.util.Arrays;
import java.util.List;

/// One way to run a workload: an offer, or provisioned units with what their overflow spills to, and what it would bill.
///
/// A metered route is divisible: any share of the traffic may take it in any month, its `scaled` bills are of the whole
/// traffic. Units are bought for the whole traffic and the whole horizon.
///
/// @param id       says it all to a reader: `bedrock/claude-sonnet-4.5/on-demand/global`, or with units and term
///                 `azure/gpt-5/provisioned/global · 150 PTU by the year`
/// @param platform whose it is, such as aws, azure, anthropic or own: for plans on one platform
/// @param scaled   what is billed in proportion to the traffic that takes it
/// @param standing what is billed in each month in which any traffic takes it, such as a gateway
public record Route(String id, String platform, boolean divisible, List<Flow> scaled, List<Flow> standing) {

    public Route {
        scaled = List.copyOf(scaled);
        standing = List.copyOf(standing);
    }

    /// Whether it bills the same, in the same months and places.
    boolean billsAs(Route other) {
        return same(scaled, other.scaled) && same(standing, other.standing);
    }

    private static boolean same(List<Flow> flows, List<Flow> others) {
        return flows.size() == others.size()
                && flows.stream()
                        .allMatch(f -> others.stream()
                                .anyMatch(o -> o.to().equals(f.to()) && Arrays.equals(o.cents(), f.cents())));
    }
}
