package drawdown.cli;

import drawdown.lockin.Conversion;
import drawdown.lockin.Decline;
import drawdown.lockin.ObservedDecline;
import drawdown.lockin.ObservedVersions;
import drawdown.lockin.Outlook;
import drawdown.lockin.Rights;
import drawdown.lockin.Versions;
import drawdown.money.Share;
import drawdown.price.ShippedBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How prices of inference may fall, and which rights are asked for: what the shipped price history shows, unless stated.
final class OutlookOptions {

    @Option(
            names = "--decline",
            paramLabel = "P%",
            converter = Percent.class,
            description = "the fall of a typical list price in a year; default what the price history shows")
    private @Nullable Share decline;

    @Option(
            names = "--volatility",
            paramLabel = "P%",
            converter = Percent.class,
            description =
                    "standard deviation of that in a year, 0%% for a steady fall; default what the price history shows")
    private @Nullable Share volatility;

    @Option(
            names = "--version-months",
            paramLabel = "N",
            description = "months between two versions; default what the price book shows")
    private @Nullable Double versionMonths;

    @Option(
            names = "--improvement",
            paramLabel = "P%",
            converter = Percent.class,
            description = "by how much a version lowers the price of the same work; default ${DEFAULT-VALUE}")
    private Share improvement = Share.NONE;

    @Option(
            names = "--portion",
            paramLabel = "P%",
            split = ",",
            converter = Percent.class,
            description = "portions that may be converted to a newer version; default ${DEFAULT-VALUE}")
    private List<Share> portions = List.of(new Share(250_000), new Share(500_000), Share.WHOLE);

    @Option(names = "--every", paramLabel = "N", description = "months between conversions; default ${DEFAULT-VALUE}")
    private int every = 3;

    /// @param notes what is assumed, and where it is from
    record Assumed(Outlook outlook, List<Rights> rights, List<String> notes) {

        /// The first that converts.
        Rights conversion() {
            return rights.stream()
                    .filter(r -> r.conversion().isPresent())
                    .findFirst()
                    .orElse(Rights.NONE);
        }
    }

    /// What is wrong with the options; empty if nothing is.
    Optional<String> fault() {
        if (decline != null && decline.compareTo(Share.WHOLE) >= 0) {
            return Optional.of("--decline is " + decline + ", of which nothing would be left. Maybe write 30%.");
        }
        if (improvement.compareTo(Share.WHOLE) >= 0) {
            return Optional.of("--improvement is " + improvement + ", so that work would be free. Maybe write 10%.");
        }
        if (versionMonths != null && !(versionMonths > 0 && versionMonths <= 1200)) {
            return Optional.of("--version-months is " + versionMonths + ", not a number of months. Maybe write 6.");
        }
        if (every < 1 || every > 120) {
            return Optional.of("--every is " + every + ", not a number of months. Maybe write 3.");
        }
        return portions.stream()
                .filter(p -> p.compareTo(Share.WHOLE) > 0)
                .findFirst()
                .map(p -> "--portion is " + p + ", more than there is. Maybe write 100%.");
    }

    Assumed read() {
        var fall = ObservedDecline.of(ShippedBook.history());
        var releases = ObservedVersions.of(ShippedBook.merged());
        var outlook = new Outlook(
                new Decline(
                        decline == null ? fall.decline().yearly() : decline.fraction(),
                        volatility == null ? fall.volatility() : volatility.fraction()),
                new Versions(
                        versionMonths == null ? releases.months().value() : versionMonths, improvement.fraction()));
        var rights = Stream.of(
                        Stream.of(Rights.NONE),
                        portions.stream().map(p -> Rights.of(new Conversion(p, every))),
                        Stream.of(new Rights(Optional.empty(), true)))
                .flatMap(s -> s)
                .distinct()
                .toList();
        return new Assumed(outlook, rights, notes(outlook, fall, releases));
    }

    private List<String> notes(Outlook outlook, ObservedDecline fall, ObservedVersions releases) {
        var notes = new ArrayList<String>();
        notes.add(String.format(
                Locale.ROOT,
                "A typical list price falls by %.1f%% a year, volatility %.0f%%: %s. Prices only fall, in cuts that come at any time (%.1f a year, %.0f%% each).",
                100 * outlook.decline().yearly(),
                100 * outlook.decline().volatility(),
                decline == null ? seen(fall) : "as stated; the price history shows " + seen(fall),
                outlook.decline().cutsPerYear(),
                100 * outlook.decline().cut()));
        notes.add(String.format(
                Locale.ROOT,
                "A new version comes every %.1f months and lowers the price of the same work by %s, as stated or by default. The price book has %d new versions in %d families, %.1f ±%.1f months apart; at list a token of one cost %.1f%% ±%.1f %s than of the one before. What a version does for a token is in no price list.",
                outlook.versions().months(),
                improvement,
                releases.successions(),
                releases.families(),
                releases.months().value(),
                releases.months().standardError(),
                100 * Math.abs(releases.improvement().value()),
                100 * releases.improvement().standardError(),
                releases.improvement().value() < 0 ? "more" : "less"));
        return notes;
    }

    private static String seen(ObservedDecline fall) {
        return String.format(
                Locale.ROOT,
                "%.1f%% ±%.1f in %d models over %.0f months, %d offers, 2024-03 to 2025-06",
                100 * fall.yearly().value(),
                100 * fall.yearly().standardError(),
                fall.models(),
                fall.months(),
                fall.offers());
    }
}
