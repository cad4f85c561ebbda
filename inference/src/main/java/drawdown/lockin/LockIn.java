package drawdown.lockin;

import drawdown.money.Money;
import java.util.List;
import java.util.Optional;

/// What binds a buyer to a channel or a model: what leaving costs, and what staying with a version does.
///
/// @param commitment what an agreement loses; none if none was named
/// @param dayRate    what a day of work costs
/// @param lock       capacity that is bound to a version; none if none was named
public record LockIn(
        Optional<Leaving> commitment, List<Migration> migrations, Money dayRate, Optional<VersionLock> lock) {

    public LockIn {
        migrations = List.copyOf(migrations);
    }

    /// What the commitments of the agreement cost more without the spend.
    public Money unmet() {
        return new Money(commitment.map(Leaving::cost).orElse(0L));
    }

    /// What bound capacity is still owed until it expires.
    public Money bound() {
        return lock.map(l -> new Money(Math.multiplyExact(l.monthly().cents(), l.months())))
                .orElse(Money.ZERO);
    }

    public Money migration() {
        return migrations.stream().map(m -> m.at(dayRate)).reduce(Money.ZERO, Money::plus);
    }

    public Money leaving() {
        return unmet().plus(bound()).plus(migration());
    }
}
