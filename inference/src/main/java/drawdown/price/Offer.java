package drawdown.price;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.record.Records;
import drawdown.record.Says;
import drawdown.text.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One way to buy a model, at prices that hold from one day until another: a row of the price book. Amounts are US
/// dollars.
public record Offer(
        @Says(
                value = "What plans and messages call it; rows of one id follow each other in time.",
                example = "anthropic/claude-sonnet-4.5/on-demand/global")
        String id,

        @Says(
                value = "Who sells, hosts and bills it.",
                example = "{seller: aws, host: aws, issuer: aws, marketplace: true}")
        Channel channel,

        @Says(value = "The model, under the one name it has in every channel.", example = "claude-sonnet-4.5")
        String model,

        @Says(value = "Who made the model.", example = "anthropic")
        String maker,

        @Says("How it is bought.") Mode mode,
        @Says("Where a request may be processed.") Locality locality,

        @Says("US dollars per million tokens; what is not stated is unknown, never zero.")
        TokenPrices prices,

        @Says("The rates of a request whose prompt is longer than a step.")
        Optional<LongContext> longContext,

        @Says("The commitment agreement its spend is routed to; none if it is bought directly.")
        Optional<Routing> agreement,

        @Says("What the price bundles that another channel charges apart, such as content-filter.")
        List<String> includes,

        @Says("What this channel charges apart that another bundles.")
        List<Extra> extras,

        @Says("What comparisons miss: gateway, logging, private link, egress.")
        Overhead overhead,

        @Says("What the seller guarantees.") Guarantees guarantees,

        @Says("What a unit of it can do, where it is bought by the unit.")
        Optional<Capacity> capacity,

        @Says("What a unit costs.") UnitTerms terms,

        @Says("Whether its units are bound to the version of the model.")
        boolean versionLocked,

        @Says("What it costs whatever is used.") Fixed fixed,
        @Says("What a fine-tuned model of one's own costs.") Optional<FineTuning> fineTuning,
        @Says("The first day of these prices.") LocalDate effective,

        @Says("The first day on which they no longer hold; none as long as they do.")
        Optional<LocalDate> until,

        @Says(
                value = "Where the prices are from, and when they were read there.",
                example = "\"price page, read 2026-10-07\"")
        String source,

        @Says("Whether they are the seller's list, a quote, or an estimate.")
        Confidence confidence) {

    public Offer {
        includes = List.copyOf(includes);
        extras = List.copyOf(extras);
    }

    /// Who sells, hosts and bills the inference: `{seller: aws, host: aws, issuer: aws, marketplace: true}`.
    public record Channel(
            @Says("Who sells it.") String seller,
            @Says("Whose machines it runs on.") String host,
            @Says("Whose invoice it is on.") String issuer,

            @Says("Whether it is billed as a purchase on the issuer's Marketplace.")
            boolean marketplace) {}

    public enum Mode {
        ON_DEMAND,
        BATCH,
        FLEX,
        PRIORITY,
        RESERVED,
        PROVISIONED,
        SELF_HOSTED;

        /// Whether its units cost what they cost, whatever is used.
        public boolean byUnit() {
            return this == RESERVED || this == PROVISIONED || this == SELF_HOSTED;
        }

        @Override
        public String toString() {
            return Names.word(this);
        }
    }

    public enum Locality {
        GLOBAL,
        DATA_ZONE,
        REGIONAL,
        OWN;

        @Override
        public String toString() {
            return Names.word(this);
        }
    }

    /// What to believe: where rows of one id overlap, the first of these wins.
    public enum Confidence {
        QUOTED,
        LISTED,
        ESTIMATED;

        @Override
        public String toString() {
            return Names.word(this);
        }
    }

    public record LongContext(
            @Says(
                    value = "Prompts of more tokens than this pay these rates for the whole request.",
                    example = "200_000")
            int above,

            @Says("As in prices.") Optional<Rate> input,
            @Says("As in prices.") Optional<Rate> output,
            @Says("As in prices.") Optional<Rate> cacheRead,
            @Says("As in prices.") Optional<Rate> cacheWrite5m,
            @Says("As in prices.") Optional<Rate> cacheWrite1h) {

        public static LongContext of(int above, TokenPrices rates) {
            return new LongContext(
                    above,
                    rates.input(),
                    rates.output(),
                    rates.cacheRead(),
                    rates.cacheWrite5m(),
                    rates.cacheWrite1h());
        }

        public TokenPrices prices() {
            return new TokenPrices(input, output, cacheRead, cacheWrite5m, cacheWrite1h);
        }
    }

    /// The agreement that the spend on an offer counts towards.
    public record Routing(
            @Says("The agreement's id.") String name,

            @Says("Whether it is the provider's usage or a Marketplace purchase.")
            As as,

            @Says("The agreement's scope, for usage.") Optional<String> scope,

            @Says("The agreement's vendor, for a Marketplace purchase.")
            Optional<String> vendor) {

        public enum As {
            USAGE,
            MARKETPLACE
        }

        /// The setting that is stated and means nothing, if there is one.
        public Optional<String> ignored() {
            return (isUsage() ? vendor : scope).isPresent()
                    ? Optional.of(isUsage() ? "vendor" : "scope")
                    : Optional.empty();
        }

        public boolean isUsage() {
            return as == As.USAGE;
        }

        /// What takes it: `scope` or `vendor`.
        public String kind() {
            return isUsage() ? "scope" : "vendor";
        }

        /// What an agreement has of that kind.
        public List<String> places(Agreement agreement) {
            return isUsage()
                    ? agreement.scopes().stream().map(Scope::name).toList()
                    : agreement.vendors().stream().map(Vendor::name).toList();
        }

        /// The one of them that takes it: as stated, or the only one; else empty.
        public String place(Agreement agreement) {
            var places = places(agreement);
            return (isUsage() ? scope : vendor).orElse(places.size() == 1 ? places.getFirst() : "");
        }
    }

    public record Extra(
            @Says("What it is, as another offer's includes names it.")
            String name,

            @Says("US dollars per million tokens, input and output alike.")
            Rate perMillion) {}

    public record Overhead(
            @Says("For each request.") Optional<BigDecimal> perRequest,
            @Says("For each month.") Optional<BigDecimal> monthly) {}

    public record Guarantees(
            @Says("Whether nothing is retained.") Optional<Boolean> zeroRetention,
            @Says("Whether nothing is used for training.") Optional<Boolean> noTraining,
            @Says("Where data stays, such as us or eu.") List<String> residency,
            @Says("Availability that is owed, in percent.") Optional<BigDecimal> slaPercent) {

        public static final Guarantees NONE_STATED =
                new Guarantees(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        public Guarantees {
            residency = List.copyOf(residency);
        }
    }

    /// What a unit of provisioned or self-hosted capacity can do; what the seller does not publish is unknown.
    public record Capacity(
            @Says("What it is bought in, such as PTU or replica.")
            String unit,

            @Says("Input tokens a minute for each unit.") Optional<Integer> inputTpm,

            @Says("How many input tokens an output token weighs.")
            Optional<BigDecimal> outputRatio,

            @Says("The least units of a deployment.") int minimum,
            @Says("Units come in multiples of it.") int step,

            @Says("Whether tokens read from a cache use up capacity.")
            boolean cachedInputCounts,

            @Says("GPUs for each unit.") Optional<Integer> gpus,
            @Says("Output tokens a second for each unit.") Optional<BigDecimal> outputTokensPerSecond,
            @Says("Input tokens a second for each unit.") Optional<BigDecimal> inputTokensPerSecond) {}

    /// What a unit costs: by the hour, or for a whole month or year.
    public record UnitTerms(
            @Says("For an hour.") Optional<BigDecimal> hourly,
            @Says("For a month, when reserved for one.") Optional<BigDecimal> month,
            @Says("For a year, when reserved for one.") Optional<BigDecimal> year) {

        public static final UnitTerms UNKNOWN = new UnitTerms(Optional.empty(), Optional.empty(), Optional.empty());

        boolean isUnknown() {
            return equals(UNKNOWN);
        }
    }

    public record Fixed(
            @Says("For each month: people, storage, spare capacity.")
            Optional<BigDecimal> monthly) {}

    public record FineTuning(
            @Says("Training, per million tokens.") Optional<Rate> training,
            @Says("Keeping the model, for each month.") Optional<BigDecimal> storageMonthly,

            @Says("Having the model deployed, for each hour.")
            Optional<BigDecimal> hostingHourly,

            @Says("The fine-tuned model's own rates.") TokenPrices prices,

            @Says("The provisioned units that inference of it requires.")
            Optional<Integer> units) {}

    /// An offer of which nothing but its rates is known.
    public static Offer metered(
            String id,
            Channel channel,
            String model,
            String maker,
            Mode mode,
            Locality locality,
            TokenPrices prices,
            LocalDate effective,
            String source) {
        return new Offer(
                id,
                channel,
                model,
                maker,
                mode,
                locality,
                prices,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                new Overhead(Optional.empty(), Optional.empty()),
                Guarantees.NONE_STATED,
                Optional.empty(),
                UnitTerms.UNKNOWN,
                false,
                new Fixed(Optional.empty()),
                Optional.empty(),
                effective,
                Optional.empty(),
                source,
                Confidence.LISTED);
    }

    public Offer withPrices(TokenPrices prices, Optional<LongContext> longContext) {
        return Records.with(this, Map.of("prices", prices, "longContext", longContext));
    }

    public Offer withBundle(List<String> includes, List<String> residency) {
        var in = Records.with(guarantees, Map.of("residency", residency));
        return Records.with(this, Map.of("includes", includes, "guarantees", in));
    }

    public Offer withUnits(Capacity capacity, UnitTerms terms) {
        return Records.with(this, Map.of("capacity", Optional.of(capacity), "terms", terms));
    }

    public Offer withFineTuning(FineTuning fineTuning) {
        return Records.with(this, Map.of("fineTuning", Optional.of(fineTuning)));
    }

    /// The same offer on other days.
    public Offer between(LocalDate effective, Optional<LocalDate> until) {
        return Records.with(this, Map.of("effective", effective, "until", until));
    }

    /// Whether these prices hold on a day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(effective) && until.map(day::isBefore).orElse(true);
    }

    /// Whether the maker itself sells it, from its own machines and on its own invoice.
    public boolean isDirect() {
        return channel.equals(new Channel(maker, maker, maker, false));
    }

    /// Whether two rows are the same thing to buy, whatever their ids.
    public boolean sells(Offer other) {
        return model.equals(other.model)
                && channel.equals(other.channel)
                && mode == other.mode
                && locality == other.locality
                && guarantees.residency().equals(other.guarantees.residency());
    }

    /// Whether some day has both rows.
    boolean overlaps(Offer other) {
        return until.map(other.effective::isBefore).orElse(true)
                && other.until.map(effective::isBefore).orElse(true);
    }

    /// The kinds of tokens whose rate a plan would need and this row does not state.
    public List<TokenKind> unknown(Iterable<TokenKind> needed) {
        var unknown = new ArrayList<TokenKind>();
        needed.forEach(kind -> {
            if (prices.rate(kind).isEmpty()) {
                unknown.add(kind);
            }
        });
        return List.copyOf(unknown);
    }
}
