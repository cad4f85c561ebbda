package drawdown.settlement;

import drawdown.agreement.Agreement;
import drawdown.agreement.Document;
import drawdown.agreement.InForce;
import drawdown.agreement.Scope;
import drawdown.clause.Account;
import drawdown.clause.Amount;
import drawdown.clause.Balances;
import drawdown.clause.Kind;
import drawdown.clause.Terms;
import drawdown.money.Cents;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.settlement.Schedule.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Records the postings of a block of one path, each with the paper it comes from.
final class Recorder implements MonthJournal {

    private static final Account[] ACCOUNTS = Account.values();

    private final Schedule schedule;
    private final Agreement agreement;
    private final List<Posting> postings = new ArrayList<>();
    private final long[] recognised;
    private int window;
    private int month;

    Recorder(Schedule schedule) {
        this.schedule = schedule;
        this.agreement = schedule.agreement();
        this.recognised = new long[schedule.months().size()];
    }

    List<Posting> postings() {
        return List.copyOf(postings);
    }

    List<Long> recognised() {
        return Arrays.stream(recognised).boxed().toList();
    }

    @Override
    public void at(int window, int month) {
        this.window = window;
        this.month = month;
    }

    @Override
    public void post(Account account, double cents, String cites, Amount amount, Balances before) {
        if (cents != 0) {
            var snapshot = new long[ACCOUNTS.length];
            for (var each : ACCOUNTS) {
                snapshot[each.ordinal()] = (long) before.of(each)[0];
            }
            add(account, (long) cents, cites, amount, snapshot);
        }
    }

    @Override
    public void rated(Month month, int scope, double list, @Nullable Split split, double whole) {
        var rated = agreement.scopes().get(scope);
        post(Account.LIST, list, "scopes", "usage of " + rated.name());
        double charged = split == null ? whole : split.charge();
        if (split == null || list <= 0) {
            var where = rated.counts() ? "within the commitment" : "outside the commitment";
            post(Account.CHARGES, whole, "discount", atDiscount(rated, where, list, month.discount()[scope]));
        } else {
            tiers(month, rated, scope, split);
            post(Account.OVER_PROTECTED, split.over(), "overCommit.retained", "usage of " + rated.name());
            post(Account.OVER_UNPROTECTED, split.beyond(), "overCommit.cap", "usage of " + rated.name());
            var lost = Money.grouped((long) charged) + " charged, " + Money.grouped((long) whole)
                    + " at the full discount";
            post(Account.OVER_PREMIUM, charged - whole, "overCommit.retained", rated.name() + ": " + lost);
        }
        if (rated.counts()) {
            post(
                    Account.COUNTED,
                    schedule.netBasis() ? charged : list,
                    "measurement.basis",
                    rated.name() + (schedule.netBasis() ? " after discount" : " before discount"));
        }
    }

    private void tiers(Month month, Scope scope, int index, Split split) {
        double within = charge(split.within(), month.discount()[index]);
        double over = charge(split.over(), month.retained()[index]);
        post(
                Account.CHARGES,
                within,
                "discount",
                atDiscount(scope, "within the commitment", split.within(), month.discount()[index]));
        post(
                Account.CHARGES,
                over,
                "overCommit.retained",
                atDiscount(scope, "protected over-consumption", split.over(), month.retained()[index]));
        post(
                Account.CHARGES,
                split.beyond(),
                "overCommit.cap",
                atDiscount(scope, "unprotected over-consumption", split.beyond(), 0));
    }

    private static double charge(double list, double discount) {
        return list - Cents.share(list, discount);
    }

    private static String atDiscount(Scope scope, String where, double list, double discount) {
        return scope.name() + " " + where + ", " + Money.grouped((long) list) + " at list less "
                + new Share((long) discount);
    }

    @Override
    public void bought(Month month, int vendor, double amount, double net, double recognised) {
        var seller = agreement.vendors().get(vendor);
        var terms = month.inForce().terms().marketplace();
        boolean eroded = month.vendor()[vendor] != seller.discount().ppm();
        var price = seller.name() + ", " + Money.grouped((long) amount) + " less "
                + new Share((long) month.vendor()[vendor]);
        post(Account.MARKETPLACE_CHARGES, net, eroded ? "marketplace.stacking" : "vendors", price);
        boolean lapsed = month.lapse()[vendor] != Share.WHOLE_PPM;
        var share = new Share((long) month.recognised()[vendor]) + " of " + Money.grouped((long) net) + " from "
                + seller.name()
                + (lapsed ? ", of which " + new Share((long) month.lapse()[vendor]) + " after its renewal" : "");
        post(Account.RECOGNISED, recognised, lapsed ? "marketplace.renewal" : "marketplace.percent", share);
        if (terms.catalogs().contains(seller.catalog())) {
            this.recognised[month.index()] += (long) recognised;
        }
    }

    @Override
    public void credited(Month month, double credit) {
        post(Account.CREDITS, credit, "measurement.credits", "provider credits of the month");
        if (schedule.creditsReduce()) {
            post(Account.COUNTED, -credit, "measurement.credits", "provider credits reduce what counts");
        }
    }

    @Override
    public void prepaid(Month month, double paid) {
        post(
                Account.PREPAID_USED,
                paid,
                "underCommit.settlement",
                "the charges that count, as far as the credit reaches");
        if (!month.inForce().terms().underCommit().creditCounts()) {
            post(Account.COUNTED, -paid, "underCommit.creditCounts", "what prepaid credit paid does not count");
        }
    }

    @Override
    public void opening(long credit) {
        post(Account.CARRYFORWARD, (double) credit, "opening.credit", "prepaid credit of the previous cycle");
    }

    @Override
    public void outside(int month, double amount) {
        at(-1, month);
        post(Account.OUTSIDE_TERM, amount, "events", "usage and Marketplace of the month, before discounts");
    }

    private void post(Account account, double cents, String cites, String words) {
        if (cents != 0) {
            add(account, (long) cents, cites, Amount.fixed(words, (long) cents), new long[0]);
        }
    }

    private void add(Account account, long cents, String cites, Amount amount, long[] before) {
        postings.add(new Posting(
                postings.size() + 1, window + 1, agreement.month(month), account, cents, cited(cites), amount, before));
    }

    private Posting.Cited cited(String name) {
        var inForce = InForce.in(schedule.inForce(), Math.min(month, agreement.months() - 1));
        return Terms.named(name)
                .map(term -> {
                    var paper = inForce.paper(term);
                    return cited(
                            name,
                            Kind.print(paper.stated().value()),
                            paper.document(),
                            paper.stated().location().toString());
                })
                .orElseGet(() -> heading(name));
    }

    /// A part of the agreement that is no term; a later document may have restated it.
    private Posting.Cited heading(String name) {
        Optional<Document> restated = agreement.documents().stream()
                .filter(d -> name.equals("discount")
                        ? d.bands().isPresent()
                        : name.startsWith("commitment.") && d.commitment().isPresent())
                .reduce((earlier, later) -> later);
        return restated.map(d -> cited(name, "", d, d.location().toString()))
                .orElse(new Posting.Cited(name, "", "agreement", "agreement", ""));
    }

    private static Posting.Cited cited(String name, String value, Document document, String place) {
        return new Posting.Cited(name, value, document.name(), document.layer(), place);
    }
}
