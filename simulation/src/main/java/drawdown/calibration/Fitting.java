package drawdown.calibration;

import drawdown.calibration.History.Series;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.Shown;
import drawdown.trajectory.Trajectory;
import drawdown.trajectory.Trajectory.Common;
import drawdown.trajectory.Trajectory.Stream;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A history in the making of a trajectory: each stream its trend, all of them one season, one common factor and one measure
/// of how wrong the forecast may be.
final class Fitting {

    /// Beyond these a forecast says nothing, and a trajectory would not be accepted.
    private static final double MOST_LEVEL_ERROR = 0.8;

    private static final double MOST_GROWTH = 2;
    private static final double MOST_VOLATILITY = 0.8;
    private static final double MOST_LOADING = 3;
    private static final double MOST_DEVIATION = 1.3; // by growth alone, by the end of the term

    /// Months in a row without spend at the end, after which a stream is taken to be over.
    private static final int OVER = 3;

    /// What is nothing beside the usual: a logarithm needs something.
    private static final double LEAST = 0.01;

    private final History history;
    private final String id;
    private final String currency;
    private final YearMonth start;
    private final double ahead;
    private final double years;
    private final List<String> notes = new ArrayList<>();
    private final Season season;
    private final List<Series> running;
    private final List<Trend> trends;

    Fitting(History history, String id, String currency, YearMonth start, YearMonth last) {
        this.history = history;
        this.id = id;
        this.currency = currency;
        this.start = start;
        this.ahead = history.end().minusMonths(1).until(start, ChronoUnit.MONTHS) / 12.0;
        this.years = Math.max(1, start.until(last, ChronoUnit.MONTHS) / 12.0);
        notes.add("Calibrated from " + Shown.count(history.months(), "month", "months") + ", " + history.first()
                + " to " + history.month(history.months() - 1) + ".");
        history.notes().forEach(note -> notes.add(note + "."));
        this.season = season();
        this.running = running();
        this.trends = running.stream().map(this::trend).toList();
    }

    private Season season() {
        var totals = history.totals();
        int from = begins(totals);
        var found = Season.of(logs(totals, from), history.month(from));
        notes.add(
                history.months() < 24
                        ? "No season: it takes 24 months to tell one."
                        : found.years() == 0
                                ? "No season: the months differ no more than by chance."
                                : "The season is that of the last " + found.years()
                                        + " years, shrunk by what chance explains.");
        return found;
    }

    private List<Series> running() {
        var running = new ArrayList<Series>();
        for (var series : history.series()) {
            var amounts = series.amounts();
            if (Arrays.stream(amounts).allMatch(x -> x <= 0)) {
                notes.add(series.name() + " has no spend, and no stream.");
            } else if (Arrays.stream(amounts, amounts.length - OVER, amounts.length)
                    .allMatch(x -> x <= 0)) {
                notes.add(series.name() + " has had no spend for three months: taken as over, no stream.");
            } else {
                running.add(series);
            }
        }
        return running;
    }

    private Trend trend(Series series) {
        int from = begins(series.amounts());
        var logs = season.without(logs(series.amounts(), from), history.month(from));
        if (from > 0) {
            notes.add(series.name() + " begins in " + history.month(from) + ".");
        }
        if (logs.length < Trend.LEAST_MONTHS) {
            notes.add(series.name() + " is too short to fit: its mean, no growth and a volatility of 20% are assumed.");
            double mean = Arrays.stream(logs).average().orElseThrow();
            return new Trend(mean, 0, Prior.of(Prior.VOLATILITY).growthError(), Prior.VOLATILITY, 0, new double[0]);
        }
        return Trend.of(logs);
    }

    /// The first month with spend.
    private static int begins(double[] amounts) {
        return IntStream.range(0, amounts.length)
                .filter(t -> amounts[t] > 0)
                .findFirst()
                .orElse(0);
    }

    /// From a month on; what is zero or less, or nothing beside the usual, is a hundredth of that.
    private static double[] logs(double[] amounts, int from) {
        var spent = Arrays.stream(amounts).filter(x -> x > 0).toArray();
        double usual = spent.length == 0 ? 1 : Trend.median(spent);
        return Arrays.stream(amounts, from, amounts.length)
                .map(x -> Math.log(Math.max(x, LEAST * usual)))
                .toArray();
    }

