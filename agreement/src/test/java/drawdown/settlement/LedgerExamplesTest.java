package drawdown.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.Example;
import drawdown.clause.Account;
import drawdown.clause.Term;
import drawdown.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/// Every example gives the ledger it expects, to the cent. `./mvnw verify -Dbless` rewrites what they expect.
class LedgerExamplesTest {

    private static final List<Figure> FIGURES = Arrays.stream(Figure.values())
            .filter(figure -> figure != Figure.PAYMENT)
            .toList();

    static Stream<Example> examples() {
        return Example.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theLedgerIsAsExpected(Example example) throws IOException {
        var agreement = example.agreement();
        var ledger = Ledger.of(agreement, example.spend(agreement), example.assumptions());
        var json = json(ledger);
        if (System.getProperty("bless") != null) {
            Files.writeString(example.expected(), json);
        }
        assertThat(flat(json)).isEqualTo(flat(Files.readString(example.expected())));
    }

    /// What a run reports but its terms and postings: a window to a line.
    private static String json(Ledger ledger) {
        return """
                {
                 "agreement": "%s",
                 "currency": "%s",
                 "deadLetters": %s,
                 "windows": %s,
                 "totals": %s,
                 "payments": %s
                }
                """.formatted(
                        ledger.agreement().id(),
                        ledger.agreement().currency(),
                        ledger.deadLetters().stream()
                                .map(Term::name)
                                .map(LedgerExamplesTest::quoted)
                                .collect(Collectors.joining(", ", "[", "]")),
                        lines(ledger.windows().stream().map(LedgerExamplesTest::window)),
                        Account.TOTALS.stream()
                                .map(total -> member(total.key(), ledger.total(total)))
                                .collect(Collectors.joining(", ", "{", "}")),
                        lines(ledger.payments().stream()
                                .map(payment -> "{\"month\": " + quoted(payment.month()) + ", "
                                        + member("amount", payment.cents()) + "}")));
    }

    private static String window(Ledger.WindowEntry window) {
        return "{\"window\": " + window.number() + ", \"first\": " + quoted(window.first()) + ", \"last\": "
                + quoted(window.last()) + ", "
                + FIGURES.stream()
                        .map(figure -> member(figure.key(), window.figure(figure)))
                        .collect(Collectors.joining(", "))
                + "}";
    }

    private static String lines(Stream<String> items) {
        var lines = items.collect(Collectors.joining(",\n  "));
        return lines.isEmpty() ? "[]" : "[\n  " + lines + "]";
    }

    private static String member(String name, long cents) {
        return quoted(name) + ": " + quoted(Money.plain(cents));
    }

    private static String quoted(Object text) {
        return "\"" + text + "\"";
    }

    /// Every value by its path, so that a difference is named.
    private static Map<String, String> flat(String json) {
        var values = new LinkedHashMap<String, String>();
        flatten("", new ObjectMapper().readValue(json, Object.class), values);
        return values;
    }

    private static void flatten(String path, Object value, Map<String, String> into) {
        switch (value) {
            case Map<?, ?> object -> object.forEach((name, member) -> flatten(path + "." + name, member, into));
            case List<?> list -> {
                into.put(path + ".size", "" + list.size());
                for (int i = 0; i < list.size(); i++) {
                    flatten(path + "[" + i + "]", list.get(i), into);
                }
            }
            default -> into.put(path, value.toString());
        }
    }
}
