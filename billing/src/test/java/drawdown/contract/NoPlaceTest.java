package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoPlaceTest {

    private static final String MORE = """
            scopes: [{name: ai, discount: band+7%}, {name: support, counts: false, services: [Support]}, {name: rest}]
            vendors: [{name: snow, catalog: saas, discount: 10%, renews: 2027-01-01}]
            opening: {credit: 50}
            documents:
              - {kind: standard-terms, profile: aws-edp-standard, terms: {exit: {noticeDays: 30}}}
              - {kind: side-letter, terms: {rollover: {percent: 75%}}}
              - {kind: amendment, from: 2027-01-01, terms: {overCommit: {cap: 50%}, orderForm: {precedence: schedule}}}
            events: [{on: 2027-07-01, notice: 2027-03-15, exit: true}]
            """;

    @Test
    void whatTheColumnsOfFocusSayIsNotListed() {
        assertThat(columns(Case.PLAIN, Version.FOCUS_1_4))
                .contains("x_Commitment", "x_Documents", "x_Rollover")
                .doesNotContain(
                        "x_Discount", "x_Provider, x_Program", "x_Scopes", "x_Vendors", "x_Opening", "x_Events");
        assertThat(text(Case.PLAIN, Version.FOCUS_1_4)).doesNotContain("fiscalYearStart", "marketplace: percent");
    }

    @Test
    void version13HasNoPlaceForTheDiscountTheProviderAndWhatCounts() {
        assertThat(columns(Case.PLAIN, Version.FOCUS_1_3)).contains("x_Discount", "x_Provider, x_Program");
        assertThat(text(Case.PLAIN, Version.FOCUS_1_3)).contains("the discount: 10%, 12%", "marketplace: percent 25%");
    }

    @Test
    void everyScopeVendorCreditPaperAndEventIsListed() {
        assertThat(text(Case.PLAIN + MORE, Version.FOCUS_1_4))
                .contains(
                        "the scope ai: discount band+7%",
                        "the scope support: discount band, does not count",
                        "the vendor snow: saas, discount 10%, renews 2027-01",
                        "the opening credit: 50.00",
                        "standard-terms, side-letter, amendment of 2027-01; stated in vain: rollover.percent",
                        "the exit on 2027-07-01, notice of 2027-03-15");
    }

    @Test
    void aTermThatChangesIsListedWithItsMonths() {
        assertThat(text(Case.PLAIN + MORE, Version.FOCUS_1_4))
                .contains("percent 25% (from 2027-01 75%)", "cap 35% (from 2027-01 50%)");
    }

    @Test
    void aDiscountThatChangesWithinACommitmentIsListed() {
        var term = Case.PLAIN.replace("annual: [1_000, 2_000]", "term: 3_000");
        assertThat(text(term, Version.FOCUS_1_4))
                .contains("the discount as it is stated: 10%, 12%, which changes within a commitment");
    }

    private static List<String> columns(String agreement, Version version) {
        return NoPlace.of(Case.agreement(agreement), version).stream()
                .map(NoPlace::column)
                .collect(Collectors.toList());
    }

    private static String text(String agreement, Version version) {
        return NoPlace.text(NoPlace.of(Case.agreement(agreement), version));
    }
}
