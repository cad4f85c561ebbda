package drawdown.agreement;

import drawdown.clause.Kind;
import drawdown.clause.Marketplace;
import drawdown.clause.OrderForm;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.text.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// The JSON Schema of the agreement file, so that an editor completes and checks it. The terms, their values and what
/// they mean come from the clauses; what needs several settings together is left to the reader.
public final class AgreementSchema {

    /// A percentage from 0% to 100% with at most four decimals.
    public static final String PERCENT = "^\\+?0*(100(\\.0+)?|\\d{1,2}(\\.\\d{1,4}0*)?)%$";

    private static final String BELOW_100 = "^\\+?0*\\d{1,2}(\\.\\d{1,4}0*)?%$";
    private static final String ANY_PERCENT = "^\\+?\\d{1,10}(\\.\\d{1,4}0*)?%$";
    private static final String BAND = "^band(\\s*\\+\\s*\\d{1,3}(\\.\\d{1,4}0*)?%)?$";

    /// Ten digits before the point, `_` where one likes.
    private static final String AMOUNT = "^\\+?((\\d_*){1,10}(\\.\\d+)?|\\.\\d+)$";

    private static final String MONTH = "^\\d{4}-(0[1-9]|1[0-2])$";
    private static final String FIRST_OF_MONTH = "^\\d{4}-(0[1-9]|1[0-2])-01$";
    private static final String DAY = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";

    private AgreementSchema() {}

    public static String json() {
        var schema = new JsonObject()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", "Agreement")
                .with(
                        "description",
                        "A cloud commitment agreement: what must be spent, at which discount, and on which terms.");
        schema.with(group(
                List.of(
                        "agreement",
                        "provider",
                        "program",
                        "currency",
                        "effective",
                        "months",
                        "commitment",
                        "discount"),
                properties()));
        schema.with(
                "if",
                new JsonObject()
                        .with("properties", new JsonObject().with("provider", new JsonObject().with("const", "other")))
                        .with("required", List.of("provider")));
        schema.with(
                "then",
                new JsonObject()
                        .with("required", List.of("documents"))
                        .with("properties", new JsonObject().with("documents", firstNamesProfile())));
        schema.with("$defs", definitions());
        return schema.toString();
    }

    private static JsonObject properties() {
        return new JsonObject()
                .with("agreement", says("The agreement's id.", ref("text")))
                .with(
                        "provider",
                        says(
                                "Without documents, aws, azure and gcp mean their standard terms.",
                                words(Agreement.Provider.class)))
                .with("program", says("The provider's commitment program.", words(Agreement.Program.class)))
                .with("currency", says("The ISO 4217 code of every amount.", pattern("^[A-Z]{3}$")))
                .with("effective", says("The first day of the term, and of a month.", ref("firstOfMonth")))
                .with("months", says("The length of the term.", count(1, AgreementReader.MAX_MONTHS)))
                .with("commitment", ref("commitment"))
                .with("discount", ref("bands"))
                .with("scopes", says("Parts of the provider's services, rated in this order.", array(ref("scope"))))
                .with("vendors", says("Sellers on the provider's Marketplace.", array(ref("vendor"))))
                .with(
                        "opening",
                        says(
                                "What the previous cycle left.",
                                group(List.of(), new JsonObject().with("credit", opening()))))
                .with(
                        "documents",
                        says(
                                "The papers of the agreement, the standard terms first and then in the order of from.",
                                documents()))
                .with("events", says("What the customer did, or would do; at most one.", events()));
    }

    private static JsonObject definitions() {
        return new JsonObject()
                .with(
                        "text",
                        new JsonObject()
                                .with("type", List.of("string", "number", "boolean"))
                                .with("minLength", 1))
                .with(
                        "amount",
                        anyOf(
                                new JsonObject()
                                        .with("type", "number")
                                        .with("minimum", 0)
                                        .with("exclusiveMaximum", 10_000_000_000L),
                                pattern(AMOUNT)))
                .with("percentage", pattern(PERCENT))
                .with("percentageBelow100", pattern(BELOW_100))
                .with("percentageAbove100", pattern(ANY_PERCENT))
                .with("month", pattern(MONTH))
                .with("firstOfMonth", pattern(FIRST_OF_MONTH))
                .with("day", pattern(DAY))
                .with("commitment", commitment())
                .with(
                        "bands",
                        says(
                                "The discount band: one percentage, or a list with one for each contract year.",
                                anyOf(ref("percentageBelow100"), array(ref("percentageBelow100")))))
                .with("scope", scope())
                .with("vendor", vendor())
                .with("applicability", applicability())
                .with("rule", rule())
                .with("standardTerms", standardTerms())
                .with("laterDocument", laterDocument())
                .with("terms", terms());
    }

