package drawdown.billing;

import drawdown.agreement.Applicability;
import drawdown.agreement.Applicability.Junction;
import drawdown.agreement.Applicability.Operator;
import drawdown.agreement.Applicability.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Models of third parties that a provider's marketplace sells, by what bills call them.
final class Models {

    /// On AWS bills the product of such a model ends so.
    private static final String EDITION = "(amazon bedrock edition)";

    /// The makers, by the word their models' names begin with.
    private static final Map<String, String> MAKERS = Map.ofEntries(
            Map.entry("claude", "Anthropic"),
            Map.entry("cohere", "Cohere"),
            Map.entry("command", "Cohere"),
            Map.entry("embed", "Cohere"),
            Map.entry("rerank", "Cohere"),
            Map.entry("deepseek", "DeepSeek"),
            Map.entry("jamba", "AI21 Labs"),
            Map.entry("jurassic", "AI21 Labs"),
            Map.entry("llama", "Meta"),
            Map.entry("mistral", "Mistral AI"),
            Map.entry("mixtral", "Mistral AI"),
            Map.entry("ministral", "Mistral AI"),
            Map.entry("pixtral", "Mistral AI"),
            Map.entry("palmyra", "Writer"),
            Map.entry("stable", "Stability AI"),
            Map.entry("sdxl", "Stability AI"));

    /// Charges for models among those of Marketplace: metered by token through AWS Marketplace, or published by a maker.
    static final List<Applicability> RULES = List.of(
            Applicability.including(
                    Junction.AND,
                    List.of(
                            Rule.of("SkuMeter", Operator.CONTAINS, List.of("MP:")),
                            Rule.of("SkuMeter", Operator.CONTAINS, List.of("token")))),
            Applicability.including(
                    Junction.AND,
                    List.of(
                            Rule.of("PublisherName", Operator.STARTS_WITH, makers()),
                            Rule.of("ServiceCategory", Operator.IN, List.of("AI and Machine Learning")))));

    private Models() {}

    private static List<String> makers() {
        return MAKERS.values().stream().distinct().sorted().toList();
    }

    /// Whether a product is a model by its name alone.
    static boolean isEdition(String service) {
        return service.toLowerCase(Locale.ROOT).endsWith(EDITION);
    }

    /// Who made it: the publisher by its usual name, unless that is the provider; else whose models are called so.
    static Company maker(Charges charges) {
        return charges.publisher()
                .filter(publisher -> publisher.cloud().isEmpty())
                .map(publisher -> makers().stream()
                        .map(Company::new)
                        .filter(publisher::same)
                        .findFirst()
                        .orElse(publisher))
                .orElseGet(() -> new Company(named(charges.service())));
    }

    private static String named(String service) {
        var word = service.split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT);
        var product = isEdition(service)
                ? service.substring(0, service.length() - EDITION.length()).strip()
                : service;
        return MAKERS.getOrDefault(word, product);
    }
}
