package drawdown.cli;

import drawdown.cli.SheetOutput.Part;
import drawdown.price.Offer;
import drawdown.price.PriceBook;
import drawdown.price.PriceList;
import drawdown.report.PriceSheets;
import drawdown.text.Names;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "The offers of a day; of one model also their sources.")
final class PricesShow implements Runnable {

    @Parameters(arity = "0..1", paramLabel = "MODEL", description = "only a model, such as claude-sonnet-4.5")
    private @Nullable String model;

    @Option(names = "--on", paramLabel = "DAY", description = "the day, such as 2026-01-31; default today")
    private @Nullable LocalDate on;

    @Mixin
    private Books books = new Books();

    @Mixin
    private SheetOutput output = new SheetOutput();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var merged = books.read();
        var line = Objects.requireNonNull(spec).commandLine();
        if (model != null) {
            known(merged.book(), model);
        }
        var day = on == null ? LocalDate.now(ZoneOffset.UTC) : on;
        var list = new PriceList(
                day,
                merged.book().on(day).offers().stream()
                        .filter(o -> model == null || o.model().equals(model))
                        .filter(books::wants)
                        .toList());
        output.write(
                List.of(
                        new Part(
                                "metered",
                                "Prices on " + day + ", USD per million tokens (? is unknown)",
                                PriceSheets.metered(list, model != null)),
                        new Part("byUnit", "Bought by the unit, USD for each", PriceSheets.byUnit(list))),
                "There is no such offer on " + day + ".",
                line.getOut());
        var notes = merged.overlaid().stream()
                .filter(o -> o.row().holdsOn(day)
                        && o.by().holdsOn(day)
                        && list.offer(o.by().id()).isPresent())
                .toList();
        notes.forEach(o -> line.getErr()
                .println(o.by().id() + ": the " + o.by().confidence() + " price (" + o.by().source()
                        + ") goes before the " + o.row().confidence() + " one ("
                        + o.row().source() + ")"));
        line.getErr().flush();
    }

    private void known(PriceBook book, String wanted) {
        var models = book.rows().stream().map(Offer::model).distinct().sorted().toList();
        if (!models.contains(wanted)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "The price book has no model " + wanted + ". " + Names.advice(wanted, models));
        }
    }
}