    private static JsonObject commitment() {
        var milestone = group(
                List.of("by", "cumulative"),
                new JsonObject()
                        .with("by", says("The milestone's last month.", ref("month")))
                        .with(
                                "cumulative",
                                says("What must have been spent by then since the term began.", ref("amount"))));
        var commitment = says(
                "What must be spent: annual amounts, milestones, or the term's alone.",
                group(
                        List.of(),
                        new JsonObject()
                                .with(
                                        "annual",
                                        says(
                                                "An amount for each contract year, also for a partial last one.",
                                                array(ref("amount"))))
                                .with(
                                        "milestones",
                                        says(
                                                "Cumulative targets; the last is the term's last month.",
                                                array(milestone)))
                                .with(
                                        "term",
                                        says(
                                                "An amount for the whole term; beside annual, an obligation on top of those.",
                                                ref("amount")))));
        commitment.with("minProperties", 1);
        commitment.with(
                "dependentSchemas",
                new JsonObject()
                        .with(
                                "milestones",
                                new JsonObject()
                                        .with(
                                                "properties",
                                                new JsonObject()
                                                        .with("annual", false)
                                                        .with("term", false))));
        return commitment;
    }

    private static JsonObject scope() {
        return group(
                List.of("name"),
                new JsonObject()
                        .with("name", says("As the spend file calls it.", ref("text")))
                        .with(
                                "discount",
                                says(
                                        "band, a layer on top of it such as band+7%, or a percentage of its own.",
                                        anyOf(pattern(BAND), ref("percentageBelow100"))))
                        .with("counts", says("Whether it is part of the commitment.", flag()))
                        .with(
                                "services",
                                says("The service names of a billing export that belong to it.", array(ref("text"))))
                        .with(
                                "applicability",
                                says("Which charges of a billing export belong to it.", ref("applicability"))));
    }

    /// FOCUS's object, as far as it has a meaning here.
    private static JsonObject applicability() {
        var rules = array(ref("rule")).with("minItems", 1);
        var junction = new JsonObject().with("enum", List.of("Or", "And"));
        return says(
                "The charges that the Inclusions let in and the Exclusions do not take out, in the form of FOCUS 1.4.",
                group(
                        List.of(),
                        new JsonObject()
                                .with("IsGlobalScope", says("Every charge is included.", flag()))
                                .with("IsComplexScope", new JsonObject().with("const", false))
                                .with("InclusionOperator", says("Whether one inclusion is enough.", junction))
                                .with("Inclusions", says("Without them, every charge is included.", rules))
                                .with("ExclusionOperator", says("Whether one exclusion is enough.", junction))
                                .with("Exclusions", says("What is taken out again.", rules))));
    }

    private static JsonObject rule() {
        var operators = Arrays.stream(Applicability.Operator.values())
                .map(Object::toString)
                .toList();
        var dimension = anyOf(new JsonObject().with("enum", Dimensions.ALL), pattern("^x_\\S+$"));
        return group(
                List.of("Dimension", "Operator"),
                new JsonObject()
                        .with("Dimension", says("A column of FOCUS, or one of the export's own.", dimension))
                        .with(
                                "Operator",
                                says(
                                        "How its value is compared; case does not matter.",
                                        new JsonObject().with("enum", operators)))
                        .with(
                                "Values",
                                says(
                                        "What it is compared with; * is every value.",
                                        array(ref("text")).with("minItems", 1))));
    }

    private static JsonObject vendor() {
        return group(
                List.of("name", "catalog"),
                new JsonObject()
                        .with("name", says("As the spend file calls it.", ref("text")))
                        .with("catalog", says("Where its listings stand.", words(Marketplace.Catalog.class)))
                        .with("discount", says("The vendor's own discount.", ref("percentage")))
                        .with(
                                "renews",
                                says("The month its subscription renews, by its first day.", ref("firstOfMonth")))
                        .with(
                                "applicability",
                                says(
                                        "Which charges of a billing export are its own, beside those it published.",
                                        ref("applicability"))));
    }

    private static JsonObject opening() {
        return says("Prepaid commitment credit brought in.", ref("amount"));
    }

    private static JsonObject documents() {
        return new JsonObject()
                .with("type", "array")
                .with("minItems", 1)
                .with("prefixItems", List.of(ref("standardTerms")))
                .with("items", ref("laterDocument"));
    }

