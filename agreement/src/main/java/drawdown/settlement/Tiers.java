package drawdown.settlement;

import drawdown.money.Cents;
import drawdown.money.Share;

/// The rooms of the first two tiers on every path, in measured cents, and the loops that fill them. Each loop is short
/// and has no branch, so that it runs on several paths at a time.
final class Tiers {

    private static final double WHOLE = Share.WHOLE_PPM;

    /// What is left within the commitment.
    final double[] room;

    /// What is left of protected over-consumption.
    final double[] cover;

    /// By how much more was taken than a lowered cap covers: what [#cover] would be below zero.
    final double[] overdrawn;

    Tiers(int paths) {
        this.room = new double[paths];
        this.cover = new double[paths];
        this.overdrawn = new double[paths];
    }

    /// A cap that changes leaves what was taken as taken.
    void changeCover(double by) {
        for (int i = 0; i < cover.length; i++) {
            double left = cover[i] - overdrawn[i] + by;
            cover[i] = Math.max(left, 0);
            overdrawn[i] = Math.max(-left, 0);
        }
    }

    /// What amounts cost at a discount, `list − list·discount`.
    ///
    /// @param price filled and returned, unless there is no discount: then `list` is its price
    static double[] price(double[] list, double discount, double[] price) {
        if (discount == 0) {
            return list;
        }
        for (int i = 0; i < price.length; i++) {
            price[i] = list[i] - Cents.share(list[i], discount);
        }
        return price;
    }

    /// Whether every amount fits with a cent to spare: then all are taken whole.
    static boolean fit(double[] measured, double[] room) {
        long left = 0; // negative as soon as one of the numbers in it is
        for (int i = 0; i < room.length; i++) {
            left |= (long) (room[i] - measured[i] - 1);
        }
        return left >= 0;
    }

    /// Takes what fits of amounts that are not negative into rooms that are not, measured after the discount. An amount
    /// fits whole or the room is full; an amount of a cent or more needs a cent of room, even if it measures nothing.
    ///
    /// @param measured what the amounts measure
    static void takeNet(double[] list, double[] measured, double discount, double[] room, double[] taken) {
        double divisor = WHOLE - discount;
        for (int i = 0; i < room.length; i++) {
            taken[i] = Cents.quotient(room[i], divisor);
        }
        for (int i = 0; i < room.length; i++) {
            double left = room[i] - measured[i];
            double whole = Math.signum(room[i] * Math.max(0, left + 1)); // 1 if it fits, else 0
            taken[i] = list[i] * whole + taken[i] * (1 - whole);
            room[i] = left * whole;
        }
    }

    /// The same, measured before the discount.
    static void takeList(double[] list, double[] room, double[] taken) {
        for (int i = 0; i < room.length; i++) {
            double part = Math.min(list[i], room[i]);
            taken[i] = part;
            room[i] -= part;
        }
    }

    /// Fills and returns `positive`.
    static double[] positive(double[] cents, double[] positive) {
        for (int i = 0; i < cents.length; i++) {
            positive[i] = Math.max(cents[i], 0);
        }
        return positive;
    }

    static void sum(double[] one, double[] other, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + other[i];
        }
    }

    static void difference(double[] whole, double[] part, double[] rest) {
        for (int i = 0; i < rest.length; i++) {
            rest[i] = whole[i] - part[i];
        }
    }

    static void add(double[] into, double[] cents) {
        for (int i = 0; i < into.length; i++) {
            into[i] += cents[i];
        }
    }

    static void subtract(double[] into, double[] cents) {
        for (int i = 0; i < into.length; i++) {
            into[i] -= cents[i];
        }
    }

    static void add(double[] into, double cents) {
        for (int i = 0; i < into.length; i++) {
            into[i] += cents;
        }
    }

    static void addDifference(double[] into, double[] whole, double[] part) {
        for (int i = 0; i < into.length; i++) {
            into[i] += whole[i] - part[i];
        }
    }

    static void addNegative(double[] into, double[] cents) {
        for (int i = 0; i < into.length; i++) {
            into[i] += Math.min(cents[i], 0);
        }
    }
}
