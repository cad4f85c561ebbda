package drawdown.cli;

import drawdown.money.Share;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A percentage of the command line, such as `12.5%`.
final class Percent implements ITypeConverter<Share> {

    @Override
    public Share convert(String text) {
        var stripped = text.strip();
        if (!stripped.matches("\\d{1,4}(\\.\\d{1,4})?%")) {
            throw new TypeConversionException("'" + text + "' is not a percentage such as 12.5%");
        }
        return new Share(new BigDecimal(stripped.substring(0, stripped.length() - 1))
                .movePointRight(4)
                .longValueExact());
    }
}
