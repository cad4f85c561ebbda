package drawdown.report;

import static drawdown.report.PageAmount.compact;

import drawdown.simulation.Estimate;

/// An estimated amount as a page writes it, in whole units of the currency, its standard error beside or below it.
record PageEstimate(Estimate cents) {

    /// Among the numbers a reader sees first.
    Markup figure(String name) {
        return Markup.of(
                "<div><dt>{}</dt><dd>{}<small>± {}</small></dd></div>",
                name,
                value(),
                compact(whole(cents.standardError())));
    }

    /// Two cells of a table.
    Markup cells() {
        return Markup.of("{}{}", cell(cents.value()), cell(cents.standardError()));
    }

    /// One cell of a table.
    static Markup cell(double cents) {
        return Markup.of("<td class=\"amount\">{}</td>", new PageAmount(whole(cents)).markup());
    }

    Markup value() {
        return new PageAmount(whole(cents.value())).markup();
    }

    /// `1.2M ± 3.4k`, where there is no markup.
    String text() {
        return compact(whole(cents.value())) + " ± " + compact(whole(cents.standardError()));
    }

    /// Cents of an estimate say nothing.
    static long whole(double cents) {
        return Math.round(cents / 100) * 100;
    }
}
