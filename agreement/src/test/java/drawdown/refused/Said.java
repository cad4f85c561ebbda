package drawdown.refused;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.agreement.Commitment;
import drawdown.agreement.Takes;
import drawdown.clause.Kind;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Spend;
import drawdown.settlement.SpendFile;
import drawdown.text.Problem;
import drawdown.text.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What reading the files of a run says: their problems as the command line prints them, or what was read.
record Said(List<Problem> problems, Optional<String> read) {

    static Said of(Path folder, List<Path> files) {
        var problems = new ArrayList<Problem>();
        var read = new StringBuilder();
        var file = named(files, "agreement").orElse(folder.resolve("agreement.yaml"));
        var agreement = value(AgreementFile.read(file), problems);
        agreement.ifPresent(a -> read.append(print(a)));
        named(files, "assumptions")
                .flatMap(f -> value(Assumptions.read(f), problems))
                .ifPresent(assumptions -> read.append(print(assumptions)));
        agreement.ifPresent(a -> named(files, "spend")
                .flatMap(f -> value(SpendFile.read(f, a), problems))
                .ifPresent(spend -> read.append(print(a, spend))));
        return new Said(problems, problems.isEmpty() ? Optional.of(read.toString()) : Optional.empty());
    }

    String text(Path folder) {
        return read.orElseGet(() -> problems.stream().map(Problem::message).collect(Collectors.joining("\n")))
                .replace(folder + "/", "");
    }

    private static Optional<Path> named(List<Path> files, String name) {
        return files.stream()
                .filter(f -> f.getFileName().toString().startsWith(name + "."))
                .findFirst();
    }

    private static <T> Optional<T> value(Reading<T> reading, List<Problem> problems) {
        return switch (reading) {
            case Reading.Valid<T>(var value) -> Optional.of(value);
            case Reading.Refused<T>(var found) -> {
                problems.addAll(found);
                yield Optional.empty();
            }
        };
    }

    private static String print(Agreement a) {
        var text = new StringBuilder();
        text.append("%s: %s %s in %s, %d months from %s%n"
                .formatted(
                        a.id(),
                        Kind.word(a.provider()),
                        Kind.word(a.program()),
                        a.currency(),
                        a.months(),
                        a.effective()));
        text.append("commitment: ").append(print(a.lastCommitment())).append('\n');
        text.append("discount: ").append(a.lastBands()).append('\n');
        a.scopes()
                .forEach(s -> text.append("scope: %s, %s, counts %s, %s%n"
                        .formatted(s.name(), s.discount(), s.counts(), print(s.takes()))));
        a.vendors()
                .forEach(v -> text.append("vendor: %s, %s, %s, renews %s%s%n"
                        .formatted(
                                v.name(),
                                Kind.word(v.catalog()),
                                v.discount(),
                                Kind.print(v.renews()),
                                v.takes().isEmpty() ? "" : ", " + print(v.takes()))));
        a.event()
                .ifPresent(e -> text.append("event: on %s, notice %s, convert %s%n"
                        .formatted(e.on(), e.notice(), Kind.print(e.convert()))));
        a.documents().forEach(d -> {
            text.append("%s%s%n"
                    .formatted(d.name(), d.profile().map(p -> ": " + p.name()).orElse("")));
            d.terms().forEach((t, s) -> text.append("   %s: %s%n".formatted(t, Kind.print(s.value()))));
        });
        return text.toString();
    }

    private static String print(Optional<Takes> takes) {
        return takes.map(t -> t.which()
                        .services()
                        .map(Object::toString)
                        .orElse(t.which().toString()))
                .orElse("[]");
    }

    private static String print(Commitment commitment) {
        return switch (commitment) {
            case Commitment.Annual(var years, var aggregate) ->
                "annual " + years + aggregate.map(a -> ", term " + a).orElse("");
            case Commitment.Milestones(var milestones) ->
                milestones.stream().map(m -> m.cumulative() + " by " + m.by()).collect(Collectors.joining(", "));
            case Commitment.Term(var amount) -> "term " + amount;
        };
    }

    private static String print(Assumptions a) {
        return "assumptions: credit %s, erosion %s, lapse %s%n"
                .formatted(a.nextCycleCreditValue(), a.vendorDiscountErosion(), a.marketplaceLapse());
    }

    private static String print(Agreement a, Spend spend) {
        var text = new StringBuilder("spend\n");
        for (int m = 0; m < a.months(); m++) {
            for (int s = 0; s < a.scopes().size(); s++) {
                cents(text, a, m, a.scopes().get(s).name(), spend.usage()[m][s]);
            }
            for (int v = 0; v < a.vendors().size(); v++) {
                cents(text, a, m, a.vendors().get(v).name(), spend.marketplace()[m][v]);
            }
            cents(text, a, m, "credit", spend.credits()[m]);
        }
        return text.toString();
    }

    private static void cents(StringBuilder text, Agreement a, int month, String what, long cents) {
        if (cents != 0) {
            text.append("   %s %s %s%n".formatted(a.month(month), what, drawdown.money.Money.plain(cents)));
        }
    }
}
