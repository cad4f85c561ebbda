package drawdown.contract;

import drawdown.settlement.Ledger;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The spend of a ledger as FOCUS Contract Applied objects, one for each month: what it applied to which
/// commitment. The columns are those of Cost and Usage, so that the provider's own rows can be added up and laid
/// beside them.
public final class AppliedRows {

    private static final List<String> COLUMNS =
            List.of("BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart", "ContractApplied");

    private AppliedRows() {}

    public static String csv(Ledger ledger, Version version) {
        Map<YearMonth, List<ContractApplied>> months = ContractApplied.of(ledger).stream()
                .collect(Collectors.groupingBy(ContractApplied::month, LinkedHashMap::new, Collectors.toList()));
        var rows = months.entrySet().stream()
                .map(month -> List.of(
                        ledger.agreement().currency(),
                        CommitmentRows.moment(month.getKey().plusMonths(1)),
                        CommitmentRows.moment(month.getKey()),
                        object(ledger.agreement().id(), month.getValue(), version)))
                .toList();
        return Cells.csv(COLUMNS, rows);
    }

    private static String object(String contract, List<ContractApplied> applied, Version version) {
        return Json.object(json -> {
            json.writeArrayPropertyStart("Elements");
            applied.forEach(element -> element.write(json, contract, version));
            json.writeEndArray();
        });
    }
}
