package drawdown.report;

import drawdown.price.Disagreement;
import drawdown.price.Margin;
import drawdown.price.Mix;
import drawdown.price.Offer;
import drawdown.price.PriceChange;
import drawdown.price.PriceList;
import drawdown.price.Rate;
import drawdown.price.TokenKind;
import drawdown.price.TokenPrices;
import drawdown.price.feed.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sheets of the price book: offers, what changed, margins, and what is wrong. Prices are US dollars, those of tokens per
/// million.
public final class PriceSheets {

    private static final List<TokenKind> KINDS = List.of(TokenKind.values());

    private PriceSheets() {}

    /// The metered offers of a day.
    ///
    /// @param sources whether to name the source of each
    public static Sheet metered(PriceList list, boolean sources) {
        var sheet = sources
                ? new Sheet(
                        "offer",
                        "input",
                        "output",
                        "cache read",
                        "write 5m",
                        "write 1h",
                        "above",
                        "since",
                        "confidence",
                        "source")
                : new Sheet("offer", "input", "output", "cache read", "write 5m", "write 1h", "above", "since");
        list.offers().stream().filter(o -> !o.mode().byUnit()).forEach(o -> {
            row(sheet, o.id(), o.prices(), "", o, sources);
            o.longContext().ifPresent(step -> row(sheet, o.id(), step.prices(), "" + step.above(), o, sources));
        });
        return sheet;
    }

    private static void row(Sheet sheet, String id, TokenPrices prices, String above, Offer offer, boolean sources) {
        var cells = new java.util.ArrayList<String>();
        cells.add(id);
        KINDS.forEach(kind -> cells.add(rate(prices.rate(kind))));
        cells.add(above);
        cells.add("" + offer.effective());
        if (sources) {
            cells.add("" + offer.confidence());
            cells.add(offer.source());
        }
        sheet.row(cells.toArray(String[]::new));
    }

    /// The offers of a day that are bought by the unit.
    public static Sheet byUnit(PriceList list) {
        var sheet =
                new Sheet("offer", "unit", "hour", "month", "year", "input TPM", "ratio", "minimum", "step", "since");
        list.offers().stream()
                .filter(o -> o.mode().byUnit())
                .forEach(o -> o.capacity()
                        .ifPresent(c -> sheet.row(
                                o.id(),
                                c.unit(),
                                usd(o.terms().hourly()),
                                usd(o.terms().month()),
                                usd(o.terms().year()),
                                c.inputTpm().map(String::valueOf).orElse(Sheet.UNKNOWN),
                                c.outputRatio().map(BigDecimal::toPlainString).orElse(Sheet.UNKNOWN),
                                "" + c.minimum(),
                                "" + c.step(),
                                "" + o.effective())));
        return sheet;
    }

    /// What became of each offer: a row for each price that is not what it was.
    public static Sheet changes(List<PriceChange> changes) {
        var sheet = new Sheet("offer", "price", "before", "after", "change");
        for (var change : changes) {
            var before = change.before().map(Offer::prices).orElse(TokenPrices.UNKNOWN);
            var after = change.after().map(Offer::prices).orElse(TokenPrices.UNKNOWN);
            var said = change.before().isEmpty() ? "new" : change.after().isEmpty() ? "gone" : "";
            KINDS.forEach(kind -> change(sheet, change.id(), kind.words(), before.rate(kind), after.rate(kind), said));
            change(
                    sheet,
                    change,
                    "above the step, input",
                    o -> o.longContext().flatMap(Offer.LongContext::input),
                    said);
            change(
                    sheet,
                    change,
                    "above the step, output",
                    o -> o.longContext().flatMap(Offer.LongContext::output),
                    said);
            change(sheet, change, "unit, hour", o -> o.terms().hourly().map(Rate::new), said);
            change(sheet, change, "unit, month", o -> o.terms().month().map(Rate::new), said);
            change(sheet, change, "unit, year", o -> o.terms().year().map(Rate::new), said);
        }
        return sheet;
    }

