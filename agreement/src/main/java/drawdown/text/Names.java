package drawdown.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Advice on names: the known one that a misspelt one is nearest to.
public final class Names {

    /// A text longer than any name is not a misspelt one.
    private static final int LONGEST = 80;

    private Names() {}

    /// The word of a constant: `FIRST_DOLLAR` is written `first-dollar`.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The nearest known name, if it is near enough to be meant.
    public static Optional<String> nearest(String name, Collection<String> known) {
        return name.length() > LONGEST
                ? Optional.empty()
                : known.stream()
                        .filter(k -> k.length() <= LONGEST && near(name, k))
                        .min(Comparator.comparingInt((String k) -> distance(name, k))
                                .thenComparing(k -> k));
    }

    /// `Maybe percent was meant.`, or the known names if none is near.
    public static String advice(String name, Collection<String> known) {
        return nearest(name, known)
                .map(near -> "Maybe " + near + " was meant.")
                .orElse("Maybe one of these: " + Shown.names(known) + ".");
    }

    private static boolean near(String name, String known) {
        var a = name.toLowerCase(Locale.ROOT);
        var b = known.toLowerCase(Locale.ROOT);
        return distance(a, b) <= Math.max(1, Math.max(a.length(), b.length()) / 3)
                || (Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a)));
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one name into the other, ignoring case.
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
