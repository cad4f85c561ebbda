package drawdown.backtest;

import drawdown.backtest.Ladder.Step;
import drawdown.money.Share;
import drawdown.text.CsvLine;
import drawdown.text.CsvLine.Field;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Values;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The file of a discount ladder: CSV with the columns commitment, an amount a year, and discount, a percentage.
public final class LadderFile {

    private static final String HEADER = "commitment,discount";

    private LadderFile() {}

    public static Reading<Ladder> read(Path file) {
        return Source.read(file).then(LadderFile::read);
    }

    public static Reading<Ladder> read(Source source) {
        var problems = new Problems();
        var values = new Values(problems);
        var steps = new ArrayList<Step>();
        boolean header = false;
        for (int line = 1; line <= source.lines().size(); line++) {
            var text = source.lines().get(line - 1);
            if (text.isBlank()) {
                continue;
            }
            if (header) {
                CsvLine.fields(source, line, problems).ifPresent(fields -> row(fields, values, steps));
            } else if (!text.replace(" ", "").toLowerCase(Locale.ROOT).equals(HEADER)) {
                problems.add(
                        new Location(source, line, 1),
                        "the first line is not the header " + HEADER,
                        "Maybe begin with it; then a line for each step, such as 1_000_000,6%.");
                break;
            }
            header = true;
        }
        if (problems.isEmpty() && steps.isEmpty()) {
            problems.add(Location.whole(source), "has no step", "Maybe add a line such as 1_000_000,6%.");
        }
        return problems.isEmpty() ? problems.reading(new Ladder(steps)) : problems.refused();
    }

    private static void row(List<Field> fields, Values values, List<Step> steps) {
        if (fields.size() != 2) {
            values.problems()
                    .add(
                            fields.getFirst().location(),
                            "this row has " + fields.size() + " fields, not 2",
                            "Maybe write 1_000_000,6%: amounts have no commas.");
            return;
        }
        var amount = fields.getFirst();
        var discount = fields.getLast();
        var yearly = values.amount(amount.text(), amount.location(), "commitment");
        var share = values.share(new Node.Scalar(discount.location(), discount.text(), true), "discount", MOST);
        yearly.ifPresent(y -> share.ifPresent(s -> steps.add(new Step((double) y.cents(), s))));
    }

    private static final Share MOST = new Share(990_000);
}
