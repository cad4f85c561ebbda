package drawdown.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarginTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final String DIRECT =
            "id: anthropic/sonnet, channel: {seller: anthropic, host: anthropic, issuer: anthropic}, ";

    @Test
    void aRegionalProfileAtTenPercentMoreHasAMarginOfTenPercent() {
        var margin = margin(DIRECT + "prices: {input: 3, output: 15}", "prices: {input: 3.3, output: 16.5}");
        assertThat(margin.percent().get(TokenKind.INPUT)).isEqualByComparingTo("10");
        assertThat(margin.percent(Mix.USUAL).orElseThrow()).isEqualByComparingTo("10");
    }

    /// 3 of 4 tokens at 3 and 1 at 15 are 6.00 a million; at 3 and 12 they are 5.25.
    @Test
    void aBlendWeighsTheKindsByTheMix() {
        var margin = margin(DIRECT + "prices: {input: 3, output: 15}", "prices: {input: 3, output: 12}");
        assertThat(margin.percent().get(TokenKind.OUTPUT)).isEqualByComparingTo("-20");
        assertThat(margin.percent(new Mix(3, 1)).orElseThrow()).isEqualByComparingTo("-12.5");
    }

    @Test
    void theSamePriceIsAMarginOfZero() {
        var margin = margin(DIRECT + "prices: {input: 3, output: 15}", "prices: {input: 3, output: 15}");
        assertThat(margin.percent(Mix.USUAL).orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void anUnknownPriceHasNoMargin() {
        var margin = margin(DIRECT + "prices: {input: 3}", "prices: {input: 3.3, output: 16.5}");
        assertThat(margin.percent()).containsOnlyKeys(TokenKind.INPUT);
        assertThat(margin.percent(Mix.USUAL)).isEmpty();
        assertThat(margin.percent(new Mix(1, 0)).orElseThrow()).isEqualByComparingTo("10");
    }

    /// The channel asks 3.30 and filters; the maker asks 3.00 and 0.60 for filtering: like for like 3.30 over 3.60.
    @Test
    void whatTheChannelBundlesAndTheMakerChargesApartIsAddedToTheMakersPrice() {
        var margin = margin(
                DIRECT + "prices: {input: 3, output: 15}, extras: [{name: content-filter, perMillion: 0.6}]",
                "prices: {input: 3.3, output: 16.5}, includes: [content-filter]");
        assertThat(margin.percent().get(TokenKind.INPUT)).isEqualByComparingTo("-8.3");
        assertThat(margin.unmatched()).isEmpty();
    }

    @Test
    void whatTheMakerBundlesAndTheChannelChargesApartIsAddedToTheChannelsPrice() {
        var margin = margin(
                DIRECT + "prices: {input: 3, output: 15}, includes: [content-filter]",
                "prices: {input: 3, output: 15}, extras: [{name: content-filter, perMillion: 0.6}]");
        assertThat(margin.percent().get(TokenKind.INPUT)).isEqualByComparingTo("20");
    }

    @Test
    void aBundleThatTheOtherSideDoesNotSellIsNamedAndNotPriced() {
        var margin = margin(
                DIRECT + "prices: {input: 3, output: 15}",
                "prices: {input: 3, output: 15}, includes: [content-filter]");
        assertThat(margin.percent().get(TokenKind.INPUT)).isEqualByComparingTo("0");
        assertThat(margin.unmatched()).containsExactly("content-filter");
    }

    @Test
    void aBatchOfferIsComparedWithTheMakersBatchPriceOnly() {
        var book =
                Rows.book(DIRECT + "prices: {input: 3, output: 15}", "mode: batch, prices: {input: 1.5, output: 7.5}");
        assertThat(Margin.on(book.on(DAY))).isEmpty();
    }

    private static Margin margin(String direct, String offer) {
        return Margin.on(Rows.book(direct, offer).on(DAY)).getFirst();
    }
}
