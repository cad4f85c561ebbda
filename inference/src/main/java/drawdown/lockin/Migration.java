package drawdown.lockin;

import drawdown.money.Money;
import java.math.BigDecimal;

/// Work that moving takes, as the buyer declares it.
///
/// @param what such as prompts or integrations
/// @param days of work
public record Migration(String what, BigDecimal days) {

    public Money at(Money dayRate) {
        return Money.of(days.multiply(BigDecimal.valueOf(dayRate.cents(), 2)));
    }
}
