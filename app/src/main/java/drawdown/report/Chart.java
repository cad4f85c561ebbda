package drawdown.report;

/// A drawing that stands in a terminal as well as on a page.
interface Chart {

    /// Lines of at most a hundred letters.
    String text();

    /// What it shows, in a sentence.
    String summary();

    Markup draw(Plot.Size size);

    /// What the colours mean: items of a list.
    Markup legend();
}
