package drawdown.size;

import drawdown.money.Share;
import drawdown.value.Measure;

/// What is to be least: mean cost, the mean of the worst five in a hundred, or a mix of the two. The worst are the futures of
/// the highest cost, which are those in which most is spent; or those of the highest *loss*, which is what an agreement
/// costs beyond having none: shortfall less the discount received.
///
/// @param tail the weight of the worst, 0% to 100%
/// @param loss whether loss is looked at and not cost
public record Objective(Share tail, boolean loss) {

    public static final Objective MEAN = mix(Share.NONE);
    public static final Objective CVAR = mix(Share.WHOLE);
    public static final Objective LOSS = new Objective(Share.WHOLE, true);

    /// Of mean cost and that of the worst.
    public static Objective mix(Share tail) {
        return new Objective(tail, false);
    }

    /// As something whose mean over the paths it is.
    ///
    /// @param cost by path
    /// @param none by path, without an agreement
    public double[] of(double[] cost, double[] none) {
        var by = loss ? Level.less(cost, none) : cost;
        if (tail.equals(Share.NONE)) {
            return by;
        }
        double weight = tail.fraction();
        var mixed = Measure.TAIL.of(by);
        for (int path = 0; path < by.length; path++) {
            mixed[path] = weight * mixed[path] + (1 - weight) * by[path];
        }
        return mixed;
    }

    /// In words.
    @Override
    public String toString() {
        var what = loss ? "loss" : "cost";
        return tail.equals(Share.NONE)
                ? "mean " + what
                : tail.equals(Share.WHOLE)
                        ? what + " of the worst 5%"
                        : tail.rest() + " of mean " + what + " and " + tail + " of that of the worst 5%";
    }
}