    Calibration calibration() {
        var common = common();
        var loadings = loadings(common);
        var streams = new ArrayList<Stream>();
        for (int s = 0; s < running.size(); s++) {
            streams.add(stream(running.get(s), trends.get(s), loadings[s], common));
        }
        return new Calibration(
                new Trajectory(id, currency, start, streams, common, season.factors(), List.of()),
                history.months(),
                notes);
    }

    private Common common() {
        var totals = history.totals();
        int from = begins(totals);
        var logs = season.without(logs(totals, from), history.month(from));
        if (logs.length < Trend.LEAST_MONTHS) {
            notes.add("How wrong the forecast may be is assumed: spend began too late to tell.");
            var prior = Prior.of(Prior.VOLATILITY);
            return new Common(share(prior.levelError()), share(prior.growthError()), Share.NONE, 0);
        }
        var trend = Trend.of(logs);
        var errors = ForecastErrors.of(logs, trend.volatility());
        notes.add(
                errors.origins() == 0
                        ? "How wrong the forecast may be is assumed, from other series: it takes 24 months to tell."
                        : "How wrong the forecast may be: from " + errors.origins()
                                + " earlier forecasts of this history, and from other series.");
        double growth = Math.min(Math.max(errors.growth(), trend.growthError()), MOST_DEVIATION / years);
        double level = Math.min(MOST_LEVEL_ERROR, Math.hypot(errors.level(), growth * ahead));
        double factor = factor();
        return new Common(
                share(level), share(growth), share(factor), factor < 0.001 ? 0 : decimals(trend.persistence()));
    }

    /// The standard deviation of the common factor: a dollar's of all streams.
    private double factor() {
        if (running.size() < 2) {
            return 0;
        }
        var parts = CommonFactor.of(trends).deviations();
        double whole = 0;
        double factor = 0;
        for (int s = 0; s < parts.length; s++) {
            double amount = Math.exp(trends.get(s).now());
            whole += amount;
            factor += amount * parts[s];
        }
        return Math.min(MOST_VOLATILITY, factor / whole);
    }

    private double[] loadings(Common common) {
        var loadings = new double[running.size()];
        Arrays.fill(loadings, 1);
        if (common.volatility().ppm() > 0) {
            var parts = CommonFactor.of(trends).deviations();
            double factor = fraction(common.volatility());
            Arrays.setAll(loadings, s -> decimals(Math.min(MOST_LOADING, parts[s] / factor)));
            notes.add("Loadings are from the correlation of the streams' months.");
        } else if (loadings.length > 1) {
            notes.add("The streams show no common movement; all are as wrong as the forecast of their sum.");
        }
        return loadings;
    }

    /// The level states a mean, and the fitted line is the middle of what may come: they are the same a year from the
    /// start.
    private Stream stream(Series series, Trend trend, double loading, Common common) {
        double shared = loading * fraction(common.volatility());
        double own = Math.sqrt(Math.max(0, Trend.sq(trend.volatility()) - shared * shared));
        var volatility = share(Math.min(MOST_VOLATILITY, own));
        double now =
                Trend.sq(loading * fraction(common.levelError())) + shared * shared + Trend.sq(fraction(volatility));
        double level = Math.exp(trend.now() + trend.growth() * ahead + now / 2);
        double growth = trend.growth() + Trend.sq(loading * fraction(common.growthError())) / 2;
        return new Stream(
                series.kind(),
                series.name(),
                new Money(whole(level)),
                share(Math.expm1(Math.clamp(growth, -MOST_GROWTH, MOST_GROWTH))),
                volatility,
                decimals(trend.persistence()),
                loading);
    }

    /// In whole units where they are many.
    private static long whole(double cents) {
        return cents < 1e5 ? Math.max(1, Math.round(cents)) : 100 * Math.round(cents / 100);
    }

    private static double fraction(Share share) {
        return (double) share.ppm() / Share.WHOLE_PPM;
    }

    /// With one decimal of a per cent.
    private static Share share(double fraction) {
        return new Share(1000 * Math.round(1000 * fraction));
    }

    private static double decimals(double number) {
        return Math.round(100 * number) / 100.0;
    }
}
