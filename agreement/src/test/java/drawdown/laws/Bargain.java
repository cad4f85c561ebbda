package drawdown.laws;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.agreement.Document;
import drawdown.agreement.Profile;
import drawdown.clause.Account;
import drawdown.clause.Measurement;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.clause.UnderCommit;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.provision.Provision;
import drawdown.provision.Provisions;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Block;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;
import drawdown.settlement.Spend;
import drawdown.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An agreement with one scope, no Marketplace and no event whose terms lie between standard and target; and its spend.
record Bargain(Agreement agreement, Terms terms, Spend spend, Assumptions assumptions) {

    static final List<Provision.Setting> SETTINGS = Provisions.all().stream()
            .flatMap(provision -> provision.settings().stream())
            .toList();

    private static final Terms STANDARD = Profile.named("aws-edp-standard").toTerms();

    static Bargain of(long seed) {
        var dice = new Dice(seed);
        var terms = terms(dice);
        var agreement = with(AgreementFile.read(Source.of("drawn", draft(dice))).orRefuse(), terms);
        return new Bargain(
                agreement,
                terms,
                SpendDraft.spend(SpendDraft.undisturbed(agreement), dice),
                new Assumptions(new Share(dice.pick(0L, 500_000L, 1_000_000L)), Share.NONE, Share.NONE));
    }

    private static String draft(Dice dice) {
        int months = dice.pick(12, 24, 36, 48, dice.between(1, 48));
        long yearly = dice.pick(dice.between(1_000L, 100_000L), dice.between(1_000_000L, 100_000_000L));
        var years = new ArrayList<String>();
        var bands = new ArrayList<String>();
        for (int from = 0; from < months; from += 12) {
            years.add(Money.plain((long) (yearly * dice.between(0.6, 1.5))));
            bands.add(dice.between(0, 45) + "%");
        }
        return """
                agreement: drawn
                provider: aws
                program: edp
                currency: USD
                effective: 2026-%02d-01
                months: %d
                commitment: {annual: %s%s}
                discount: %s
                opening: {credit: %s}
                documents: [{kind: standard-terms, profile: aws-edp-standard}]
                """.formatted(
                        dice.between(1, 12),
                        months,
                        years,
                        dice.chance(0.2) ? ", term: " + Money.plain(yearly * months / 12) : "",
                        dice.chance(0.7) ? bands.getFirst() : bands,
                        dice.chance(0.2) ? Money.plain(yearly / 5) : "0");
    }

    /// What the provisions set lies between standard and target; what none of them sets is drawn.
    private static Terms terms(Dice dice) {
        var terms = new LinkedHashMap<>(STANDARD.values());
        SETTINGS.forEach(setting -> terms.put(setting.term(), onTheWay(setting, dice)));
        terms.put(term("measurement.window"), dice.pick(Measurement.Window.AUTO, Measurement.Window.FISCAL_YEAR));
        terms.put(term("measurement.fiscalYearStart"), dice.between(1, 12));
        terms.put(term("measurement.basis"), dice.pick(Measurement.Basis.values()));
        if (dice.chance(0.3)) {
            terms.put(term("underCommit.due"), UnderCommit.Due.WINDOW_CLOSE);
            terms.put(
                    term("underCommit.settlement"),
                    dice.pick(UnderCommit.Settlement.CASH, UnderCommit.Settlement.CREDIT));
            terms.put(term("underCommit.creditCounts"), dice.chance(0.5));
            terms.put(term("underCommit.creditScope"), dice.pick(UnderCommit.CreditScope.values()));
        }
        return Terms.of(terms);
    }

    private static Object onTheWay(Provision.Setting setting, Dice dice) {
        var standard = share(setting.standard());
        if (standard.isEmpty() || dice.chance(0.7)) {
            return dice.chance(0.5) ? setting.standard() : setting.target();
        }
        // Without a limit is like a limit that nothing reaches.
        long one = standard.get().ppm();
        long other = share(setting.target()).map(Share::ppm).orElse(1_500_000L);
        var between = new Share(dice.between(Math.min(one, other), Math.max(one, other)));
        return setting.standard() instanceof Optional ? Optional.of(between) : between;
    }

    private static Optional<Share> share(Object value) {
        var inner = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        return inner instanceof Share share ? Optional.of(share) : Optional.empty();
    }

    static Term term(String name) {
        return Terms.named(name).orElseThrow();
    }

    /// The agreement with standard terms that state every term.
    private static Agreement with(Agreement agreement, Terms terms) {
        var paper = agreement.documents().getFirst();
        var stated = new LinkedHashMap<Term, Document.Stated>();
        terms.values().forEach((term, value) -> stated.put(term, new Document.Stated(value, paper.location())));
        return agreement.withDocuments(List.of(paper.withTerms(stated)));
    }

    Bargain with(Map<Term, Object> changed) {
        var values = terms.values();
        values.putAll(changed);
        var changedTerms = Terms.of(values);
        return new Bargain(with(agreement, changedTerms), changedTerms, spend, assumptions);
    }

    long cost() {
        var settlement = new Settlement(Schedule.of(agreement, assumptions), 1);
        return (long) settlement.settle(Block.of(agreement, spend)).total(Account.COST)[0];
    }
}
