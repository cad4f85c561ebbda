package drawdown.clause;

import drawdown.money.Share;

/// An amount that knows its operands. A block computes it for every path, and the ledger tells it in words, from the
/// same value.
public sealed interface Amount permits Account, Amount.Fixed, Amount.Part, Amount.Lesser, Amount.Beyond {

    /// The same on every path.
    record Fixed(String words, long cents) implements Amount {}

    record Part(Share share, Amount whole) implements Amount {}

    record Lesser(Amount left, Amount right) implements Amount {}

    /// What of `whole` is left after `used`; never below zero.
    record Beyond(Amount whole, Amount used) implements Amount {}

    static Amount fixed(String words, long cents) {
        return new Fixed(words, cents);
    }

    /// The share of an amount, half-even to the cent.
    static Amount share(Share share, Amount whole) {
        return share.equals(Share.WHOLE) ? whole : new Part(share, whole);
    }

    static Amount lesser(Amount left, Amount right) {
        return new Lesser(left, right);
    }

    static Amount beyond(Amount whole, Amount used) {
        return new Beyond(whole, used);
    }
}
