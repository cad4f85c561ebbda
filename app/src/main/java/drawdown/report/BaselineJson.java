package drawdown.report;

import drawdown.baseline.AiUse;
import drawdown.baseline.Baseline;
import drawdown.baseline.CommitmentDiscount;
import drawdown.baseline.Costs;
import drawdown.baseline.Group;
import drawdown.baseline.SourceFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// A baseline as JSON, without its lines, which are in CSV and Parquet. Amounts are text, so that no reader rounds them.
public final class BaselineJson {

    private BaselineJson() {}

    public static String of(Baseline baseline) {
        var sections = baseline.sections().stream()
                .map(s -> member(s.title().toLowerCase(java.util.Locale.ROOT), groups(s.keys(), s.groups())))
                .collect(Collectors.joining());
        return "{\n" + member("currency", Json.text(baseline.currency()))
                + member("lines", String.valueOf(baseline.lines()))
                + member("all", Json.object(json -> costs(json, baseline.whole())))
                + member(
                        "months",
                        groups(baseline.months().keys(), baseline.months().groups()))
                + sections
                + member("marketplace", groups(List.of("vendor", "publisher"), baseline.vendors()))
                + member(
                        "commitmentDiscounts",
                        Json.lines(baseline.commitments().stream()
                                .map(BaselineJson::commitment)
                                .toList()))
                + member(
                        "ai",
                        Json.lines(baseline.ai().stream().map(BaselineJson::use).toList()))
                + member("notStated", Json.texts(baseline.unstated()))
                + member(
                        "files",
                        Json.lines(baseline.evidence().files().stream()
                                .map(BaselineJson::file)
                                .toList()))
                + member("csvSha256", Json.text(baseline.evidence().csv()))
                + member("program", Json.text(baseline.evidence().program()))
                + " \"script\": " + Json.text(baseline.evidence().script()) + "\n}\n";
    }

    private static String member(String name, String value) {
        return " " + Json.text(name) + ": " + value + ",\n";
    }

    private static String groups(List<String> keys, List<Group> groups) {
        return Json.lines(groups.stream()
                .map(group -> Json.object(json -> {
                    for (int i = 0; i < keys.size(); i++) {
                        text(json, keys.get(i), group.keys().get(i));
                    }
                    costs(json, group.costs());
                }))
                .toList());
    }

    private static String commitment(CommitmentDiscount discount) {
        return Json.object(json -> {
            text(json, "id", discount.id());
            text(json, "type", discount.type());
            amount(json, "bought", Optional.of(discount.bought()));
            amount(json, "listCovered", discount.covered());
            amount(json, "used", discount.used());
            amount(json, "unused", discount.unused());
        });
    }

    private static String use(AiUse use) {
        return Json.object(json -> {
            text(json, "kind", use.kind());
            text(json, "channel", use.channel());
            text(json, "maker", use.maker());
            text(json, "model", use.model());
            text(json, "use", use.use());
            text(json, "tier", use.tier());
            text(json, "unit", use.unit());
            amount(json, "quantity", use.quantity());
            text(json, "measure", use.measure());
            amount(json, "measured", use.measured());
            amount(json, "billedPrice", use.price(use.costs().billed()));
            costs(json, use.costs());
        });
    }

    private static String file(SourceFile file) {
        return Json.object(json -> {
            json.writeNumberProperty("number", file.number());
            json.writeStringProperty("file", file.name());
            json.writeStringProperty("format", file.format());
            json.writeNumberProperty("bytes", file.bytes());
            json.writeNumberProperty("charges", file.charges());
            json.writeStringProperty("sha256", file.sha256());
        });
    }

    private static void costs(JsonGenerator json, Costs costs) {
        json.writeNumberProperty("charges", costs.charges());
        amount(json, "list", costs.list());
        amount(json, "contracted", costs.contracted());
        amount(json, "effective", costs.effective());
        amount(json, "billed", Optional.of(costs.billed()));
    }

    private static void amount(JsonGenerator json, String name, Optional<BigDecimal> amount) {
        amount.ifPresent(
                a -> json.writeStringProperty(name, a.stripTrailingZeros().toPlainString()));
    }

    private static void text(JsonGenerator json, String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }
}
