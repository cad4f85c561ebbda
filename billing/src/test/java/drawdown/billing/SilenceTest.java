package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.billing.Reconciliation.Part;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Third-party models that the provider's marketplace sells, and agreements that say something of them or nothing.
class SilenceTest {

    private static final String SCOPES = "scopes: [{name: rest}]";

    @TempDir
    private Path folder;

    private Path export = Path.of("");

    @BeforeEach
    void export() {
        export = Exported.text(
                folder.resolve("a.csv"),
                "BilledCost,ChargeCategory,BillingPeriodStart,ServiceName,PublisherName,ProviderName,InvoiceIssuerName,"
                        + "BillingCurrency,ServiceCategory,SkuMeter\n" + """
                        1,Usage,2026-01-01,EC2,AWS,AWS,AWS,USD,Compute,BoxUsage
                        2,Usage,2026-01-01,Claude Opus 4.5 (Amazon Bedrock Edition),"Anthropic, PBC",AWS,AWS,USD,,
                        4,Usage,2026-01-01,Cohere Embed 4 (Amazon Bedrock Edition),AWS,AWS,AWS,USD,,
                        8,Usage,2026-01-01,Command R+,Cohere Inc.,AWS,AWS,USD,AI and Machine Learning,
                        16,Usage,2026-01-01,Nova Pro,Amazon Web Services,AWS,AWS,USD,AI and Machine Learning,tokens
                        """);
    }

    @Test
    void theBillsOwnWordIsMarketplaceOfTheMaker() {
        var imported = imported(SCOPES, Silence.Reading.MARKETPLACE);
        assertThat(imported.csv().lines().skip(1))
                .containsExactly(
                        "2026-01,usage,rest,17.00",
                        "2026-01,marketplace,Anthropic,2.00",
                        "2026-01,marketplace,Cohere,12.00");
        var silence = imported.silence().orElseThrow();
        assertThat(silence.models())
                .extracting(Part::name)
                .containsExactly(
                        "Anthropic: Claude Opus 4.5 (Amazon Bedrock Edition)",
                        "Cohere: Cohere Embed 4 (Amazon Bedrock Edition)",
                        "Cohere: Command R+");
    }

    @Test
    void theOtherReadingIsUsageOfTheLastScope() {
        var imported = imported(SCOPES, Silence.Reading.USAGE);
        assertThat(imported.csv().lines().skip(1)).containsExactly("2026-01,usage,rest,31.00");
        assertThat(imported.silence().orElseThrow().usage()).isEqualTo(imported.spend());
        assertThat(imported.silence().orElseThrow().marketplace())
                .isEqualTo(imported(SCOPES, Silence.Reading.MARKETPLACE).spend());
    }

    @Test
    void aVendorOfTheMakersNameIsNoSilence() {
        var imported = imported(
                SCOPES + "\nvendors: [{name: Anthropic, catalog: saas}, {name: Cohere, catalog: saas}]",
                Silence.Reading.USAGE);
        assertThat(imported.csv().lines().skip(1))
                .containsExactly(
                        "2026-01,usage,rest,17.00",
                        "2026-01,marketplace,Anthropic,2.00",
                        "2026-01,marketplace,Cohere,12.00");
        assertThat(imported.silence()).isEmpty();
    }

    @Test
    void aRuleIsNoSilence() {
        var imported = imported("""
                scopes:
                  - name: models
                    discount: 0%
                    counts: false
                    applicability:
                      InclusionOperator: Or
                      Inclusions:
                        - {Dimension: ServiceName, Operator: EndsWith, Values: [(Amazon Bedrock Edition)]}
                        - {Dimension: PublisherName, Operator: StartsWith, Values: [Cohere]}
                  - {name: rest}
                """, Silence.Reading.MARKETPLACE);
        assertThat(imported.csv().lines().skip(1))
                .containsExactly("2026-01,usage,models,14.00", "2026-01,usage,rest,17.00");
        assertThat(imported.silence()).isEmpty();
    }

    @Test
    void withoutAnAgreementNobodyIsSilent() {
        assertThat(Exported.imported(export).silence()).isEmpty();
    }

    @Test
    void modelsBilledByTokenThroughTheMarketplaceAreKnownByTheirMeter() {
        var metered = Exported.text(folder.resolve("b.csv"), """
                BilledCost,ChargeCategory,BillingPeriodStart,ServiceName,PublisherName,ProviderName,InvoiceIssuerName,BillingCurrency,SkuMeter
                2,Usage,2026-01-01,s7xk2,Luma,AWS,AWS,USD,USW2-MP:USW2_output_tokens_standard-Units
                """);
        var silence = Exported.imported(Exported.of(metered).withRules(Exported.rules("aws", SCOPES)))
                .silence()
                .orElseThrow();
        assertThat(silence.makers()).isEqualTo(List.of("Luma"));
    }

    private Imported imported(String more, Silence.Reading reading) {
        return Exported.imported(
                Exported.of(export).withRules(Exported.rules("aws", more).with(reading)));
    }
}
