package drawdown.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.AgreementFile;
import drawdown.text.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpendFileTest {

    /// As an import writes it, so that a spreadsheet does not run it.
    @ParameterizedTest
    @ValueSource(strings = {"'=HYPERLINK(1)", "=HYPERLINK(1)", "'@home"})
    void theApostropheBeforeAFormulaIsNoPartOfTheName(String written) {
        var agreement = AgreementFile.read(Source.of("agreement.yaml", """
                        agreement: a
                        provider: aws
                        program: edp
                        currency: USD
                        effective: 2026-01-01
                        months: 12
                        commitment: {annual: [120]}
                        discount: 10%
                        vendors:
                          - {name: "=HYPERLINK(1)", catalog: saas}
                          - {name: "@home", catalog: saas}
                        documents:
                          - {kind: standard-terms, profile: aws-edp-standard}
                          - {kind: order-form-schedule, signedBy: regional-vice-president}
                        """)).orRefuse();
        var spend = SpendFile.read(
                        Source.of("spend.csv", "month,kind,name,amount\n2026-01,marketplace," + written + ",5\n"),
                        agreement)
                .orRefuse();
        assertThat(spend.marketplace()[0]).contains(500);
    }
}
