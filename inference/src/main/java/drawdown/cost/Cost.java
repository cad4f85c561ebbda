package drawdown.cost;

import drawdown.text.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What something costs in a month, part by part, in exact US dollars before any agreement's discount.
public record Cost(List<Part> parts) {

    public static final Cost NONE = new Cost(List.of());

    public Cost {
        parts = parts.stream().filter(part -> part.usd().signum() != 0).toList();
    }

    /// @param offer the id of the offer it is paid for
    public record Part(String offer, What what, BigDecimal usd) {}

    public enum What {
        INPUT,
        CACHE_READ,
        CACHE_WRITE,
        OUTPUT,
        EXTRAS,
        UNITS,
        TRAINING,
        STORAGE,
        HOSTING,
        PER_REQUEST,
        MONTHLY,
        FIXED;

        /// Whether it is paid in each month in which the offer is used at all, however much.
        public boolean standing() {
            return ordinal() >= TRAINING.ordinal() && this != PER_REQUEST;
        }

        /// Whether it is paid beside the channel's bill, so that no agreement counts it: gateways, people, spare capacity.
        public boolean apart() {
            return ordinal() >= PER_REQUEST.ordinal();
        }

        @Override
        public String toString() {
            return Names.word(this);
        }
    }

    public BigDecimal total() {
        return total(part -> true);
    }

    public BigDecimal total(What what) {
        return total(part -> part.what() == what);
    }

    public BigDecimal total(Predicate<Part> which) {
        return parts.stream().filter(which).map(Part::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Cost plus(Cost other) {
        var both = new ArrayList<>(parts);
        both.addAll(other.parts);
        return new Cost(both);
    }

    /// The same parts, each times a factor.
    public Cost times(BigDecimal factor) {
        return new Cost(parts.stream()
                .map(part -> new Part(part.offer(), part.what(), part.usd().multiply(factor)))
                .toList());
    }
}
