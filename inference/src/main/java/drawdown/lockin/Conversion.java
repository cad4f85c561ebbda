package drawdown.lockin;

import drawdown.money.Share;

/// The right to move a portion of locked capacity to the newest version at no cost, every so many months.
public record Conversion(Share portion, int everyMonths) {

    public Conversion {
        if (portion.ppm() < 0 || portion.compareTo(Share.WHOLE) > 0 || everyMonths < 1) {
            throw new IllegalArgumentException(portion + " every " + everyMonths + " months");
        }
    }

    boolean isDue(int month) {
        return month > 0 && month % everyMonths == 0;
    }

    @Override
    public String toString() {
        return portion
                + switch (everyMonths) {
                    case 1 -> " each month";
                    case 3 -> " each quarter";
                    case 12 -> " each year";
                    default -> " every " + everyMonths + " months";
                };
    }
}
