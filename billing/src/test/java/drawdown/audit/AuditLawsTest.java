package drawdown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import drawdown.money.Share;
import drawdown.synthetic.Bill;
import drawdown.synthetic.Layout;
import drawdown.synthetic.Layout.Encoding;
import drawdown.synthetic.Layout.Format;
import drawdown.synthetic.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The audit finds what was planted, to the cent, and nothing else.
class AuditLawsTest {

    /// A bill takes a second. `-Dbills=500` for more than every build can wait for.
    private static final int BILLS = Integer.getInteger("bills", 60);

    /// Bands that rise, layers, scopes that do not count, vendors in and out of scope, net and list basis.
    static final List<String> PAPERS = List.of("""
            agreement: layered
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 24
            commitment: {annual: [1_200_000, 1_500_000]}
            discount: [10%, 12.5%]
            scopes:
              - {name: bedrock, discount: band+7%, services: [Amazon Bedrock]}
              - {name: support, counts: false, discount: 0%, services: [AWS Support (Enterprise)]}
              - {name: storage, discount: 3%, services: [Amazon Simple Storage Service, Amazon Elastic File System]}
              - {name: everything-else}
            vendors:
              - {name: snowflake, catalog: saas, discount: 8%}
              - {name: anthropic, catalog: ml-model}
              - {name: "Umbra, Night & Co", catalog: container, discount: 5%}
            documents:
              - kind: standard-terms
                profile: aws-edp-standard
                terms: {marketplace: {percent: 50%, catalogs: [saas, ml-model]}, overCommit: {retained: 100%, cap: none}}
            """, """
            agreement: restated
            provider: aws
            program: edp
            currency: EUR
            effective: 2026-04-01
            months: 36
            commitment: {annual: [600_000, 900_000, 900_000]}
            discount: 9%
            vendors: [{name: datadog, catalog: saas, discount: 4%}, {name: mongodb, catalog: saas}]
            documents:
              - kind: standard-terms
                profile: aws-edp-standard
                terms: {measurement: {basis: list, credits: reduce}, overCommit: {retained: 100%, cap: none}}
              - {kind: amendment, from: 2027-04-01, discount: [9%, 11.3725%, 14%]}
            """);

    @TempDir
    private Path folder;

    @Test
    void everyPlantedErrorIsFoundToTheCentAndNothingElse() {
        var wrong = IntStream.range(0, BILLS)
                .parallel()
                .boxed()
                .flatMap(seed -> check(seed).stream())
                .toList();
        assertThat(wrong).isEmpty();
    }

    private List<String> check(int seed) {
        var random = new SplittableRandom(seed);
        var yaml = PAPERS.get(random.nextInt(PAPERS.size()));
        Agreement agreement = Bought.read(yaml);
        var size = Size.of(months(seed, random), 60 + random.nextInt(200))
                .withAccounts(3)
                .withAttainment(new Share(500_000));
        var layout = Layout.of(pick(List.of(Format.values()), random), pick(List.of(Encoding.values()), random));
        var bill = Bill.of(agreement, seed, size).withRandomErrors();
        var bought = Bought.of(yaml, bill, layout, folder.resolve(String.valueOf(seed)));
        return Matched.of(bought.truth().errors(), bought.audited().findings()).stream()
                .filter(matched -> !matched.isExact())
                .map(matched -> "seed " + seed + ", " + layout.format() + ": " + matched)
                .toList();
    }

    /// A year and more in every tenth bill, for what an anniversary changes; the others are short.
    private static int months(int seed, SplittableRandom random) {
        return seed % 10 == 0 ? 13 + random.nextInt(2) : 2 + random.nextInt(2);
    }

    private static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
