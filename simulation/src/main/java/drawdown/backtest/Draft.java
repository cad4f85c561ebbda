package drawdown.backtest;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.agreement.Commitment;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.calibration.History;
import drawdown.clause.Marketplace;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.size.Ladder;
import drawdown.text.Source;
import drawdown.trajectory.Trajectory.Kind;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Agreements that might have been signed at a month of the history: one year at most, the scopes, vendors and standard terms
/// of a template, no schedule.
record Draft(Agreement template) {

    /// For a history that belongs to no agreement: AWS's standard terms.
    static Draft of(History history) {
        var plain = AgreementFile.read(Source.of("draft", """
                agreement: draft
                provider: aws
                program: edp
                currency: USD
                effective: 2000-01-01
                months: 12
                commitment: {annual: [1]}
                discount: 0%
                documents: [{kind: standard-terms, profile: aws-edp-standard}]
                """)).orRefuse();
        var scopes = history.series().stream()
                .filter(s -> s.kind() == Kind.SCOPE)
                .map(s -> new Scope(s.name(), Scope.Discount.BAND, true, Optional.empty()))
                .toList();
        var vendors = history.series().stream()
                .filter(s -> s.kind() == Kind.VENDOR)
                .map(s ->
                        new Vendor(s.name(), Marketplace.Catalog.SAAS, Share.NONE, Optional.empty(), Optional.empty()))
                .toList();
        return new Draft(with(plain, plain.effective(), 12, 1, Share.NONE, scopes, vendors));
    }

    /// Committing to nothing.
    Agreement over(YearMonth start, int months) {
        return with(template, start, months, 0, Share.NONE, template.scopes(), template.vendors());
    }

    /// @param yearly the commitment, in cents
    Schedule schedule(YearMonth start, int months, double yearly, Ladder ladder) {
        long amount = Math.round(yearly * months / 12);
        var discount = ladder.discount(new Money(Math.round(yearly)));
        return Schedule.of(
                with(template, start, months, amount, discount, template.scopes(), template.vendors()),
                Assumptions.STANDARD);
    }

    private static Agreement with(
            Agreement template,
            YearMonth start,
            int months,
            long amount,
            Share discount,
            List<Scope> scopes,
            List<Vendor> vendors) {
        int years = Agreement.years(months);
        return new Agreement(
                template.id(),
                template.provider(),
                template.program(),
                template.currency(),
                start,
                months,
                new Commitment.Annual(
                        java.util.Collections.nCopies(years, new Money(amount / years)), Optional.empty()),
                java.util.Collections.nCopies(years, discount),
                scopes,
                vendors,
                Money.ZERO,
                template.documents().subList(0, 1),
                Optional.empty());
    }

    /// What came, from a month of the history on.
    Spend realised(History history, int from, int months) {
        var spend = new Spend(
                new long[months][template.scopes().size()],
                new long[months][template.vendors().size()],
                new long[months]);
        var scopes = template.scopes().stream().map(Scope::name).toList();
        var vendors = template.vendors().stream().map(Vendor::name).toList();
        for (var series : history.series()) {
            boolean usage = series.kind() == Kind.SCOPE;
            int place = (usage ? scopes : vendors).indexOf(series.name());
            for (int month = 0; month < months; month++) {
                (usage ? spend.usage() : spend.marketplace())[month][place] +=
                        Math.round(series.amounts()[from + month]);
            }
        }
        return spend;
    }
}
