package drawdown.terms;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.price.Offer;
import drawdown.price.PriceBookFile;
import drawdown.price.ShippedBook;
import drawdown.text.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InferenceTermTest {

    @Test
    void thereAreSixFromB1ToB6() {
        assertThat(InferenceTerm.all())
                .extracting(InferenceTerm::id)
                .containsExactly("B.1", "B.2", "B.3", "B.4", "B.5", "B.6");
    }

    @Test
    void publishedRangesAreARange() {
        assertThat(InferenceTerm.all())
                .allSatisfy(t -> assertThat(t.published().size()).isIn(0, 2));
        assertThat(InferenceTerm.of("B.2").published().toString()).isEqualTo("[5%, 12%]");
    }

    @Test
    void whatARowDoesNotStateIsNotGranted() {
        var offer = offer("");
        assertThat(new Stated(offer, Optional.empty()).words("B.3"))
                .isEqualTo("retention not stated, training not stated, data anywhere");
        assertThat(new Stated(offer, Optional.empty()).words("B.4")).isEqualTo("not stated");
        assertThat(new Stated(offer, Optional.empty()).words("B.5")).isEqualTo("counts nowhere");
    }

    @Test
    void whatARowStatesIsSaid() {
        var offer = offer("guarantees: {zeroRetention: true, noTraining: false, residency: [eu]}");
        assertThat(new Stated(offer, Optional.empty()).words("B.3"))
                .isEqualTo("retention none, training yes, data in eu");
    }

    @Test
    void everyShippedOfferHasWordsForEachTerm() {
        assertThat(ShippedBook.merged().rows())
                .allSatisfy(row -> InferenceTerm.all()
                        .forEach(t -> assertThat(new Stated(row, row.agreement()).words(t.id()))
                                .isNotEmpty()));
    }

    private static Offer offer(String more) {
        return PriceBookFile.read(Source.of("book.yaml", """
                        offers:
                          - id: maker/m/on-demand
                            channel: {seller: maker, host: maker, issuer: maker}
                            model: m
                            maker: maker
                            mode: on-demand
                            locality: global
                            prices: {input: 1, output: 2}
                            effective: 2026-01-01
                            source: made up
                            confidence: listed
                            %s
                        """.formatted(more)))
                .orRefuse()
                .rows()
                .getFirst();
    }
}
