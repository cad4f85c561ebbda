package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketplaceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "AWS, 'Amazon Web Services, Inc.'",
        "Amazon Web Services, Amazon Web Services EMEA SARL",
        "Microsoft Azure, Microsoft",
        "Microsoft, Microsoft Ireland Operations Limited",
        "Google Cloud, Google Cloud EMEA Limited",
        "Oracle, 'Oracle America, Inc.'",
        "Snowflake, 'Snowflake Inc.'",
        "Snowflake Inc., Snowflake Computing Netherlands B.V.",
        "MongoDB Limited, 'MONGODB, Inc.'",
        "red-hat, Red Hat Inc.",
    })
    void twoNamesOfOneCompany(String one, String other) {
        assertThat(new Company(one).same(new Company(other))).isTrue();
        assertThat(new Company(other).same(new Company(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"AWS, Microsoft", "Snowflake, Snow Software", "Red Hat Inc., Red Canary", "IBM, Red Hat"})
    void namesOfTwoCompanies(String one, String other) {
        assertThat(new Company(one).same(new Company(other))).isFalse();
    }

    @Test
    void whatAThirdPartyPublishesIsMarketplace() {
        var export = Exported.focus(
                folder.resolve("a.csv"),
                "5 | Usage | 2026-01-01 | OpenShift | Red Hat Inc. | AWS | Amazon Web Services, Inc.",
                "7 | Purchase | 2026-01-01 | OpenShift | Red Hat Inc. | AWS | Amazon Web Services, Inc.",
                "-2 | Adjustment | 2026-01-01 | OpenShift | Red Hat Inc. | AWS | Amazon Web Services, Inc.");
        assertThat(Exported.spend(export)).containsExactly("2026-01,marketplace,Red Hat Inc.,10.00");
    }

    @Test
    void whatASellerInvoicesForTheProvidersMarketplaceIsMarketplace() {
        var export = Exported.focus(
                folder.resolve("a.csv"), "5 | Usage | 2026-01-01 | DB | MongoDB | AWS | MongoDB Limited");
        assertThat(Exported.spend(export)).containsExactly("2026-01,marketplace,MongoDB,5.00");
    }

    @Test
    void theProvidersOwnServicesAreUsageWhicheverOfItsCompaniesInvoices() {
        var export = Exported.focus(
                folder.resolve("a.csv"),
                "5 | Usage | 2026-01-01 | EC2 | Amazon Web Services Canada, Inc. | AWS | Amazon Web Services EMEA SARL");
        assertThat(Exported.spend(export)).containsExactly("2026-01,usage,everything-else,5.00");
    }

    @Test
    void whatAPartnerResellsOfACloudIsUsageAndSaid() {
        var export = Exported.focus(
                folder.resolve("a.csv"),
                "5 | Usage | 2026-01-01 | Virtual Machines | Microsoft | Microsoft | Crayon AS");
        var imported = Exported.imported(export);
        assertThat(imported.csv()).contains("2026-01,usage,everything-else,5.00");
        assertThat(imported.reconciliation().text()).contains("invoiced by another company than the provider");
    }

    @Test
    void anotherCloudSoldThroughTheMarketplaceIsMarketplace() {
        var export = Exported.focus(
                folder.resolve("a.csv"), "5 | Usage | 2026-01-01 | Database | Oracle | Microsoft | Microsoft");
        assertThat(Exported.spend(export)).containsExactly("2026-01,marketplace,Oracle,5.00");
    }

    /// The arrangements of FOCUS's appendix "Participating Entity Identification": who provides the service, who
    /// invoices.
    @ParameterizedTest
    @CsvSource({
        "Aura Web, Aura Web, usage",
        "Solora AI, Aura Web, marketplace",
        "Microsoft Azure, 21Vianet, usage",
        "Solora AI, Solora AI, usage",
    })
    void inFocus14TheServiceProviderIsTheSeller(String serviceProvider, String issuer, String kind) {
        var export = Exported.text(
                folder.resolve("a.csv"),
                "BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceProviderName,HostProviderName,InvoiceIssuerName\n"
                        + "5,USD,2026-01-01T00:00:00Z,Usage," + serviceProvider + ",Somebody," + issuer + "\n");
        var imported = Exported.imported(export);
        assertThat(imported.reconciliation().files().getFirst().format()).isEqualTo("FOCUS 1.4");
        assertThat(imported.spend().getFirst().kind().word()).isEqualTo(kind);
    }

    @Test
    void aVendorOfTheAgreementIsFoundWhateverItsLegalForm() {
        var rules = Exported.rules(
                "aws",
                "scopes: [{name: all}]\nvendors: [{name: snowflake, catalog: saas}, {name: red-hat, catalog: ami}]");
        var export = Exported.focus(
                folder.resolve("a.csv"),
                "5 | Usage | 2026-01-01 | OpenShift | Red Hat, Inc. | AWS",
                "6 | Usage | 2026-01-01 | Data Cloud | SNOWFLAKE INC | AWS");
        assertThat(Exported.spend(Exported.of(export).withRules(rules)))
                .containsExactly("2026-01,marketplace,red-hat,5.00", "2026-01,marketplace,snowflake,6.00");
    }

    @Test
    void aPublisherThatIsNoVendorOfTheAgreementIsAProblemWithItsAmount() {
        var rules = Exported.rules("aws", "scopes: [{name: all}]\nvendors: [{name: snowflake, catalog: saas}]");
        var export = Exported.focus(
                folder.resolve("a.csv"),
                "1",
                "5 | Usage | 2026-01-01 | OpenShift | Red Hat | AWS",
                "6 | Usage | 2026-01-01 | OpenShift | Red Hat | AWS");
        assertThat(Exported.problems(Exported.of(export).withRules(rules), folder))
                .containsExactly(
                        "a.csv:3:30: 2 charges (11.00 USD) from the marketplace are of Red Hat, which is no vendor of the agreement\n"
                                + "   Maybe add {name: Red Hat, catalog: saas} to the agreement's vendors.");
    }

    @Test
    void anotherProvidersChargesAreNoPartOfTheAgreement() {
        var rules = Exported.rules("aws", "scopes: [{name: all}]");
        var export = Exported.focus(
                folder.resolve("a.csv"), "1", "5 | Tax | 2026-01-01 | VM | Microsoft | Microsoft Azure | Microsoft");
        var imported = Exported.imported(Exported.of(export).withRules(rules));
        assertThat(imported.csv()).isEqualTo("month,kind,name,amount\n2026-01,usage,all,1.00\n");
        assertThat(imported.reconciliation().leftOut())
                .extracting(Reconciliation.Part::name)
                .containsExactly("Microsoft Azure, another provider");
    }

    @Test
    void cloudsAreKnownByTheFirstWordOfTheirNames() {
        assertThat(Stream.of("Amazon.com Services LLC", "AWS", "Google LLC", "Acme")
                        .map(n -> new Company(n).cloud()))
                .containsExactly(Optional.of("aws"), Optional.of("aws"), Optional.of("gcp"), Optional.empty());
    }
}
