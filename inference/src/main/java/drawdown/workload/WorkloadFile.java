package drawdown.workload;

import drawdown.price.PriceBook;
import drawdown.text.JsonObject;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Values;
import drawdown.text.Yaml;
import drawdown.text.YamlText;
import java.nio.file.Path;
import java.util.Optional;

/// The file of workloads: YAML, or JSON as the part of YAML it is. The traces that it names are read with it.
public final class WorkloadFile {

    private WorkloadFile() {}

    /// @param book in which its models and offers are looked up
    public static Reading<Workloads> read(Path file, PriceBook book) {
        return Source.read(file).then(source -> read(source, book));
    }

    /// @param source its name is the path that traces are seen from
    public static Reading<Workloads> read(Source source, PriceBook book) {
        var problems = new Problems();
        var read = Yaml.read(source, problems).flatMap(root -> workloads(root, book, problems));
        return read.isPresent() ? problems.reading(read.get()) : problems.refused();
    }

    private static Optional<Workloads> workloads(Node root, PriceBook book, Problems problems) {
        var read = WrittenSettings.RECORDS.read(root, "", Workloads.class, new Values(problems));
        read.ifPresent(workloads -> new WorkloadChecks(root, book, problems).check(workloads));
        return read;
    }

    /// As a person would write them; the text reads back as the same workloads.
    public static String print(Workloads workloads) {
        return YamlText.of(WrittenSettings.RECORDS.settings(workloads));
    }

    /// The JSON Schema of the file, so that an editor completes and checks it.
    public static String schema() {
        return new JsonObject()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", "Workloads")
                .with("description", "What an enterprise asks of AI models, for a plan of where to buy it.")
                .with(WrittenSettings.RECORDS.schema(Workloads.class))
                .toString();
    }
}
