package drawdown.provision;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Profile;
import drawdown.clause.Terms;
import drawdown.text.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvisionsTest {

    private static final List<String> AWS_IS_AUTO = List.of("measurement.window");

    @Test
    void thereAre28InSevenMoves() {
        assertThat(Provisions.all()).hasSize(28);
        assertThat(Provisions.all().stream().map(p -> p.move().number()).distinct())
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void everyProvisionSaysItsClauseTwice() {
        assertThat(Provisions.all()).allSatisfy(p -> {
            assertThat(p.standardText()).endsWith(".").doesNotContain("{");
            assertThat(p.redline()).endsWith(".").doesNotContain("{").isNotEqualTo(p.standardText());
            assertThat(p.meaning()).endsWith(".");
        });
    }

    @Test
    void theStandardIsWhatTheAwsProfileSays() {
        var standard = Profile.named("aws-edp-standard").toTerms();
        settings()
                .filter(s -> !AWS_IS_AUTO.contains(s.term().name()))
                .forEach(s -> assertThat(s.standard()).as(s.term().name()).isEqualTo(standard.value(s.term())));
    }

    @Test
    void theTargetIsWhatTheBuyerProfileSays() {
        var target = Profile.named("buyer-target").toTerms();
        settings()
                .filter(s -> !AWS_IS_AUTO.contains(s.term().name()))
                .forEach(s -> assertThat(s.target()).as(s.term().name()).isEqualTo(target.value(s.term())));
    }

    /// Whatever else the target moves is no provision by itself.
    @Test
    void everyTermThatTheBuyerProfileMovesBelongsToAProvision() {
        var standard = Profile.named("aws-edp-standard").toTerms();
        var target = Profile.named("buyer-target").toTerms();
        assertThat(Terms.ALL.stream().filter(t -> !standard.value(t).equals(target.value(t))))
                .allSatisfy(t -> assertThat(Provisions.of(t)).as(t.name()).isPresent());
    }

    @Test
    void aProvisionThatClosesATrapIsNotTradedAway() {
        assertThat(Provisions.all().stream().filter(p -> p.trap().isPresent()))
                .allSatisfy(p -> assertThat(p.settings())
                        .allSatisfy(s -> assertThat(s.walkAway()).isNotEqualTo(s.standard())));
    }

    @Test
    void everyTrapButThatOfSizingIsClosedByAProvision() {
        assertThat(Provisions.traps().stream()
                        .filter(trap -> Provisions.all().stream()
                                .noneMatch(p -> p.trap().equals(Optional.of(trap)))))
                .map(Provision.Trap::id)
                .containsExactly("T3");
    }

    @Test
    void proceduralProvisionsAreTheFourThatMoveNoMoney() {
        assertThat(Provisions.all().stream().filter(Provision::procedural).map(Provision::id))
                .containsExactly("4.4", "7.1", "7.2", "7.3");
    }

    @Test
    void theRedlineOfRolloverNamesTheTarget() {
        assertThat(Provisions.named("1.1").orElseThrow().redline())
                .isEqualTo(
                        "Any Unused Commitment remaining at the close of a Contract Year, up to 62.5% of that Contract"
                                + " Year's Commitment, shall not become Shortfall but shall be added to the Rollover Balance."
                                + " The Rollover Balance shall not lapse or reset at the close of any Contract Year, and an"
                                + " amount that has been rolled over once may be rolled over again.");
    }

    @Test
    void aCapIsWorkedInWhereThereIsOne() {
        var cap = Provisions.named("3.3").orElseThrow();
        assertThat(cap.redline()).isEqualTo("All over-consumption is protected, whatever its amount.");
        assertThat(cap.redline(cap.settings().getFirst().walkAway()))
                .startsWith("Over-consumption is protected up to 100% of the Commitment;");
    }

    @Test
    void aCatalogWithAValueThatIsNoneOfItsTermIsRefused() {
        var refused = read("rollover.redemption: {standard: first-dollar, target: never, walkAway: term}");
        assertThat(refused).singleElement().asString().contains("never", "first-dollar, term");
    }

    @Test
    void aCatalogWithATermThatDoesNotExistIsRefused() {
        assertThat(read("rollover.share: {standard: 1%, target: 2%, walkAway: 1%}"))
                .singleElement()
                .asString()
                .contains("rollover.share is not a term");
    }

    private static List<String> read(String term) {
        var text = """
                traps: []
                moves:
                  - move: 1
                    title: Rollover
                    provisions:
                      - id: "1.1"
                        title: One
                        meaning: One.
                        terms: {%s}
                        wording: {standard: One., target: Two.}
                """.formatted(term);
        return CatalogReader.read("catalog", text) instanceof Reading.Refused<?>(var problems)
                ? problems.stream().map(p -> p.what()).toList()
                : List.of();
    }

    private static java.util.stream.Stream<Provision.Setting> settings() {
        return Provisions.all().stream().flatMap(p -> p.settings().stream());
    }
}
