package drawdown.workload;

import drawdown.record.Records;
import drawdown.record.Written;
import java.util.List;
import java.util.Optional;

/// How the settings of a workload are written that are neither words nor groups.
final class WrittenSettings {

    private static final Written<Tokens> TOKENS = new Written<>(
            Tokens.class,
            Optional.empty(),
            (node, name, values) -> values.decimal(node, name).flatMap(number -> {
                boolean whole =
                        number.signum() > 0 && number.stripTrailingZeros().scale() <= 0;
                if (!whole) {
                    values.problems()
                            .add(
                                    node.location(),
                                    name + " is " + node.shown() + ", not a whole number of tokens of at least 1",
                                    "Maybe write it without decimals.");
                }
                return whole ? Optional.of(new Tokens(number)) : Optional.empty();
            }),
            Written.number(1, 9_999_999_999L));

    private static final Written<Growth> GROWTH = new Written<>(
            Growth.class,
            Optional.of(Growth.NONE),
            (node, name, values) -> values.change(node, name, Growth.MOST).map(Growth::new),
            Written.text("^[-+]?\\d{1,3}(\\.\\d{1,4})?%$"));

    static final Records RECORDS = new Records(List.of(Written.SHARE, TOKENS, GROWTH, Profile.KIND));

    private WrittenSettings() {}
}
