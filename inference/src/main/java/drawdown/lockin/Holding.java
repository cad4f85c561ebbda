package drawdown.lockin;

import drawdown.money.Share;
import java.util.ArrayDeque;

/// What locked capacity pays for a unit of work along one path. Prices only fall, so that what has been held longest is
/// dearest and converted first.
final class Holding {

    /// @param ppm   of the capacity
    /// @param month from which it is held
    private record Tranche(long ppm, int month) {}

    private final Rights rights;
    private final Outlook.Path path;
    private final ArrayDeque<Tranche> tranches = new ArrayDeque<>();

    Holding(Rights rights, Outlook.Path path) {
        this.rights = rights;
        this.path = path;
        tranches.add(new Tranche(Share.WHOLE_PPM, 0));
    }

    /// The price in a month, as a factor of the first; months are asked for in their order.
    double price(int month) {
        rights.conversion()
                .filter(c -> c.isDue(month))
                .ifPresent(c -> convert(c.portion().ppm(), month));
        double sum = 0;
        for (var tranche : tranches) {
            sum += (double) tranche.ppm / Share.WHOLE_PPM * price(tranche, month);
        }
        return sum;
    }

    private double price(Tranche tranche, int month) {
        double list = path.list()[rights.passThrough() ? month : tranche.month];
        return list * path.version()[tranche.month];
    }

    private void convert(long portion, int month) {
        long left = portion;
        while (left > 0) {
            var oldest = tranches.removeFirst();
            long moved = Math.min(left, oldest.ppm);
            left -= moved;
            if (moved < oldest.ppm) {
                tranches.addFirst(new Tranche(oldest.ppm - moved, oldest.month));
            }
        }
        tranches.addLast(new Tranche(portion, month));
    }
}
