package drawdown.report;

import drawdown.agreement.Agreement;
import drawdown.agreement.Review;
import drawdown.clause.Terms;
import java.util.List;

/// What the review of an agreement found, as text.
public final class ReviewText {

    private ReviewText() {}

    public static String of(String file, Agreement agreement, Review review) {
        var text = new StringBuilder();
        text.append(file)
                .append(": ")
                .append(agreement.id())
                .append(" is valid: ")
                .append(Words.termOf(agreement))
                .append('\n');
        notes("Dead letters: stated, but not governing", review.dead(), text);
        notes("Without effect, or at odds with each other", review.idle(), text);
        if (!review.silent().isEmpty()) {
            var standard = agreement.documents().getFirst();
            text.append("\nSilent: ")
                    .append(review.silent().size())
                    .append(" of ")
                    .append(Terms.ALL.size())
                    .append(" terms are stated by no paper and stand at ")
                    .append(standard.profile().map(p -> p.name()).orElse(standard.name()))
                    .append('\n');
            review.silentByClause()
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.append('\n').toString();
    }

    private static void notes(String heading, List<Review.Note> notes, StringBuilder text) {
        if (notes.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append('\n');
        for (var note : notes) {
            text.append("  ")
                    .append(note.location())
                    .append(": ")
                    .append(note.what())
                    .append("\n     ")
                    .append(note.advice())
                    .append('\n');
        }
    }
}
