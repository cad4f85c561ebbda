package drawdown.contract;

import drawdown.agreement.Agreement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What FOCUS data calls a provider, and what it calls its program.
///
/// @param names    in ServiceProviderName and InvoiceIssuerName, the usual one first; none for `other`
/// @param program  the one in which it sells commitments
/// @param profile  its standard terms; for `other` those that stand in for them
/// @param mentions by what else a text is about it: the names of its services, the ids of its resources
record Seller(
        Agreement.Provider provider, List<String> names, Agreement.Program program, String profile, Pattern mentions) {

    private static final List<Seller> ALL = List.of(
            new Seller(
                    Agreement.Provider.AWS,
                    List.of("AWS", "Amazon Web Services"),
                    Agreement.Program.EDP,
                    "aws-edp-standard",
                    word("aws|amazon")),
            new Seller(
                    Agreement.Provider.AZURE,
                    List.of("Microsoft", "Microsoft Azure", "Azure"),
                    Agreement.Program.MACC,
                    "azure-macc-standard",
                    word("azure|microsoft|macc")),
            new Seller(
                    Agreement.Provider.GCP,
                    List.of("Google Cloud", "Google"),
                    Agreement.Program.GCP_COMMIT,
                    "gcp-commit-standard",
                    word("gcp|google")),
            new Seller(
                    Agreement.Provider.OTHER,
                    List.of(),
                    Agreement.Program.OTHER,
                    "aws-edp-standard",
                    Pattern.compile("(?!)")));

    /// Words that begin with one of the alternatives.
    private static Pattern word(String alternatives) {
        return Pattern.compile("(?i)(?<![a-z])(?:" + alternatives + ")");
    }

    static Seller of(Agreement.Provider provider) {
        return ALL.stream()
                .filter(seller -> seller.provider == provider)
                .findFirst()
                .orElseThrow();
    }

    /// The provider that texts are about, if they are about one.
    static Optional<Seller> mentioned(Stream<String> texts) {
        var all = texts.toList();
        var found = ALL.stream()
                .filter(seller -> all.stream()
                        .anyMatch(text -> seller.mentions.matcher(text).find()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Its usual name; `other` is all that an agreement with no known provider says.
    String name() {
        return names.isEmpty() ? provider.name().toLowerCase(Locale.ROOT) : names.getFirst();
    }

    /// A program as ContractCommitmentType displays it.
    static String display(Agreement.Program program) {
        return switch (program) {
            case EDP -> "Enterprise Discount Program";
            case MACC -> "Microsoft Azure Consumption Commitment";
            case GCP_COMMIT -> "Google Cloud Commitment";
            case OTHER -> "Spend Commitment";
        };
    }
}
