package drawdown.synthetic;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.money.Share;
import drawdown.settlement.Schedule;
import java.time.YearMonth;

/// One service in one month of the term: what discount the agreement grants on it.
///
/// @param month counted from 0
public record Cell(Schedule schedule, int month, Service service) {

    YearMonth yearMonth() {
        return agreement().month(month);
    }

    boolean isIn(YearMonth wanted) {
        return yearMonth().equals(wanted);
    }

    boolean isFrom(YearMonth first) {
        return !yearMonth().isBefore(first);
    }

    boolean isOwn() {
        return service.isOwn();
    }

    boolean isOf(String service) {
        return isOwn() && this.service.name().equals(service);
    }

    boolean isInScope(String scope) {
        return isOwn() && service.placeName(agreement()).equals(scope);
    }

    /// Within the commitment, or for Marketplace the vendor's own discount.
    Share granted() {
        var month = schedule.months().get(this.month);
        return new Share((long) (isOwn() ? month.discount() : month.vendor())[service.place()]);
    }

    /// What another scope has in this month; what this one has if there is no other of that name.
    Share of(String scope) {
        var names = agreement().scopes().stream().map(Scope::name).toList();
        var discounts = schedule.months().get(month).discount();
        return names.contains(scope) ? new Share((long) discounts[names.indexOf(scope)]) : granted();
    }

    /// What this service had a year before; in the first year what it has.
    Share yearBefore() {
        return month < 12 ? granted() : new Cell(schedule, month - 12, service).granted();
    }

    /// How much of the granted discount is the agreement's band; the rest is a private rate.
    Share band() {
        return isOwn() && agreement().scopes().get(service.place()).discount().onBand()
                ? agreement().lastBands().get(month / 12)
                : Share.NONE;
    }

    private Agreement agreement() {
        return schedule.agreement();
    }
}
