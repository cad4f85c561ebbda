package drawdown.refused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Damages a text in one of the ways in which files are damaged: by slips, by other programs, and by people who know
/// another format.
final class Mutation {

    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", ":", ": ", ",", "-", "- ", "#", "&a ", "*a", "!t ", "|", ">", "'", "\"", "%", "@", "`",
            "\t", " ", "  ", "\n", "\r", "\r\n", "\u00A0", "\uFEFF", "😀", "é", "?", "? ", "~", "<<: ", "---\n",
            "...\n", "\\", "0", "9", "_", ".", "$", "€", "=", "\u2028", "\u0085");

    private static final List<String> VALUES = List.of(
            "",
            "~",
            "null",
            "none",
            "None",
            "true",
            "yes",
            "NaN",
            ".inf",
            "-1",
            "0",
            "0.4",
            "40",
            "40%",
            "100%",
            "1e9",
            "0x10",
            "10M",
            "99999999999",
            "9999999999%",
            "2026-02-30",
            "2026-01-01",
            "2026-01",
            "9999-12-31",
            "{}",
            "[]",
            "[~]",
            "{a: 1}",
            "*a",
            "term",
            "schedule",
            "next-cycle",
            "window-close",
            "'",
            "\"\"",
            "[1, 2, 3]",
            "1.234,56",
            "+5",
            "-0",
            "band",
            "band+50%",
            "120",
            "1");

    private Mutation() {}

    static String of(String text, RandomGenerator random) {
        var mutated = text;
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            mutated = random.nextBoolean() ? characters(mutated, random) : lines(mutated, random);
        }
        return mutated;
    }

    private static String characters(String text, RandomGenerator random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(3));
        var before = text.substring(0, at);
        return switch (random.nextInt(5)) {
            case 0 -> before + text.substring(to);
            case 1 -> before + text.substring(at, to) + text.substring(at);
            case 2 -> before + one(PIECES, random) + text.substring(to);
            case 3 -> before + one(PIECES, random) + text.substring(at);
            default -> random.nextInt(10) == 0 ? before : text;
        };
    }

    private static String lines(String text, RandomGenerator random) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        var line = lines.get(at);
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.add(random.nextInt(lines.size()), line);
            case 3 -> lines.set(at, " ".repeat(random.nextInt(6)) + line.strip());
            default -> lines.set(at, value(line, random));
        }
        return String.join("\n", lines);
    }

    /// The line with one of its values replaced.
    private static String value(String line, RandomGenerator random) {
        var parts = line.split("(?<=[:,\\[{] ?)|(?=[,\\]}])", -1);
        parts[random.nextInt(parts.length)] = " " + one(VALUES, random);
        return String.join("", parts);
    }

    private static <T> T one(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
