package drawdown.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A company by one of the names that bills give it: `AWS` and `Amazon Web Services EMEA SARL` are the same.
record Company(String name) {

    /// Cloud providers by the first word of their names.
    static final Map<String, String> CLOUDS = Map.ofEntries(
            Map.entry("aws", "aws"),
            Map.entry("amazon", "aws"),
            Map.entry("amazoncom", "aws"),
            Map.entry("aispl", "aws"),
            Map.entry("microsoft", "azure"),
            Map.entry("azure", "azure"),
            Map.entry("google", "gcp"),
            Map.entry("gcp", "gcp"),
            Map.entry("oracle", "oracle"),
            Map.entry("oci", "oracle"),
            Map.entry("alibaba", "alibaba"),
            Map.entry("ibm", "ibm"),
            Map.entry("tencent", "tencent"));

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "as",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "gmbh",
            "inc",
            "incorporated",
            "kg",
            "kk",
            "limited",
            "llc",
            "llp",
            "lp",
            "ltd",
            "nv",
            "oy",
            "pbc",
            "plc",
            "pte",
            "pty",
            "sa",
            "sarl",
            "sas",
            "spa",
            "srl");

    /// Which cloud provider it is, if it is one.
    Optional<String> cloud() {
        return words().stream().findFirst().map(CLOUDS::get);
    }

    /// Whether both names are one company's, or one of them a subsidiary's: `Snowflake` and `Snowflake Computing
    /// Ltd`.
    boolean same(Company other) {
        var mine = words();
        var others = other.words();
        int shared = Math.min(mine.size(), others.size());
        return cloud().isPresent()
                ? cloud().equals(other.cloud())
                : named(other) || (shared > 0 && mine.subList(0, shared).equals(others.subList(0, shared)));
    }

    /// Whether the names differ in case, punctuation and legal form alone.
    boolean named(Company other) {
        return String.join("", words()).equals(String.join("", other.words()));
    }

    private List<String> words() {
        var plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[.'’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var words = new ArrayList<>(List.of(plain.split(" ")));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return words;
    }
}
