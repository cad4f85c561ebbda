package drawdown.contract;

import drawdown.agreement.Agreement;
import drawdown.contract.Dataset.Row;
import drawdown.text.Names;
import drawdown.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the rows of others leave open, and what was made of it, for the person who has the papers.
///
/// @param rows   of the contract
/// @param picked those that became the commitment
record Notes(List<Row> rows, Picked picked, StatedApplicability counts) {

    private static final List<Column> NAMES = List.of(Column.SERVICE_PROVIDER_NAME, Column.INVOICE_ISSUER_NAME);

    List<String> all() {
        return Stream.of(provider(), term(), discount(), scopes(), terms(), payment(), leftOut())
                .flatMap(List::stream)
                .toList();
    }

    /// Whom the rows name; where they name nobody, whom they are about.
    static Seller seller(List<Row> rows, Picked picked) {
        var named = named(picked.first());
        return Seller.mentioned(named.isEmpty() ? rows.stream().flatMap(Notes::texts) : named.stream())
                .orElse(Seller.of(Agreement.Provider.OTHER));
    }

    private static List<String> named(Row row) {
        return NAMES.stream()
                .map(row::text)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Row row) {
        return row.cells().values().stream().map(Dataset.Cell::text);
    }

    private List<String> provider() {
        var notes = new ArrayList<String>();
        var seller = seller(rows, picked);
        var named = named(picked.first());
        if (named.isEmpty()) {
            notes.add("provider: no column names it; " + Names.word(seller.provider())
                    + (seller.names().isEmpty() ? " is written" : " is what the rows mention"));
        } else if (seller.names().isEmpty()) {
            notes.add("provider: other, for " + String.join(" and ", named));
        }
        notes.add("program: FOCUS has none; the commitment's type is "
                + picked.first().text(Column.CONTRACT_COMMITMENT_TYPE));
        return notes;
    }

    private List<String> term() {
        var notes = new ArrayList<String>();
        for (var window : picked.windows()) {
            if (!window.exact()) {
                notes.add("term: " + window.id() + " runs from "
                        + window.row().text(Column.CONTRACT_COMMITMENT_PERIOD_START) + " to "
                        + window.row().text(Column.CONTRACT_COMMITMENT_PERIOD_END)
                        + "; months are whole in an agreement file");
            }
        }
        var problems = new Problems();
        var start = new CellValues(problems).day(picked.first(), Column.CONTRACT_PERIOD_START);
        var end = new CellValues(problems).day(picked.first(), Column.CONTRACT_PERIOD_END);
        start.flatMap(s -> end.map(e -> s + " to " + e))
                .filter(contract -> !contract.equals(
                        picked.from().atDay(1) + " to " + picked.end().atDay(1)))
                .ifPresent(contract -> notes.add("term: the contract runs from " + contract
                        + "; the term of the file is that of what was committed"));
        return notes;
    }

    private List<String> discount() {
        boolean stated = picked.windows().stream()
                .anyMatch(window -> window.row()
                        .cell(Column.CONTRACT_COMMITMENT_DISCOUNT_PERCENTAGE)
                        .isPresent());
        return stated ? List.of() : List.of("discount: no row states one; 0% is written");
    }

    private List<String> scopes() {
        var notes = new ArrayList<String>();
        counts.unsaid().forEach(what -> notes.add("what counts, which the file does not say: " + what));
        if (picked.first().cell(Column.CONTRACT_COMMITMENT_APPLICABILITY).isEmpty()) {
            notes.add("scopes: the rows do not say what counts; everything does");
        }
        notes.add("vendors of the Marketplace: FOCUS has none; list yours" + seen());
        return notes;
    }

    /// Other sellers in the same contract, which may be vendors of its Marketplace.
    private String seen() {
        var own = picked.first().text(Column.SERVICE_PROVIDER_NAME);
        var others = rows.stream()
                .map(row -> row.text(Column.SERVICE_PROVIDER_NAME))
                .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase(own))
                .distinct()
                .toList();
        return others.isEmpty() ? "" : "; the contract has commitments with " + String.join(", ", others);
    }

    private List<String> terms() {
        var seller = seller(rows, picked);
        return List.of(
                "terms: FOCUS has no rollover, carryforward, over-commitment, shortfall or exit; all terms stand as"
                        + " in the profile " + seller.profile()
                        + (seller.names().isEmpty() ? ", for want of one of this provider," : "")
                        + " until the documents state yours");
    }

    private List<String> payment() {
        var notes = new ArrayList<String>();
        var row = picked.first();
        var model = row.text(Column.CONTRACT_COMMITMENT_PAYMENT_MODEL);
        if (!model.isEmpty() && !model.equalsIgnoreCase("No Upfront")) {
            notes.add("payment: " + model + "; an agreement file knows no payment ahead of spend");
        }
        var priced = row.text(Column.PRICING_CURRENCY);
        if (!priced.isEmpty() && !priced.equals(picked.currency())) {
            notes.add("currency: priced in " + priced + " ("
                    + row.text(Column.PRICING_CURRENCY_CONTRACT_COMMITMENT_COST) + "), billed in " + picked.currency()
                    + ", in which the file is");
        }
        return notes;
    }

    private List<String> leftOut() {
        var notes = new ArrayList<String>();
        for (var other : picked.leftOut()) {
            notes.add("left out: " + other + ", " + why(other));
        }
        for (var row : rows) {
            SpendCommitment.otherwise(row)
                    .ifPresent(why -> notes.add("left out: " + row.text(Column.CONTRACT_COMMITMENT_ID) + " ("
                            + row.text(Column.CONTRACT_COMMITMENT_TYPE) + "), " + why));
        }
        return notes;
    }

    private String why(SpendCommitment other) {
        return picked.windows().stream()
                .filter(other::overlaps)
                .findFirst()
                .map(window -> "it overlaps " + window.id())
                .orElse("it is not in " + picked.currency());
    }
}
