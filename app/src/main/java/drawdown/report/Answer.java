package drawdown.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The answer to a question about AI inference: a verdict, the few numbers to see first, and parts with a table and
/// perhaps a chart each. Text, JSON, CSV and page say the same.
///
/// @param kind    what the question is called, such as `lock-in`
/// @param subject what it is asked of
/// @param notes   what is assumed, and where it is from: a sentence each
public record Answer(
        String kind, String subject, String verdict, List<KeyFigure> figures, List<String> notes, List<Part> parts) {

    /// @param key  what JSON calls it
    /// @param note below the table; may be empty
    record Part(String key, String title, Optional<Chart> chart, Sheet sheet, String note) {}

    public Answer {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        parts = parts.stream()
                .filter(p -> !p.sheet().isEmpty() || p.chart().isPresent())
                .toList();
    }

    public String text() {
        var text = new StringBuilder(Paragraph.of(subject + ": " + verdict, 0));
        for (var part : parts) {
            text.append('\n').append(part.title()).append("\n\n");
            part.chart().ifPresent(chart -> text.append(chart.text()).append(part.sheet.isEmpty() ? "" : "\n"));
            text.append(part.sheet.isEmpty() ? "" : part.sheet.text());
            text.append(part.note.isEmpty() ? "" : Paragraph.of(part.note, 2));
        }
        text.append(notes.isEmpty() ? "" : "\nAssumed\n");
        notes.forEach(note -> text.append(Paragraph.of("- " + note, 2)));
        return text.toString();
    }

    public String json() {
        var members = new ArrayList<String>();
        members.add("\"question\": " + Json.text(kind));
        members.add("\"subject\": " + Json.text(subject));
        members.add("\"verdict\": " + Json.text(verdict));
        parts.stream()
                .filter(p -> !p.sheet.isEmpty())
                .forEach(p -> members.add("\"" + p.key + "\": " + p.sheet.json()));
        members.add("\"assumed\": " + Json.texts(notes));
        return members.stream().collect(Collectors.joining(",\n ", "{\n ", "\n}\n"));
    }

    /// A table after the other, an empty line between them.
    public String csv() {
        return parts.stream()
                .filter(p -> !p.sheet.isEmpty())
                .map(p -> p.sheet.csv())
                .collect(Collectors.joining("\n"));
    }

    public String html() {
        return new Page(
                        subject,
                        kind,
                        parts.stream().map(Part::title).toList(),
                        Markup.NONE,
                        Stream.concat(Stream.of(head()), parts.stream().map(Answer::section))
                                .collect(Markup.joining()),
                        "± is one standard error of an estimate: about two times in three it is off by less.")
                .html(Optional.empty());
    }

    private Markup head() {
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">AI inference: {}</p>
                <h1>{}</h1>
                <p class="verdict">{}</p>
                <dl class="figures">{}</dl>
                {}</header>
                """,
                kind,
                subject,
                PageWords.capital(verdict),
                figures.stream().map(KeyFigure::markup).collect(Markup.joining()),
                notes.stream()
                        .map(n -> Markup.of("<p class=\"note\">{}</p>", n))
                        .collect(Markup.joining()));
    }

    private static Markup section(Part part) {
        var id = Page.id(part.title);
        return Markup.of(
                """
                <section id="{}" aria-labelledby="{}-title">
                <h2 id="{}-title">{}</h2>
                {}{}{}</section>
                """,
                id,
                id,
                id,
                part.title,
                part.chart.map(Answer::chart).orElse(Markup.NONE),
                part.sheet.isEmpty() ? Markup.NONE : part.sheet.table(),
                part.note.isEmpty() ? Markup.NONE : Markup.of("<p class=\"note\">{}</p>", part.note));
    }

    private static Markup chart(Chart chart) {
        return Markup.of(
                "<figure class=\"chart\"><ul class=\"legend\">{}</ul><div class=\"plot\">{}</div>"
                        + "<figcaption>{}</figcaption></figure>",
                chart.legend(),
                Stream.of(Plot.Size.values()).map(chart::draw).collect(Markup.joining()),
                chart.summary());
    }
}
