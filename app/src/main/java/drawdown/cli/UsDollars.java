package drawdown.cli;

import drawdown.money.Money;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// An amount of the command line, such as `50_000` or `1200.50`.
final class UsDollars implements ITypeConverter<Money> {

    @Override
    public Money convert(String text) {
        var plain = text.strip().replace("_", "");
        if (!plain.matches("\\d{1,10}(\\.\\d{1,2})?")) {
            throw new TypeConversionException("'" + text + "' is not an amount such as 50_000");
        }
        return Money.of(new BigDecimal(plain));
    }
}
