package drawdown.workload;

import drawdown.text.Shown;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;

/// Rows of a file with a request in each, in the order in which they came.
abstract class RequestRows {

    /// More tokens than any model takes.
    static final long MOST = 100_000_000;

    final TraceFile file;

    /// Rows that are the same as the one before in all that is read of them.
    private long repeated;

    private boolean any;
    private Request last = new Request(0, 0, 0, 0);

    RequestRows(TraceFile file) {
        this.file = file;
    }

    abstract boolean read(String first, BufferedReader lines, Consumer<Request> each) throws IOException;

    long repeated() {
        return repeated;
    }

    /// Hands a request over, if it comes after the one before and its tokens are some.
    void add(int line, Request request, Consumer<Request> each) {
        boolean input = tokens(line, "input tokens", request.input());
        boolean sound = tokens(line, "output tokens", request.output()) && input;
        if (any && request.nanos() < last.nanos()) {
            file.say(
                    line,
                    "this request came before the one in the row above it",
                    "Maybe sort the file by its timestamps, or remove rows that were added at the end.");
            sound = false;
        }
        if (any && request.equals(last)) {
            repeated++;
        }
        any = true;
        last = request;
        if (sound) {
            each.accept(request);
        }
    }

    private boolean tokens(int line, String what, long count) {
        if (count >= 0 && count <= MOST) {
            return true;
        }
        file.say(
                line,
                what + " are " + Shown.value(Long.toString(count))
                        + (count < 0 ? ", less than 0" : ", more than any model takes"),
                "Maybe remove the row, or look at what wrote it.");
        return false;
    }
}
