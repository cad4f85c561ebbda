package drawdown.report;

import drawdown.option.ExitOption;
import java.util.stream.IntStream;

/// What the right to leave or to convert is worth as JSON.
public final class OptionJson {

    private OptionJson() {}

    public static String of(String agreement, String currency, boolean granted, ExitOption option) {
        return """
                {
                 "agreement": %s,
                 "currency": %s,
                 "granted": %s,
                 "paths": %d,
                 "complete": %s,
                 "right": %s,
                 "choices": %s
                }
                """.formatted(
                Json.text(agreement),
                Json.text(currency),
                granted,
                option.paths(),
                option.isComplete(),
                Json.object(json -> {
                    Json.amount(json, "costIfNeverUsed", option.never());
                    Json.amount(json, "value", option.value());
                    Json.amount(json, "foresight", option.foresight());
                }),
                Json.lines(IntStream.range(0, option.choices().size())
                        .mapToObj(c -> Json.object(json -> {
                            var event = option.choices().get(c).event();
                            json.writeStringProperty("notice", event.notice().toString());
                            json.writeStringProperty("on", event.on().toString());
                            json.writeStringProperty(
                                    "what", option.choices().get(c).words());
                            Json.number(json, "probability", option.exercised().get(c));
                        }))
                        .toList()));
    }
}
