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

    /// What amounts cost at a discount: `list − list·discount`.
    static void price(double[] list, double discount, double[] price) {
        if (discount == 0) {
            System.arraycopy(list, 0, price, 0, price.length);
            return;
        }
        for (int i = 0; i < price.length; i++) {
            price[i] = list[i] - Cents.share(list[i], discount);
        }
    }

    /// Whether every amount would be taken whole. An amount of a cent or more needs a cent of room, even if it measures
    /// nothing.
    static boolean fit(double[] list, double[] measured, double[] room) {
        for (int i = 0; i < room.length; i++) {
            if (measured[i] > room[i] || (room[i] < 1 && list[i] > 0)) {
                return false;
            }
        }
        return true;
    }

    /// Takes what fits of amounts that are not negative into rooms that are not, measured after the discount. If an
    /// amount does not fit whole, the room is full.
    ///
    /// @param measured what the amounts measure
    static void takeNet(double[] list, double[] measured, double discount, double[] room, double[] taken) {
        double divisor = WHOLE - discount;
        for (int i = 0; i < room.length; i++) {
            taken[i] = Math.min(list[i], Cents.quotient(room[i], divisor));
        }
        for (int i = 0; i < room.length; i++) {
            double left = room[i] - measured[i];
            // Rounding may let an amount fit whole though the quotient is a few cents less; then take those as well.
            double whole = WHOLE * Math.max(0, Math.min(room[i], left + 1));
            taken[i] += Math.min(list[i] - taken[i], whole);
            room[i] = Math.max(0, left);
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

    static void positive(double[] cents, double[] positive) {
        for (int i = 0; i < cents.length; i++) {
            positive[i] = Math.max(cents[i], 0);
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
}
