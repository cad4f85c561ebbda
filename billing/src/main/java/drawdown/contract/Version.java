package drawdown.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A version of FOCUS that has a Contract Commitment dataset.
public enum Version {
    FOCUS_1_3,
    FOCUS_1_4;

    /// `focus-1.3`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", "-").replace('_', '.');
    }

    public static Optional<Version> named(String name) {
        return Arrays.stream(values())
                .filter(version -> version.toString().equals(name))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Version::toString).toList();
    }
}
