package drawdown.synthetic;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.text.Source;

/// Agreements for tests.
final class Papers {

    private Papers() {}

    /// Two years, two bands, a layer on Bedrock, support that does not count, three vendors of which two are in scope.
    static final Agreement EDP = read("""
            agreement: synthetic-edp
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 24
            commitment:
              annual: [1_200_000, 1_500_000]
            discount: [10%, 12.5%]
            scopes:
              - {name: bedrock, discount: band+7%, services: [Amazon Bedrock]}
              - {name: support, counts: false, discount: 0%, services: [AWS Support (Enterprise)]}
              - {name: quantum, discount: 3%, services: [Amazon Braket]}
              - {name: everything-else}
            vendors:
              - {name: snowflake, catalog: saas, discount: 8%}
              - {name: anthropic, catalog: ml-model}
              - {name: "Umbra, Night & Co", catalog: container, discount: 5%}
            documents:
              - {kind: standard-terms, profile: aws-edp-standard, terms: {marketplace: {percent: 50%, catalogs: [saas, ml-model]}}}
            """);

    static final Agreement MACC = read("""
            agreement: synthetic-macc
            provider: azure
            program: macc
            currency: EUR
            effective: 2026-07-01
            months: 12
            commitment: {term: 3_000_000}
            discount: 6%
            vendors:
              - {name: Databricks, catalog: saas}
              - {name: anthropic, catalog: ml-model}
            """);

    static final Agreement GCP = read("""
            agreement: synthetic-gcp
            provider: gcp
            program: gcp-commit
            currency: USD
            effective: 2026-01-01
            months: 12
            commitment: {annual: [900_000]}
            discount: 5%
            """);

    static Agreement read(String yaml) {
        return AgreementFile.read(Source.of("agreement.yaml", yaml)).orRefuse();
    }
}
