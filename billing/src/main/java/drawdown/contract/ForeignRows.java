package drawdown.contract;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.agreement.AgreementPrinter;
import drawdown.agreement.Applicability;
import drawdown.agreement.Commitment;
import drawdown.agreement.Document;
import drawdown.agreement.Profile;
import drawdown.agreement.Scope;
import drawdown.agreement.Takes;
import drawdown.clause.Measurement;
import drawdown.clause.OrderForm;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.contract.Dataset.Row;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The rows of a contract that others wrote, as the best agreement they allow. What they leave open is noted.
final class ForeignRows {

    private static final Scope.Discount NO_DISCOUNT = new Scope.Discount(false, Share.NONE);

    private final String id;
    private final List<Row> rows;
    private final Problems problems;
    private final Location place;

    /// @param rows of one contract, one of which at least commits to spend
    ForeignRows(String id, List<Row> rows, Problems problems) {
        this.id = id;
        this.rows = rows;
        this.problems = problems;
        this.place = rows.getFirst().place();
    }

    /// Empty with the problems said.
    Optional<ImportedContract> read() {
        var commitments = rows.stream()
                .filter(row -> SpendCommitment.otherwise(row).isEmpty())
                .flatMap(row -> SpendCommitment.read(row, problems).stream())
                .toList();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        var picked = Picked.of(commitments);
        var applicability = picked.first().cell(Column.CONTRACT_COMMITMENT_APPLICABILITY);
        var counts = applicability
                .map(cell -> StatedApplicability.read(cell, problems))
                .orElse(Optional.of(StatedApplicability.NONE));
        var bands = bands(picked);
        return problems.isEmpty()
                ? checked(agreement(picked, counts.orElseThrow(), bands), new Notes(rows, picked, counts.get()))
                : Optional.empty();
    }

    /// What the reader of agreements refuses, such as a commitment of 0, is wrong with the rows.
    private Optional<ImportedContract> checked(Agreement agreement, Notes notes) {
        return switch (AgreementFile.read(Source.of("", AgreementPrinter.print(agreement)))) {
            case Reading.Valid<Agreement>(var valid) -> Optional.of(new ImportedContract(valid, notes.all()));
            case Reading.Refused<Agreement>(var found) -> {
                found.forEach(problem -> problems.add(place, problem.what(), problem.fix()));
                yield Optional.empty();
            }
        };
    }

    /// The discount of each contract year is that of the commitment it is in; where none is stated, none is known.
    private List<Share> bands(Picked picked) {
        return IntStream.range(0, Agreement.years(picked.months()))
                .mapToObj(year -> new CellValues(problems)
                        .fraction(picked.at(12 * year).row(), Column.CONTRACT_COMMITMENT_DISCOUNT_PERCENTAGE)
                        .orElse(Share.NONE))
                .toList();
    }

    private Agreement agreement(Picked picked, StatedApplicability counts, List<Share> bands) {
        var seller = Notes.seller(rows, picked);
        var plain = new Agreement(
                id,
                seller.provider(),
                seller.program(),
                picked.currency(),
                picked.from(),
                picked.months(),
                picked.commitment(),
                bands,
                scopes(counts),
                List.of(),
                Money.ZERO,
                List.of(document(Document.Kind.STANDARD_TERMS, Optional.of(Profile.named(seller.profile())), Map.of())),
                Optional.empty());
        var stated = stated(picked, counts, plain);
        if (stated.isEmpty()) {
            return plain;
        }
        var documents = new ArrayList<>(plain.documents());
        documents.add(document(Document.Kind.ORDER_FORM_SCHEDULE, Optional.empty(), stated));
        return plain.withDocuments(documents);
    }

    private Document document(Document.Kind kind, Optional<Profile> profile, Map<Term, Document.Stated> terms) {
        return new Document(
                kind,
                Names.word(kind),
                Optional.empty(),
                Optional.empty(),
                profile,
                terms,
                Optional.empty(),
                Optional.empty(),
                place);
    }

    private List<Scope> scopes(StatedApplicability counts) {
        var scopes = new ArrayList<Scope>();
        counts.excluded().ifPresent(which -> scopes.add(new Scope("excluded", NO_DISCOUNT, false, takes(which))));
        counts.included()
                .ifPresent(which -> scopes.add(new Scope("eligible", Scope.Discount.BAND, true, takes(which))));
        scopes.add(
                counts.included().isEmpty()
                        ? Scope.EVERYTHING
                        : new Scope(Scope.EVERYTHING.name(), NO_DISCOUNT, false, Optional.empty()));
        return scopes;
    }

    private Optional<Takes> takes(Applicability which) {
        return Optional.of(new Takes(which, place));
    }

    /// What the rows say of the terms that the profile does not.
    private Map<Term, Document.Stated> stated(Picked picked, StatedApplicability counts, Agreement plain) {
        var terms = new LinkedHashMap<Term, Document.Stated>();
        boolean yearly = picked.windows().size() > 1
                || picked.first()
                        .text(Column.CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL)
                        .equalsIgnoreCase("Annual");
        if (yearly
                && !(plain.commitment() instanceof Commitment.Milestones)
                && plain.windows().size() != plain.years()) {
            state("measurement.window", Measurement.Window.CONTRACT_YEAR, terms);
        }
        counts.marketplace().ifPresent(share -> state("marketplace.percent", share, terms));
        if (!terms.isEmpty()) {
            state("orderForm.precedence", OrderForm.Precedence.SCHEDULE, terms);
        }
        return terms;
    }

    private void state(String name, Object value, Map<Term, Document.Stated> terms) {
        terms.put(Terms.named(name).orElseThrow(), new Document.Stated(value, place));
    }
}