    private static JsonObject firstNamesProfile() {
        return new JsonObject().with("prefixItems", List.of(new JsonObject().with("required", List.of("profile"))));
    }

    private static JsonObject standardTerms() {
        var properties = paper(new JsonObject().with("const", Kind.word(Document.Kind.STANDARD_TERMS)));
        properties.with(
                "profile", says("The provider's standard terms.", new JsonObject().with("enum", Profile.NAMES)));
        return group(List.of("kind"), properties);
    }

    private static JsonObject laterDocument() {
        var kinds = Kind.words(Document.Kind.class).stream()
                .filter(kind -> !kind.equals(Kind.word(Document.Kind.STANDARD_TERMS)))
                .toList();
        var properties = paper(new JsonObject().with("enum", kinds));
        properties.with("from", says("The month from which it is in force, by its first day.", ref("firstOfMonth")));
        properties.with("commitment", ref("commitment"));
        properties.with("discount", ref("bands"));
        return group(List.of("kind"), properties);
    }

    private static JsonObject paper(JsonObject kinds) {
        return new JsonObject()
                .with("kind", says("Which paper it is.", kinds))
                .with("signedBy", says("Who signed it for the provider.", words(OrderForm.Authority.class)))
                .with("terms", ref("terms"));
    }

    private static JsonObject events() {
        var event = group(
                List.of("on", "notice"),
                new JsonObject()
                        .with(
                                "on",
                                says("The first month in which it has effect, by its first day.", ref("firstOfMonth")))
                        .with("notice", says("The day on which notice was given.", ref("day")))
                        .with("exit", says("The customer leaves.", new JsonObject().with("const", true)))
                        .with("convert", says("The share of the remaining commitment that stays.", ref("percentage"))));
        event.with(
                "oneOf",
                List.of(
                        new JsonObject().with("required", List.of("exit")),
                        new JsonObject().with("required", List.of("convert"))));
        return new JsonObject().with("type", "array").with("items", event).with("maxItems", 1);
    }

    private static JsonObject terms() {
        var clauses = new LinkedHashMap<String, JsonObject>();
        for (var term : Terms.ALL) {
            clauses.computeIfAbsent(term.clause(), clause -> new JsonObject()).with(term.setting(), term(term));
        }
        var properties = new JsonObject();
        clauses.forEach((clause, settings) -> properties.with(clause, group(List.of(), settings)));
        return says("What this paper states, clause by clause.", group(List.of(), properties));
    }

    private static JsonObject term(Term term) {
        return says(term.meaning(), kind(term.kind()));
    }

    private static JsonObject kind(Kind kind) {
        return switch (kind) {
            case Kind.Percent(var above100) -> ref(above100 ? "percentageAbove100" : "percentage");
            case Kind.Flag() -> flag();
            case Kind.Count(var min, var max) -> count(min, max);
            case Kind.Choice(var type) -> words(type);
            case Kind.Choices(var type) -> array(words(type));
            case Kind.PerWindow() -> anyOf(ref("amount"), array(anyOf(ref("amount"), none())));
            case Kind.OrNone(var other) -> anyOf(none(), kind(other));
        };
    }

    private static JsonObject array(JsonObject items) {
        return new JsonObject().with("type", "array").with("items", items);
    }

    private static JsonObject count(int min, int max) {
        var count = new JsonObject().with("type", "integer").with("minimum", min);
        if (max < Integer.MAX_VALUE) {
            count.with("maximum", max);
        }
        return count;
    }

    private static JsonObject flag() {
        return new JsonObject().with("type", "boolean");
    }

    private static JsonObject none() {
        return new JsonObject().with("const", "none");
    }

    private static JsonObject words(Class<? extends Enum<?>> type) {
        return new JsonObject().with("enum", Kind.words(type));
    }

    private static JsonObject pattern(String pattern) {
        return new JsonObject().with("type", "string").with("pattern", pattern);
    }

    private static JsonObject ref(String definition) {
        return new JsonObject().with("$ref", "#/$defs/" + definition);
    }

    private static JsonObject anyOf(JsonObject... schemas) {
        return new JsonObject().with("anyOf", List.of(schemas));
    }

    /// The same schema with what it means, first.
    private static JsonObject says(String meaning, JsonObject schema) {
        var said = new JsonObject().with("description", meaning);
        said.with(schema);
        return said;
    }

    private static JsonObject group(List<String> required, JsonObject properties) {
        var group = new JsonObject().with("type", "object");
        if (!required.isEmpty()) {
            group.with("required", required);
        }
        group.with("properties", properties);
        group.with("additionalProperties", false);
        return group;
    }
}
