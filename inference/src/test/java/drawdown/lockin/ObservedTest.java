package drawdown.lockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.price.Offer;
import drawdown.price.PriceBook;
import drawdown.price.Rate;
import drawdown.price.ShippedBook;
import drawdown.price.TokenKind;
import drawdown.price.TokenPrices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a dated book tells about the fall of prices.
class ObservedTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 1);

    private static Offer row(String seller, String model, String price, LocalDate from, LocalDate until) {
        var rate = Rate.of(price);
        return Offer.metered(
                        seller + "/" + model,
                        new Offer.Channel(seller, seller, seller, false),
                        model,
                        "maker",
                        Offer.Mode.ON_DEMAND,
                        Offer.Locality.GLOBAL,
                        TokenPrices.of(Map.of(TokenKind.INPUT, rate, TokenKind.OUTPUT, rate)),
                        from,
                        "made up")
                .between(from, Optional.of(until));
    }

    @Test
    void halvedInTwoYearsAndUnchangedIsAFallOfASixthAYear() {
        var middle = LocalDate.of(2025, 1, 1);
        var observed = ObservedDecline.of(new PriceBook(List.of(
                row("maker", "a", "2", FIRST, middle),
                row("maker", "a", "1", middle, LAST),
                row("maker", "b", "5", FIRST, LAST))));
        assertThat(observed.models()).isEqualTo(2);
        assertThat(observed.months()).isCloseTo(48, within(0.1));
        assertThat(observed.rate().value()).isCloseTo(Math.log(2) / 4, within(1e-3));
        assertThat(observed.yearly().value()).isCloseTo(1 - Math.pow(0.5, 0.25), within(1e-3));
        assertThat(observed.volatility()).isCloseTo(Math.log(2) / Math.sqrt(8), within(1e-3));
    }

    @Test
    void twoChannelsOfAModelAreOneObservation() {
        var one = List.of(row("maker", "a", "2", FIRST, LAST), row("maker", "b", "5", FIRST, LAST));
        var two = List.of(one.get(0), one.get(1), row("other", "b", "5", FIRST, LAST));
        assertThat(ObservedDecline.of(new PriceBook(two)).rate())
                .isEqualTo(ObservedDecline.of(new PriceBook(one)).rate());
        assertThat(ObservedDecline.of(new PriceBook(two)).offers()).isEqualTo(3);
    }

    @Test
    void aStepOfMoreThanEightfoldIsAMistake() {
        var middle = LocalDate.of(2025, 1, 1);
        var observed = ObservedDecline.of(new PriceBook(List.of(
                row("maker", "a", "0.002", FIRST, middle),
                row("maker", "a", "2", middle, LAST),
                row("maker", "b", "5", FIRST, LAST))));
        assertThat(observed.leftOut()).isEqualTo(1);
        assertThat(observed.rate().value()).isZero();
    }

    @Test
    void theShippedHistoryRestsOnSoManyModels() {
        var observed = ObservedDecline.of(ShippedBook.history());
        assertThat("%d models, %d offers, %.0f months, %d left out; %.1f%% ±%.1f a year, volatility %.0f%%"
                        .formatted(
                                observed.models(),
                                observed.offers(),
                                observed.months(),
                                observed.leftOut(),
                                100 * observed.yearly().value(),
                                100 * observed.yearly().standardError(),
                                100 * observed.volatility()))
                .isEqualTo("31 models, 95 offers, 145 months, 3 left out; 30.7% ±11.9 a year, volatility 59%");
    }

    @Test
    void theShippedBookHasSoManyVersions() {
        var observed = ObservedVersions.of(ShippedBook.merged());
        assertThat("%d families, %d successions, %.1f ±%.1f months, %.1f%% ±%.1f"
                        .formatted(
                                observed.families(),
                                observed.successions(),
                                observed.months().value(),
                                observed.months().standardError(),
                                100 * observed.improvement().value(),
                                100 * observed.improvement().standardError()))
                .isEqualTo("8 families, 33 successions, 5.6 ±1.0 months, -11.4% ±15.3");
    }
}
