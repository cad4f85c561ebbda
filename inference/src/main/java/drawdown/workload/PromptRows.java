package drawdown.workload;

import drawdown.text.Shown;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// A JSON object in each line: `timestamp` in milliseconds, `input_length`, `output_length`, and in `hash_ids` the
/// blocks of 512 tokens that the prompt is made of. Two prompts begin alike as far as their first blocks are the same;
/// what an earlier prompt began with counts as cached, as in a cache that forgets nothing.
final class PromptRows extends RequestRows {

    private static final int BLOCK = 512;
    private static final JsonFactory JSON = new JsonFactory();

    private final Set<Long> seen = new HashSet<>();

    PromptRows(TraceFile file) {
        super(file);
    }

    @Override
    boolean read(String first, BufferedReader lines, Consumer<Request> each) throws IOException {
        int number = 1;
        for (var line = first; line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                row(number, line, each);
            }
            number++;
        }
        return true;
    }

    private void row(int number, String line, Consumer<Request> each) {
        var fields = new HashMap<String, Long>();
        try (var json = JSON.createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            long cached = 0;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    cached = name.equals("hash_ids") ? prefix(json) * BLOCK : skip(json);
                } else if (json.currentToken().isNumeric()) {
                    fields.put(name, json.getValueAsLong());
                } else {
                    json.skipChildren();
                }
            }
            add(number, fields, cached, each);
        } catch (StreamReadException e) {
            file.say(number, "this row is no JSON object: " + Shown.value(line), "Maybe it was cut off.");
        }
    }

    private static long skip(JsonParser json) {
        json.skipChildren();
        return 0;
    }

    /// How many blocks from the first on have been seen; all of them then have.
    private long prefix(JsonParser json) {
        long same = 0;
        boolean still = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            still &= !seen.add(json.getValueAsLong());
            same += still ? 1 : 0;
        }
        return same;
    }

    private void add(int number, Map<String, Long> fields, long cached, Consumer<Request> each) {
        var when = fields.get("timestamp");
        var input = fields.get("input_length");
        var output = fields.get("output_length");
        if (when == null || input == null || output == null) {
            file.say(
                    number,
                    "this row states no timestamp, input_length or output_length as a number",
                    "Maybe remove the row.");
        } else {
            add(number, new Request(when * 1_000_000, input, Math.min(cached, Math.max(0, input)), output), each);
        }
    }
}
