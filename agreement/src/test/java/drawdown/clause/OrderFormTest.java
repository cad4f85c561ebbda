package drawdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.text.Source;
import org.junit.jupiter.api.Test;

class OrderFormTest {

    @Test
    void whileTheAppendixPrevailsABetterTermIsADeadLetter() {
        var inForce = agreement("rollover: {percent: 60%}").inForce().getFirst();
        assertThat(inForce.terms().rollover().percent()).hasToString("25%");
        assertThat(inForce.deadLetters().keySet()).map(Term::name).containsExactly("rollover.percent");
    }

    @Test
    void whatTheScheduleRepeatsIsNone() {
        assertThat(agreement("rollover: {percent: 25.0%}").inForce().getFirst().deadLetters())
                .isEmpty();
    }

    @Test
    void whereTheSchedulePrevailsItGoverns() {
        var inForce = agreement("rollover: {percent: 60%}, orderForm: {precedence: schedule}")
                .inForce()
                .getFirst();
        assertThat(inForce.terms().rollover().percent()).hasToString("60%");
        assertThat(inForce.deadLetters()).isEmpty();
    }

    private static Agreement agreement(String schedule) {
        return AgreementFile.read(Source.of("case", """
                        agreement: case
                        provider: aws
                        program: edp
                        currency: USD
                        effective: 2026-01-01
                        months: 12
                        commitment: {annual: [100]}
                        discount: 0%%
                        documents:
                          - {kind: standard-terms, profile: aws-edp-standard}
                          - {kind: order-form-schedule, terms: {%s}}
                        """.formatted(schedule))).orRefuse();
    }
}
