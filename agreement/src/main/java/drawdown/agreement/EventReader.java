package drawdown.agreement;

import drawdown.money.Share;
import drawdown.text.Fields;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Values;
import java.util.Optional;

/// Reads the events of an agreement, of which there is at most one.
final class EventReader {

    private static final int MOST = 100;
    private static final String EXAMPLE = "[{on: 2027-07-01, notice: 2027-01-02, exit: true}]";

    private final Values values;
    private final Problems problems;

    EventReader(Values values) {
        this.values = values;
        this.problems = values.problems();
    }

    Optional<Event> read(Node node) {
        if (node instanceof Node.Sequence list && list.items().size() > 1) {
            problems.add(
                    list.items().get(1).location(),
                    "events has " + list.items().size() + " entries, where at most one belongs",
                    "Maybe keep one here and run the other as a copy of this file.");
        }
        return values.each(node, "events", MOST, EXAMPLE, this::event)
                .flatMap(events -> events.stream().findFirst());
    }

    private Optional<Event> event(Node node, String path) {
        var fields = new Fields(node, path, problems);
        var on = fields.require("on", "Maybe write on: 2027-07-01, the first month in which it has effect.")
                .flatMap(n -> values.firstOfMonth(n, path + ".on"));
        var notice = fields.require("notice", "Maybe write notice: 2027-01-02, the day notice was given.")
                .flatMap(n -> values.day(n, path + ".notice"));
        var exitNode = fields.take("exit");
        var convertNode = fields.take("convert");
        fields.done(Elsewhere::advice);
        var exit = exitNode.flatMap(n -> values.flag(n, path + ".exit").filter(yes -> happens(yes, n, path)));
        var convert = convertNode.flatMap(n -> values.share(n, path + ".convert", Share.WHOLE));
        if (fields.isGroup() && exitNode.isPresent() == convertNode.isPresent()) {
            problems.add(
                    node.location(),
                    path + " states " + (exitNode.isPresent() ? "both exit and convert" : "neither exit nor convert"),
                    "Maybe write exit: true, or convert: 60%.");
            return Optional.empty();
        }
        return exit.isEmpty() && convert.isEmpty()
                ? Optional.empty()
                : on.flatMap(o -> notice.map(n -> new Event(o, n, convert)));
    }

    private boolean happens(boolean yes, Node node, String path) {
        if (!yes) {
            problems.add(node.location(), path + ".exit is false, which is no event", "Maybe remove the event.");
        }
        return yes;
    }
}
