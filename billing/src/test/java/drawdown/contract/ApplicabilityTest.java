package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApplicabilityTest {

    @Test
    void everythingCountsWhereAllScopesAndAllOfMarketplaceDo() {
        assertThat(applicability("provider: azure\nprogram: macc", "")).isEqualTo("""
                {"IsGlobalScope":true}""");
    }

    @Test
    void aScopeThatDoesNotCountIsExcludedByItsServices() {
        assertThat(applicability("provider: azure\nprogram: macc", """
                scopes:
                  - {name: support, counts: false, services: [Premium Support, Training]}
                  - {name: rest}
                """)).isEqualTo("""
                {"IsGlobalScope":true,"ExclusionOperator":"Or","Exclusions":\
                [{"Dimension":"ServiceName","Operator":"In","Values":["Premium Support","Training"]}]}""");
    }

    @Test
    void theShareOfMarketplaceIsTheFractionOfEveryOtherSeller() {
        assertThat(applicability("provider: aws\nprogram: edp", "")).isEqualTo("""
                {"InclusionOperator":"Or","Inclusions":\
                [{"Dimension":"ServiceProviderName","Operator":"In","Values":["AWS","Amazon Web Services"]},\
                {"Dimension":"ServiceProviderName","Operator":"NotIn","Values":["AWS","Amazon Web Services"],\
                "Applicability":{"Cost":0.25}}]}""");
    }

    @Test
    void vendorsAreNamedIfTheirCatalogIsInScope() {
        assertThat(applicability("provider: aws\nprogram: edp", """
                vendors: [{name: snow, catalog: saas}, {name: box, catalog: ami}]
                """))
                .contains("""
                {"Dimension":"ServiceProviderName","Operator":"In","Values":["snow"],"Applicability":{"Cost":0.25}}""")
                .doesNotContain("box");
    }

    @Test
    void whereTheRestDoesNotCountTheServicesThatDoAreIncluded() {
        assertThat(applicability("provider: gcp\nprogram: gcp-commit", """
                scopes:
                  - {name: data, services: [BigQuery]}
                  - {name: also data, services: [bigquery, Spanner]}
                  - {name: rest, counts: false}
                vendors: [{name: snow, catalog: saas}]
                """)).isEqualTo("""
                {"InclusionOperator":"Or","Inclusions":\
                [{"Dimension":"ServiceName","Operator":"In","Values":["BigQuery","Spanner"]},\
                {"Dimension":"ServiceProviderName","Operator":"In","Values":["snow"]}]}""");
    }

    @Test
    void rulesOfScopesThatDoNotCountAreExclusions() {
        assertThat(applicability("provider: azure\nprogram: macc", """
                scopes:
                  - name: models
                    counts: false
                    applicability:
                      InclusionOperator: And
                      Inclusions:
                        - {Dimension: PublisherName, Operator: StartsWith, Values: [Anthropic]}
                        - {Dimension: RegionId, Operator: In, Values: [eastus]}
                  - {name: rest}
                """)).isEqualTo("""
                {"IsGlobalScope":true,"ExclusionOperator":"And","Exclusions":\
                [{"Dimension":"PublisherName","Operator":"StartsWith","Values":["Anthropic"]},\
                {"Dimension":"RegionId","Operator":"In","Values":["eastus"]}]}""");
    }

    @Test
    void whatACountingScopeAndAVendorTakeByRuleIsIncluded() {
        assertThat(applicability("provider: aws\nprogram: edp", """
                scopes: [{name: ai, services: [Claude]}, {name: rest}]
                vendors:
                  - {name: cohere, catalog: saas, applicability: {Inclusions: [{Dimension: SkuMeter, Operator: Contains, Values: [Cohere]}]}}
                """)).isEqualTo("""
                {"InclusionOperator":"Or","Inclusions":\
                [{"Dimension":"ServiceProviderName","Operator":"In","Values":["AWS","Amazon Web Services"]},\
                {"Dimension":"ServiceName","Operator":"In","Values":["Claude"]},\
                {"Dimension":"ServiceProviderName","Operator":"In","Values":["cohere"],"Applicability":{"Cost":0.25}},\
                {"Dimension":"SkuMeter","Operator":"Contains","Values":["Cohere"],"Applicability":{"Cost":0.25}}]}""");
    }

    @Test
    void whatAnEarlierScopeMayHaveTakenIsBeyondTheStandard() {
        assertThat(applicability("provider: azure\nprogram: macc", """
                scopes:
                  - {name: ai, services: [Claude]}
                  - name: europe
                    counts: false
                    applicability: {Inclusions: [{Dimension: RegionId, Operator: StartsWith, Values: [eu-]}]}
                  - {name: rest}
                """)).isEqualTo("""
                {"IsComplexScope":true}""");
    }

    @Test
    void aScopeThatDoesNotSayItsServicesIsBeyondTheStandard() {
        assertThat(applicability("provider: aws\nprogram: edp", """
                scopes: [{name: support, counts: false}, {name: rest}]
                """)).isEqualTo("""
                {"IsComplexScope":true}""");
    }

    @Test
    void marketplaceOfAnUnknownProviderIsWhatItsVendorsSell() {
        var other = "provider: other\nprogram: other";
        var papers = "documents: [{kind: standard-terms, profile: aws-edp-standard}]\n";
        assertThat(applicability(other, papers)).isEqualTo("""
                {"IsGlobalScope":true}""");
        assertThat(applicability(other, papers + "vendors: [{name: snow, catalog: saas}]\n"))
                .contains("""
                {"Dimension":"ServiceProviderName","Operator":"NotIn","Values":["snow"]}""");
    }

    @Test
    void theTermsAtTheEndOfEachWindowDecide() {
        var rows = Case.rows(Case.agreement(Case.PLAIN + """
                documents:
                  - {kind: standard-terms, profile: aws-edp-standard}
                  - kind: amendment
                    from: 2027-01-01
                    terms: {marketplace: {percent: 0%}, orderForm: {precedence: schedule}}
                """));
        assertThat(rows.getFirst().get("ContractCommitmentApplicability")).contains("0.25");
        assertThat(rows.getLast().get("ContractCommitmentApplicability"))
                .contains("AWS")
                .doesNotContain("NotIn");
    }

    private static String applicability(String provider, String more) {
        var text = Case.PLAIN.replace("provider: aws\nprogram: edp", provider) + more;
        return Case.rows(Case.agreement(text)).getFirst().getOrDefault("ContractCommitmentApplicability", "");
    }
}
