package drawdown.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceBookTest {

    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    @Test
    void aRowHoldsFromItsFirstDayUntilTheDayItEnds() {
        var book = Rows.book(
                "prices: {input: 3}, effective: 2026-01-01, until: 2026-03-01",
                "prices: {input: 2}, effective: 2026-03-01");
        assertThat(input(book, MARCH.minusDays(1))).isEqualTo("3.00");
        assertThat(input(book, MARCH)).isEqualTo("2.00");
        assertThat(book.on(LocalDate.parse("2025-12-31")).offers()).isEmpty();
        assertThat(book.changes()).containsExactly(LocalDate.parse("2026-01-01"), MARCH);
    }

    @Test
    void aQuoteGoesBeforeTheListWhileItHolds() {
        var list = Rows.book("prices: {input: 3}");
        var quote = Rows.book("prices: {input: 2.4}, effective: 2026-03-01, until: 2026-06-01, confidence: quoted");
        var merged = PriceBook.merged(List.of(list, quote));
        assertThat(input(merged.book(), MARCH.minusDays(1))).isEqualTo("3.00");
        assertThat(input(merged.book(), MARCH)).isEqualTo("2.40");
        assertThat(input(merged.book(), LocalDate.parse("2026-06-01"))).isEqualTo("3.00");
        assertThat(merged.overlaid())
                .singleElement()
                .satisfies(o -> assertThat(o.by().confidence()).isEqualTo(Offer.Confidence.QUOTED));
    }

    @Test
    void amongEquallyKnownPricesTheFirstBookGoesBefore() {
        var one = Rows.book("prices: {input: 3}");
        var other = Rows.book("prices: {input: 4}");
        assertThat(input(PriceBook.merged(List.of(one, other)).book(), MARCH)).isEqualTo("3.00");
        assertThat(input(PriceBook.merged(List.of(other, one)).book(), MARCH)).isEqualTo("4.00");
    }

    @Test
    void anEstimateOfOnesOwnDoesNotHideAListPrice() {
        var list = Rows.book("prices: {input: 3}");
        var guess = Rows.book("prices: {input: 1}, confidence: estimated");
        assertThat(input(PriceBook.merged(List.of(guess, list)).book(), MARCH)).isEqualTo("3.00");
    }

    @Test
    void whatIsNotStatedIsUnknownAndNotZero() {
        var offer = Rows.offer("prices: {input: 3}");
        assertThat(offer.prices().rate(TokenKind.OUTPUT)).isEmpty();
        assertThat(offer.unknown(List.of(TokenKind.INPUT, TokenKind.OUTPUT))).containsExactly(TokenKind.OUTPUT);
    }

    @Test
    void rowsOfDifferentIdsThatSellTheSameForOtherPricesDisagree() {
        var book = Rows.book(
                "id: a, prices: {input: 3, output: 15}",
                "id: b, prices: {input: 3.3, output: 15}",
                "id: c, prices: {input: 9}, locality: data-zone",
                "id: d, prices: {output: 15}");
        assertThat(Disagreement.among(book.rows())).singleElement().satisfies(d -> {
            assertThat(d.one().id() + d.other().id()).isEqualTo("ab");
            assertThat(d.rates()).containsOnlyKeys(TokenKind.INPUT);
        });
    }

    @Test
    void aDiffSaysWhatIsNewWhatIsGoneAndWhatCostsSomethingElse() {
        var book = Rows.book(
                "id: cut, prices: {input: 5}, until: 2026-03-01",
                "id: cut, prices: {input: 2.5}, effective: 2026-03-01",
                "id: gone, prices: {input: 1}, until: 2026-02-01",
                "id: new, prices: {input: 1}, effective: 2026-02-01",
                "id: same, prices: {input: 1}, until: 2026-02-01",
                "id: same, prices: {input: 1.00}, effective: 2026-02-01");
        var changes = PriceChange.between(book.on(LocalDate.parse("2026-01-15")), book.on(MARCH));
        assertThat(changes).extracting(PriceChange::id).containsExactly("cut", "gone", "new");
        assertThat(changes.get(1).after()).isEmpty();
        assertThat(changes.get(2).before()).isEmpty();
    }

    private static String input(PriceBook book, LocalDate day) {
        return book.on(day)
                .offer("bedrock/sonnet")
                .orElseThrow()
                .prices()
                .input()
                .orElseThrow()
                .toString();
    }
}
