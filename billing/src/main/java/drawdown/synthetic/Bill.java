package drawdown.synthetic;

import drawdown.agreement.Agreement;
import drawdown.billing.Progress;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A made-up bill of the first months of an agreement, as its provider would export it: usage, Marketplace and models
/// sold through it, savings plans, reservations, support, credits, refunds, corrections and tax.
///
/// The agreement's discount is on every charge as it is within the commitment. The same agreement, seed and size make
/// the same bill with the same version of DuckDB, to the byte in CSV.
///
/// ```java
/// var bill = Bill.of(agreement, 42, Size.of(14, 100_000)).withRandomErrors();
/// var truth = bill.write(folder, Layout.of(FOCUS, PARQUET), Progress.SILENT);
/// ```
///
/// @param errors what is wrong with it; no two may concern the same discount, credit or purchase
public record Bill(Agreement agreement, long seed, Size size, List<PlantedError> errors) {

    public Bill {
        errors = List.copyOf(errors);
    }

    /// A bill that is right.
    ///
    /// @throws IllegalArgumentException if the agreement does not run for so many months
    public static Bill of(Agreement agreement, long seed, Size size) {
        return new Bill(agreement, seed, size, List.of()).checked();
    }

    /// How many months a bill of the agreement has at most: its term, unless an event ends it before.
    public static int mostMonths(Agreement agreement) {
        return Schedule.of(agreement, Assumptions.STANDARD).months().size();
    }

    /// This bill with these errors besides.
    ///
    /// @throws IllegalArgumentException if one changes nothing, or two change the same
    public Bill withErrors(PlantedError... more) {
        var all = new ArrayList<>(errors);
        all.addAll(List.of(more));
        return new Bill(agreement, seed, size, all).checked();
    }

    /// This bill with none to three errors, whichever the seed chooses.
    public Bill withRandomErrors() {
        return new Draw(new Plan(this)).bill();
    }

    private Bill checked() {
        new Faults(new Plan(this)).check();
        return this;
    }

    /// Writes the bill into a folder: its files into `export`, and beside that the provider's statement of the
    /// commitment, the credits it announced, and the truth as JSON. The folder is there when all of it is.
    ///
    /// @param folder empty or not there yet
    /// @return what is true of the bill
    /// @throws InterruptedException if the thread is interrupted, whereupon nothing stays behind
    public Truth write(Path folder, Layout layout, Progress progress) throws IOException, InterruptedException {
        return new Writing(new Plan(checked()), folder, layout).write(progress);
    }
}
