package drawdown.settlement;

import drawdown.money.Share;
import drawdown.text.Fields;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Values;
import drawdown.text.Yaml;
import java.nio.file.Path;

/// What a scenario assumes where the papers say nothing.
///
/// @param nextCycleCreditValue  what a dollar of credit in the next cycle is worth today
/// @param vendorDiscountErosion the share of its discount a vendor withdraws at an unprotected renewal
/// @param marketplaceLapse      the share of recognised Marketplace spend lost at an uncoordinated renewal
public record Assumptions(Share nextCycleCreditValue, Share vendorDiscountErosion, Share marketplaceLapse) {

    public static final Assumptions STANDARD = new Assumptions(new Share(500_000), Share.NONE, Share.NONE);

    public static Reading<Assumptions> read(Path file) {
        return Source.read(file).then(Assumptions::read);
    }

    public static Reading<Assumptions> read(Source source) {
        var problems = new Problems();
        var assumptions = Yaml.read(source, problems).map(root -> {
            var fields = new Fields(root, "", problems);
            var read = new Assumptions(
                    share(fields, "nextCycleCreditValue", STANDARD.nextCycleCreditValue, problems),
                    share(fields, "vendorDiscountErosion", STANDARD.vendorDiscountErosion, problems),
                    share(fields, "marketplaceLapse", STANDARD.marketplaceLapse, problems));
            fields.done();
            return read;
        });
        return assumptions.isPresent() ? problems.reading(assumptions.get()) : problems.refused();
    }

    private static Share share(Fields fields, String name, Share standard, Problems problems) {
        return fields.take(name)
                .flatMap(node -> new Values(problems).share(node, name, Share.WHOLE))
                .orElse(standard);
    }
}
