package drawdown.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AiTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Amazon Bedrock|Amazon Web Services|AWS|USE1-NovaPro-input-tokens|1K tokens|5|4; tokens, Amazon Bedrock, Amazon, Nova Pro, input, standard, 5000 tokens",
                "Amazon Bedrock|Amazon Web Services|AWS|USE1-NovaLite-cache-read-input-token-count|1K tokens|5|4; tokens, Amazon Bedrock, Amazon, Nova Lite, cache-read, standard, 5000 tokens",
                "Amazon Bedrock|Amazon Web Services|AWS|USE1-NovaLite-cache-write-input-token-count|1K tokens|5|4; tokens, Amazon Bedrock, Amazon, Nova Lite, cache-write, standard, 5000 tokens",
                "Amazon Bedrock|Amazon Web Services|AWS|USE1-Claude4.6Sonnet-output-tokens-batch|1K tokens|5|4; tokens, Amazon Bedrock, Anthropic, Claude Sonnet 4.6, output, batch, 5000 tokens",
                "Claude Opus 5.5 (Amazon Bedrock Edition)|Anthropic|AWS|USW2-MP:USW2_InputTokenCount-Units|Units|5|4; tokens, Amazon Bedrock, Anthropic, Claude Opus 5.5, input, standard, 5000000 tokens",
                "Claude Sonnet 5.5 (Amazon Bedrock Edition)|Anthropic|AWS|Million cache read input tokens|Units|5|4; tokens, Amazon Bedrock, Anthropic, Claude Sonnet 5.5, cache-read, standard, 5000000 tokens",
                "Azure OpenAI|Microsoft|Microsoft|gpt 4o 0513 Input global Tokens|1K|5|4; tokens, Azure OpenAI / Foundry, OpenAI, GPT-4o, input, standard, 5000 tokens",
                "Azure OpenAI|Microsoft|Microsoft|gpt 4.1 mini Batch Outp glbl Tokens|1K|5|4; tokens, Azure OpenAI / Foundry, OpenAI, GPT-4.1 mini, output, batch, 5000 tokens",
                "Azure OpenAI|Microsoft|Microsoft|o3 mini 0131 cached input glbl Tokens|1K|5|4; tokens, Azure OpenAI / Foundry, OpenAI, o3 mini, cache-read, standard, 5000 tokens",
                "Azure OpenAI Service|Microsoft|Microsoft|gpt5-outp-glbl|1M|5|4; tokens, Azure OpenAI / Foundry, OpenAI, GPT-5, output, standard, 5000000 tokens",
                "Azure OpenAI|Microsoft|Microsoft|text-embedding-3-large-glbl Tokens|1K|5|4; tokens, Azure OpenAI / Foundry, OpenAI, text-embedding 3-large, embedding, standard, 5000 tokens",
                "Azure OpenAI|Microsoft|Microsoft|gpt-4.1-ft hosting regional Unit|1 Hour|5|4; other, Azure OpenAI / Foundry, OpenAI, GPT-4.1, hosting of a fine-tuned model, , 5 of 1 Hour",
                "Azure OpenAI|Microsoft|Microsoft|Provisioned Managed Global Unit|1/Hour|5|4; provisioned, Azure OpenAI / Foundry, , , provisioned throughput, , 5 PTU hours",
                "Vertex AI|Google|Google Cloud|Gemini 2.5 Pro Text Output|1M|5|4; tokens, Vertex AI, Google, Gemini 2.5 Pro, output, standard, 5000000 tokens",
                "Vertex AI|Google|Google Cloud|Gemini 2.5 Flash Provisioned Throughput GSU|hour|5|4; provisioned, Vertex AI, Google, Gemini 2.5 Flash, provisioned throughput, , 5 GSU hours",
                "Claude Sonnet 5.5 in Foundry|Anthropic|Microsoft|Claude Consumption Units|1|5|4; other, Azure OpenAI / Foundry, Anthropic, Claude Sonnet 5.5, consumption units, , 5 of 1",
                "Amazon Bedrock|Amazon Web Services|AWS|USE1-NovaPro-input-tokens|Bushels|5|4; tokens, Amazon Bedrock, Amazon, Nova Pro, input, standard, 5 of Bushels",
                "Amazon SageMaker|Amazon Web Services|AWS|USE1-Host:ml.m5.large|Hrs|5|4; other, Amazon SageMaker, , , machine-learning platform, , 5 of Hrs",
                "Amazon Bedrock|Amazon Web Services|AWS|USE1-Xyzzy|Hrs|5|4; not recognised, Amazon Bedrock, , , USE1-Xyzzy, , 5 of Hrs",
            })
    void aMeterOfAiIsRecognisedByData(String row, String expected) throws Exception {
        var baseline =
                Taken.of(folder, Taken.metered(folder.resolve("bill.csv"), row)).baseline();

        assertThat(baseline.ai().stream().map(AiTest::words)).containsExactly(expected);
    }

    private static String words(AiUse use) {
        var measured = use.measured().map(m -> plain(m) + " " + use.measure());
        return String.join(
                ", ",
                use.kind(),
                use.channel(),
                use.maker(),
                use.model(),
                use.use(),
                use.tier(),
                measured.orElseGet(() -> plain(use.quantity().orElseThrow()) + " of " + use.unit()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Test
    void thePriceOfAMillionTokensIsAsBilled() throws Exception {
        var bill = Taken.metered(
                folder.resolve("bill.csv"),
                "Amazon Bedrock|Amazon Web Services|AWS|USE1-NovaPro-input-tokens|1K tokens|250000|200",
                "Amazon Bedrock|Amazon Web Services|AWS|USE1-NovaPro-input-tokens|1K tokens|750000|600");

        var use = Taken.of(folder, bill).baseline().ai().getFirst();

        assertThat(use.price(use.costs().billed()).orElseThrow()).isEqualByComparingTo("0.8");
    }

    @Test
    void whatIsNotAiIsNotInItsSection() throws Exception {
        var bill = Taken.metered(
                folder.resolve("bill.csv"), "Amazon EC2|Amazon Web Services|AWS|USE1-BoxUsage:m5.large|Hrs|5|4");

        assertThat(Taken.of(folder, bill).baseline().ai()).isEmpty();
    }
}
