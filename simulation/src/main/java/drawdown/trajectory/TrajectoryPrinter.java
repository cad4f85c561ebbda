package drawdown.trajectory;

import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.YamlText;
import drawdown.trajectory.Trajectory.Event;
import drawdown.trajectory.Trajectory.Kind;
import drawdown.trajectory.Trajectory.Stream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Prints a trajectory as a person would write it; the text reads back as the same trajectory.
public final class TrajectoryPrinter {

    private TrajectoryPrinter() {}

    public static String print(Trajectory trajectory) {
        var file = new LinkedHashMap<String, Object>();
        file.put("trajectory", YamlText.quoted(trajectory.id()));
        file.put("currency", trajectory.currency());
        file.put("start", trajectory.start().toString());
        file.put(
                "streams",
                trajectory.streams().stream().map(TrajectoryPrinter::stream).toList());
        if (!trajectory.common().equals(Trajectory.Common.NONE)) {
            file.put("common", common(trajectory.common()));
        }
        if (!trajectory.season().isEmpty()) {
            file.put(
                    "season",
                    trajectory.season().stream().map(TrajectoryPrinter::number).toList());
        }
        if (!trajectory.events().isEmpty()) {
            file.put(
                    "events",
                    trajectory.events().stream().map(TrajectoryPrinter::event).toList());
        }
        return YamlText.of(file);
    }

    private static Map<String, Object> stream(Stream stream) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put(stream.kind() == Kind.SCOPE ? "scope" : "vendor", YamlText.quoted(stream.name()));
        stated.put("level", amount(stream.level()));
        stated.put("growth", stream.growth().toString());
        moves(stated, stream.volatility(), stream.persistence());
        stated.put("loading", number(stream.loading()));
        return stated;
    }

    private static Map<String, Object> common(Trajectory.Common common) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put("levelError", common.levelError().toString());
        stated.put("growthError", common.growthError().toString());
        moves(stated, common.volatility(), common.persistence());
        return stated;
    }

    private static void moves(Map<String, Object> stated, Share volatility, double persistence) {
        stated.put("volatility", volatility.toString());
        stated.put("persistence", number(persistence));
    }

    private static Map<String, Object> event(Event event) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put("stream", YamlText.quoted(event.stream().name()));
        stated.put("month", event.month().toString());
        stated.put("change", event.change().toString());
        stated.put("overMonths", String.valueOf(event.overMonths()));
        stated.put("probability", event.probability().toString());
        stated.put("slipMonths", String.valueOf(event.slipMonths()));
        return stated;
    }

    /// Without decimals where they are zero, digits in groups.
    private static String amount(Money money) {
        var text = money.toString().replace(',', '_');
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