    private static void change(
            Sheet sheet,
            PriceChange change,
            String what,
            java.util.function.Function<Offer, Optional<Rate>> price,
            String said) {
        change(
                sheet,
                change.id(),
                what,
                change.before().flatMap(price),
                change.after().flatMap(price),
                said);
    }

    private static void change(
            Sheet sheet, String id, String what, Optional<Rate> before, Optional<Rate> after, String said) {
        if (before.equals(after)) {
            return;
        }
        var percent = before.filter(b -> b.perMillion().signum() > 0)
                .flatMap(b -> after.map(a -> percent(a.percentOver(b))))
                .orElse(said);
        sheet.row(id, what, said.equals("new") ? "" : rate(before), said.equals("gone") ? "" : rate(after), percent);
    }

    /// What each offer asks over the maker's direct price.
    public static Sheet margins(List<Margin> margins, Mix mix) {
        var sheet = new Sheet(
                "offer",
                "input",
                "output",
                "cache read",
                "write 5m",
                "write 1h",
                "mix " + mix,
                "like for like",
                "direct");
        for (var margin : margins) {
            var percent = margin.percent();
            var cells = new java.util.ArrayList<String>();
            cells.add(margin.offer().id());
            KINDS.forEach(kind -> cells.add(Optional.ofNullable(percent.get(kind))
                    .map(PriceSheets::percent)
                    .orElse(Sheet.UNKNOWN)));
            cells.add(margin.percent(mix).map(PriceSheets::percent).orElse(Sheet.UNKNOWN));
            cells.add(bundles(margin));
            cells.add(margin.direct().id());
            sheet.row(cells.toArray(String[]::new));
        }
        return sheet;
    }

    private static String bundles(Margin margin) {
        var said = new java.util.ArrayList<String>();
        if (margin.directExtra().perMillion().signum() > 0) {
            said.add("direct + " + margin.directExtra() + " for what is bundled here");
        }
        if (margin.offerExtra().perMillion().signum() > 0) {
            said.add("here + " + margin.offerExtra() + " for what is bundled there");
        }
        margin.unmatched().forEach(name -> said.add(name + " on one side only, without a price"));
        return String.join("; ", said);
    }

    public static Sheet disagreements(List<Disagreement> disagreements) {
        var sheet = new Sheet("offer", "from", "price", "one", "other", "one source", "other source");
        disagreements.forEach(d -> d.rates()
                .forEach((kind, rates) -> sheet.row(
                        d.one().id(),
                        "" + d.from(),
                        kind.words(),
                        rates.get(0).toString(),
                        rates.get(1).toString(),
                        d.one().source(),
                        d.other().source())));
        return sheet;
    }

    /// Offers of which a plan would need a price that is not known.
    public static Sheet unknown(List<Offer> offers) {
        var sheet = new Sheet("offer", "from", "unknown", "source");
        for (var offer : offers) {
            var unknown = offer.mode().byUnit()
                    ? offer.terms()
                                    .hourly()
                                    .or(offer.terms()::month)
                                    .or(offer.terms()::year)
                                    .isPresent()
                            ? ""
                            : "terms"
                    : offer.unknown(List.of(TokenKind.INPUT, TokenKind.OUTPUT)).stream()
                            .map(TokenKind::words)
                            .collect(Collectors.joining(", "));
            if (!unknown.isEmpty()) {
                sheet.row(offer.id(), "" + offer.effective(), unknown, offer.source());
            }
        }
        return sheet;
    }

    public static Sheet findings(List<Finding> findings) {
        var sheet = new Sheet("row", "fault", "made of it", "times");
        findings.forEach(f -> sheet.row(f.name(), f.fault(), f.outcome().words(), "" + f.times()));
        return sheet;
    }

    private static String rate(Optional<Rate> rate) {
        return rate.map(Rate::toString).orElse(Sheet.UNKNOWN);
    }

    private static String usd(Optional<BigDecimal> amount) {
        return rate(amount.map(Rate::new));
    }

    private static String percent(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
    }
}
