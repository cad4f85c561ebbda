package drawdown.report;

import static drawdown.report.PageAmount.compact;

import drawdown.simulation.Estimate;

/// An estimated amount as a page writes it, its standard error beside or below it.
record PageEstimate(Estimate cents) {

    /// Among the numbers a reader sees first.
    Markup figure(String name) {
        return Markup.of(
                "<div><dt>{}</dt><dd>{}<small>± {}</small></dd></div>",
                name,
                value(),
                compact(Math.round(cents.standardError())));
    }

    /// Two cells of a table.
    Markup cells() {
        return Markup.of("{}{}", cell(cents.value()), cell(cents.standardError()));
    }

    /// One cell of a table.
    static Markup cell(double cents) {
        return Markup.of("<td class=\"amount\">{}</td>", new PageAmount(Math.round(cents)).markup());
    }

    Markup value() {
        return new PageAmount(Math.round(cents.value())).markup();
    }

    /// `1.2M ± 3.4k`, where there is no markup.
    String text() {
        return compact(Math.round(cents.value())) + " ± " + compact(Math.round(cents.standardError()));
    }
}
