package drawdown.report;

import drawdown.clause.Kind;
import drawdown.provision.Provision;
import java.util.List;

/// The catalog of provisions as text.
public final class ProvisionsText {

    private static final int WIDTH = 100;

    private ProvisionsText() {}

    /// A line for each value of each.
    public static String list(List<Provision> provisions) {
        var table = new Table("id", "move", "provision", "term", "standard", "target", "walk away", "trap");
        for (var provision : provisions) {
            var trap = provision.trap().map(Provision.Trap::id).orElse("");
            var move = provision.move().title();
            if (provision.settings().isEmpty()) {
                table.row(provision.id(), move, provision.title(), "", "", "", "", trap);
            }
            for (var setting : provision.settings()) {
                table.row(
                        provision.id(),
                        move,
                        provision.title(),
                        setting.term().name(),
                        Kind.print(setting.standard()),
                        Kind.print(setting.target()),
                        Kind.print(setting.walkAway()),
                        trap);
            }
        }
        return table.toString();
    }

    /// One provision with its wording.
    public static String of(Provision provision) {
        return list(List.of(provision)) + "\n" + wrapped(provision.meaning()) + "\n"
                + provision
                        .trap()
                        .map(t -> wrapped("Trap " + t.id() + ": " + t.sign()) + "\n")
                        .orElse("")
                + (provision.procedural() ? "It moves no money by itself.\n\n" : "")
                + "The standard terms say\n\n" + wrapped(provision.standardText()) + "\nThe buyer writes\n\n"
                + wrapped(provision.redline());
    }

    private static String wrapped(String text) {
        var lines = new StringBuilder();
        int column = 0;
        for (var word : text.strip().split("\\s+")) {
            if (column > 0 && column + word.length() + 1 > WIDTH) {
                lines.append('\n');
                column = 0;
            }
            lines.append(column == 0 ? "  " : " ").append(word);
            column += word.length() + 1;
        }
        return lines.append('\n').toString();
    }
}
