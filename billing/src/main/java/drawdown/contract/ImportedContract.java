package drawdown.contract;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementPrinter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An agreement that was read from Contract Commitment rows.
///
/// @param notes what the rows leave open and what was made of that; none where the rows were made from an agreement
public record ImportedContract(Agreement agreement, List<String> notes) {

    private static final int WIDTH = 110;

    public ImportedContract {
        notes = List.copyOf(notes);
    }

    ImportedContract with(List<String> more) {
        return new ImportedContract(
                agreement, Stream.concat(notes.stream(), more.stream()).toList());
    }

    /// The agreement file, the notes as comments before it.
    public String text() {
        if (notes.isEmpty()) {
            return AgreementPrinter.print(agreement);
        }
        return "# Made from FOCUS Contract Commitment rows. What they do not say, and what was made of it:\n"
                + notes.stream().map(ImportedContract::comment).collect(Collectors.joining())
                + AgreementPrinter.print(agreement);
    }

    private static String comment(String note) {
        var text = new StringBuilder("# -");
        int column = text.length();
        for (var word : note.replaceAll("\\p{Cc}", " ").split(" ")) {
            if (column + 1 + word.length() > WIDTH) {
                text.append("\n#  ");
                column = 4;
            }
            text.append(' ').append(word);
            column += 1 + word.length();
        }
        return text.append('\n').toString();
    }
}
