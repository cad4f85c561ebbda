package drawdown.workload;

import drawdown.money.Share;
import drawdown.record.Says;
import drawdown.text.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What is asked of a model in a month, and what it needs of who serves it.
///
/// @param at where the workload is written
public record Workload(
        Location at,

        @Says(value = "What plans and messages call it.", example = "support-assistant")
        String id,

        @Says(value = "The models that will do.", example = "[{model: claude-sonnet-4.5}]")
        List<Accepted> models,

        @Says(value = "Requests in the first month.", example = "2_400_000")
        long requests,

        @Says(
                value = "Tokens of a prompt on average, those read from and written to a cache included.",
                example = "3_200")
        Tokens input,

        @Says("The share of them that is read from a cache.")
        Share cached,

        @Says("The share of them that is written to a cache of five minutes.")
        Share cacheWritten,

        @Says(value = "Tokens of an answer on average.", example = "420")
        Tokens output,

        @Says("The share of requests whose prompt is above the offer's long-context step.")
        Share longPrompts,

        @Says("Tokens of such a prompt on average; if it is not stated, as many as of any other.")
        Optional<Tokens> longInput,

        @Says("The share of requests that can wait a day.") Share batchable,
        @Says("By how much requests grow each month.") Growth growth,

        @Says("When in the week requests come: flat, business-hours, 24 or 168 hourly factors, or a trace file.")
        Profile profile,

        @Says("What a seller must guarantee.") Needs needs,
        @Says("The fine-tuned model it runs on.") Optional<FineTuned> fineTuned,
        @Says("Where it runs now.") List<Running> today,
        @Says("The share of requests that may be refused.") Share refusable,

        @Says("Offers that are not wanted: an id, or what ids begin with.")
        List<String> exclude) {

    public Workload {
        models = List.copyOf(models);
        today = List.copyOf(today);
        exclude = List.copyOf(exclude);
    }

    public record Accepted(
            @Says(value = "The model, under the name it has in the price book.", example = "claude-sonnet-4.5")
            String model,

            @Says("How many tokens it makes of what is one token to the first model.")
            Optional<BigDecimal> tokens) {

        public BigDecimal factor() {
            return tokens.orElse(BigDecimal.ONE);
        }
    }

    public record Needs(
            @Says("Where data must stay, such as eu.") Optional<String> residency,
            @Says("Whether nothing may be retained.") boolean zeroRetention,

            @Says("Whether nothing may be used for training.")
            boolean noTraining,

            @Says("Whether only units of one's own will do, without spill.")
            boolean guaranteed) {}

    public record FineTuned(
            @Says(value = "Tokens of one training.", example = "40_000_000")
            Tokens trainingTokens,

            @Says(value = "Trainings a month.", example = "1")
            BigDecimal perMonth) {}

    public record Running(
            @Says(value = "The offer.", example = "bedrock/claude-sonnet-4.5/on-demand/global")
            String offer,

            @Says(value = "The share of the requests it serves.", example = "100%")
            Optional<Share> share,

            @Says("The units that are bought.") Optional<Integer> units,

            @Says("For how long a unit is bought at a time.")
            Optional<Term> term) {}

    /// The model under that name, if it will do.
    public Optional<Accepted> accepted(String model) {
        return models.stream().filter(m -> m.model().equals(model)).findFirst();
    }

    /// Whether it grows beyond what is believed, and beyond what a whole number of requests can hold.
    public boolean outgrows(int months) {
        double last = requests * Math.pow(1 + growth.perMonth().fraction(), months);
        return last > 1e13;
    }

    /// Requests in a month of the horizon, counted from 0.
    public long requests(int month) {
        return growth.of(requests, month);
    }

    /// What one of its models is asked in a month, counted from 0.
    public Traffic traffic(Accepted model, int month) {
        var count = BigDecimal.valueOf(requests(month));
        var prompts = input.times(count).times(model.factor());
        var answers = output.times(count).times(model.factor());
        var longs = longInput
                .map(l -> l.times(count).times(model.factor()))
                .orElse(prompts)
                .times(longPrompts);
        var longer = volume(part(count, longPrompts), longs, answers.times(longPrompts));
        return new Traffic(
                volume(part(count, longPrompts.rest()), prompts.minus(longs), answers.times(longPrompts.rest())),
                longer);
    }

    private Traffic.Volume volume(BigDecimal requests, Tokens prompts, Tokens answers) {
        var read = prompts.times(cached);
        var written = prompts.times(cacheWritten);
        return new Traffic.Volume(requests, prompts.minus(read).minus(written), read, written, answers);
    }

    private static BigDecimal part(BigDecimal count, Share share) {
        return count.multiply(BigDecimal.valueOf(share.ppm(), 6));
    }
}
