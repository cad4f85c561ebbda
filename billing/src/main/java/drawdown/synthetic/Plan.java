package drawdown.synthetic;

import drawdown.agreement.Agreement;
import drawdown.money.Share;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a bill will be, before a row of it is drawn: its months, what is sold in them, and at what discount.
final class Plan {

    /// Credits are announced for every third month, from the first on.
    private static final int CREDIT_MONTHS = 3;

    private final Bill bill;
    private final Schedule schedule;
    private final Catalogue catalogue;
    private final List<Rate> rates;

    /// The discount that the bill applies.
    ///
    /// @param errors that change it
    record Rate(Cell cell, Share applied, List<PlantedError> errors) {}

    /// What was bought of a vendor in a month.
    ///
    /// @param index of the vendor in the agreement
    record Purchase(YearMonth month, int index, String vendor) {}

    Plan(Bill bill) {
        this.bill = bill;
        this.schedule = Schedule.of(bill.agreement(), Assumptions.STANDARD);
        this.catalogue = new Catalogue(bill.agreement());
        int most = schedule.months().size();
        if (bill.size().months() > most) {
            throw new IllegalArgumentException(agreement().id() + " runs for " + most + " months, not "
                    + bill.size().months());
        }
        this.rates = IntStream.range(0, bill.size().months())
                .boxed()
                .flatMap(
                        month -> catalogue.services().stream().map(service -> rate(new Cell(schedule, month, service))))
                .toList();
    }

    private Rate rate(Cell cell) {
        var errors = bill.errors().stream()
                .filter(error -> !error.applied(cell).equals(cell.granted()))
                .toList();
        return new Rate(
                cell, errors.isEmpty() ? cell.granted() : errors.getFirst().applied(cell), errors);
    }

    Bill bill() {
        return bill;
    }

    Agreement agreement() {
        return bill.agreement();
    }

    Schedule schedule() {
        return schedule;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /// By month and service.
    List<Rate> rates() {
        return rates;
    }

    List<YearMonth> months() {
        return IntStream.range(0, bill.size().months())
                .mapToObj(agreement()::month)
                .toList();
    }

    /// What the provider's own services are to cost in a month before discounts, in the agreement's currency: it grows
    /// by an eighth over each contract year.
    double spend(int month) {
        long[] allotments = agreement()
                .lastCommitment()
                .allotments(agreement().effective(), agreement().months());
        long mean = Arrays.stream(allotments).sum() / allotments.length;
        double season = 0.94 + 0.12 * (month % 12) / 11;
        long allotment = allotments[month] > 0 ? allotments[month] : mean;
        return Math.max(1, allotment / 100.0 * season * bill.size().attainment().ppm() / Share.WHOLE_PPM);
    }

    /// Months with an announced credit.
    List<YearMonth> creditMonths() {
        return IntStream.range(0, bill.size().months())
                .filter(month -> month % CREDIT_MONTHS == 0)
                .mapToObj(agreement()::month)
                .toList();
    }

    List<YearMonth> withheldCredits() {
        return creditMonths().stream()
                .filter(month -> bill.errors().stream().anyMatch(error -> error.withholds(month)))
                .toList();
    }

    /// Purchases that the agreement recognises.
    List<Purchase> eligible() {
        return months().stream()
                .flatMap(month -> IntStream.range(0, agreement().vendors().size())
                        .filter(v ->
                                schedule.months().get(agreement().index(month)).recognised()[v] > 0)
                        .mapToObj(v -> new Purchase(
                                month, v, agreement().vendors().get(v).name())))
                .toList();
    }

    /// How often the provider's statement recognises a purchase.
    int recognised(Purchase purchase) {
        return bill.errors().stream()
                .mapToInt(error -> error.recognised(purchase.month(), purchase.vendor()))
                .filter(times -> times != 1)
                .findFirst()
                .orElse(1);
    }

    /// The invoices of a month: the provider's, and one of each vendor.
    List<String> invoices(YearMonth month) {
        return Stream.concat(
                        Stream.of(Truth.Invoice.PROVIDER),
                        IntStream.range(0, agreement().vendors().size()).mapToObj(Truth.Invoice::ofVendor))
                .map(number -> Truth.Invoice.id(month, number))
                .toList();
    }
}
