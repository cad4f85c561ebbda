package drawdown.laws;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.agreement.AgreementPrinter;
import drawdown.agreement.AgreementSchema;
import drawdown.agreement.Document;
import drawdown.agreement.Schemas;
import drawdown.agreement.Scope;
import drawdown.agreement.Takes;
import drawdown.agreement.Vendor;
import drawdown.text.Location;
import drawdown.text.Source;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is printed reads back.
class PrintingLawsTest {

    private static final Location NOWHERE = Location.whole(Source.of("nowhere", ""));

    @Test
    void aPrintedAgreementReadsBackAsTheSame() {
        Draw.each(9_000_000, 2_000, draw -> {
            var printed = AgreementPrinter.print(draw.agreement());
            var read = AgreementFile.read(Source.of("printed.yaml", printed)).orRefuse();
            assertThat(unlocated(read)).as(printed).isEqualTo(unlocated(draw.agreement()));
            assertThat(AgreementPrinter.print(read)).isEqualTo(printed);
        });
    }

    @Test
    void whatTheReaderAcceptsAndThePrinterWritesFitsTheSchema() {
        var schema = Schemas.schema(AgreementSchema.json());
        Draw.each(9_100_000, 500, draw -> {
            assertThat(Schemas.refusals(schema, Source.of("drawn", draw.text())))
                    .isEmpty();
            var printed = AgreementPrinter.print(draw.agreement());
            assertThat(Schemas.refusals(schema, Source.of("printed", printed)))
                    .as(printed)
                    .isEmpty();
        });
    }

    /// The same agreement wherever it is written.
    private static Agreement unlocated(Agreement agreement) {
        return new Agreement(
                agreement.id(),
                agreement.provider(),
                agreement.program(),
                agreement.currency(),
                agreement.effective(),
                agreement.months(),
                agreement.commitment(),
                agreement.bands(),
                agreement.scopes().stream().map(PrintingLawsTest::unlocated).toList(),
                agreement.vendors().stream().map(PrintingLawsTest::unlocated).toList(),
                agreement.openingCredit(),
                agreement.documents().stream().map(PrintingLawsTest::unlocated).toList(),
                agreement.event());
    }

    private static Scope unlocated(Scope scope) {
        return new Scope(scope.name(), scope.discount(), scope.counts(), unlocated(scope.takes()));
    }

    private static Vendor unlocated(Vendor vendor) {
        return new Vendor(
                vendor.name(), vendor.catalog(), vendor.discount(), vendor.renews(), unlocated(vendor.takes()));
    }

    private static Optional<Takes> unlocated(Optional<Takes> takes) {
        return takes.map(t -> new Takes(t.which(), NOWHERE));
    }

    private static Document unlocated(Document paper) {
        var terms = new LinkedHashMap<>(paper.terms());
        terms.replaceAll((term, stated) -> new Document.Stated(stated.value(), NOWHERE));
        return new Document(
                paper.kind(),
                paper.name(),
                paper.signedBy(),
                paper.from(),
                paper.profile(),
                terms,
                paper.commitment(),
                paper.bands(),
                NOWHERE);
    }
}
