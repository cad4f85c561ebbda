package drawdown.agreement;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import drawdown.text.Node;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Checks YAML against a JSON Schema as an editor does.
public final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    public static Schema schema(String json) {
        return REGISTRY.getSchema(new ObjectMapper().readTree(json));
    }

    /// What the schema refuses in a text that is YAML.
    public static List<String> refusals(Schema schema, Source source) {
        return schema.validate(json(Yaml.read(source).orRefuse())).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /// The values that YAML's core schema gives to unquoted text.
    private static JsonNode json(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> {
                var object = JSON.objectNode();
                mapping.entries().forEach((name, entry) -> object.set(name, json(entry.value())));
                yield object;
            }
            case Node.Sequence sequence -> {
                var array = JSON.arrayNode();
                sequence.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Node.Scalar scalar when scalar.isNull() -> JSON.nullNode();
            case Node.Scalar(var location, var text, var plain)
            when plain && text.matches("true|True|TRUE") -> JSON.booleanNode(true);
            case Node.Scalar(var location, var text, var plain)
            when plain && text.matches("false|False|FALSE") -> JSON.booleanNode(false);
            case Node.Scalar(var location, var text, var plain)
            when plain && text.matches("[-+]?\\d{1,18}") -> JSON.numberNode(Long.parseLong(text));
            case Node.Scalar(var location, var text, var plain)
            when plain && text.matches("[-+]?(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?") ->
                JSON.numberNode(new java.math.BigDecimal(text));
            case Node.Scalar(var location, var text, var plain) -> JSON.stringNode(text);
        };
    }
}
