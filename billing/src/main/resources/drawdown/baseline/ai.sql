-- What AI is on a bill, as data. Patterns are regular expressions without regard to case; the first that matches counts.
-- They are tried on "provider | publisher | service | sku | meter", those of units on "measure | unit | meter".

-- What may be AI at all: only this is looked at closer, and what is not recognised then is listed as such.
CREATE OR REPLACE TEMP TABLE ai_signs AS SELECT unnest([
    'bedrock|sagemaker|vertex ai|openai|\bfoundry\b|azure ai|cognitive services|generative|gemini',
    'anthropic|claude|\bgpt|mistral|cohere|llama|deepseek|\bnova(pro|lite|micro|premier)|titan.?(text|embed)|tokens?\b'
]) AS pattern;

-- Who sells and hosts it.
CREATE OR REPLACE TEMP TABLE ai_channels AS FROM (VALUES
    (1, 'claude platform on aws', 'Claude Platform on AWS'),
    (2, 'bedrock', 'Amazon Bedrock'),
    (3, 'sagemaker', 'Amazon SageMaker'),
    (4, '(microsoft|azure).*(openai|foundry|cognitive|azure ai|gpt|claude|mistral|cohere|llama|deepseek)', 'Azure OpenAI / Foundry'),
    (5, 'vertex', 'Vertex AI'),
    (6, 'google.*(gemini|generative)', 'Gemini API'),
    (7, '^openai', 'OpenAI, direct'),
    (8, '^anthropic', 'Anthropic, direct'),
    (9, '^mistral', 'Mistral, direct'),
    (10, '^cohere', 'Cohere, direct')
) AS ai_channels(rank, pattern, channel);

-- Who made which model. \1, \2, … are the groups of the pattern.
CREATE OR REPLACE TEMP TABLE ai_models AS FROM (VALUES
    (1, 'claude[ -]?(opus|sonnet|haiku|fable|instant)[ -]?v?(\d+(?:[.-]\d)?)?', 'Anthropic', 'Claude \1 \2'),
    (2, 'claude[ -]?v?(\d+(?:\.\d)?)[ -]?(opus|sonnet|haiku|fable)', 'Anthropic', 'Claude \2 \1'),
    (3, 'claude[ -]?v?(\d+(?:\.\d)?)', 'Anthropic', 'Claude \1'),
    (4, 'claude', 'Anthropic', 'Claude'),
    (10, 'nova ?(pro|lite|micro|premier|canvas|reel|sonic)', 'Amazon', 'Nova \1'),
    (11, 'titan[ -]?(?:text)?[ -]?embed\w*?[ -]?(v\d)', 'Amazon', 'Titan Embeddings \1'),
    (12, 'titan[ -]?(?:text)?[ -]?embed', 'Amazon', 'Titan Embeddings'),
    (13, 'titan[ -]?(?:text)?[ -]?(express|lite|premier)', 'Amazon', 'Titan Text \1'),
    (20, 'gpt[ -]?oss[ -]?(\d+b)?', 'OpenAI', 'gpt-oss \1'),
    (21, 'gpt[ -]?image[ -]?(\d)?', 'OpenAI', 'GPT Image \1'),
    (22, 'gpt[ -]?35[ -]?turbo', 'OpenAI', 'GPT-3.5 Turbo'),
    (23, 'gpt[ -]?(\d(?:\.\d+)?o?)[ -]?(mini|nano|turbo|codex|pro|sol)', 'OpenAI', 'GPT-\1 \2'),
    (24, 'gpt[ -]?(\d(?:\.\d+)?o?)', 'OpenAI', 'GPT-\1'),
    (25, '\b(o[134])[ -]?(mini|pro|preview)\b', 'OpenAI', '\1 \2'),
    (26, '(?:^|\| |: )(o[134])\b', 'OpenAI', '\1'),
    (27, 'text[ -]embedding[ -](3[ -](?:large|small)|ada[ -]?\d*)', 'OpenAI', 'text-embedding \1'),
    (28, 'dall[ -]?e[ -]?(\d)', 'OpenAI', 'DALL·E \1'),
    (29, '\b(sora|whisper)\b[ -]?(\d)?', 'OpenAI', '\1 \2'),
    (40, 'gemini[ -]?(\d(?:\.\d)?)[ -]?(flash[ -]?lite|flash|pro|ultra)', 'Google', 'Gemini \1 \2'),
    (41, 'gemini[ -]?(flash|pro|ultra)?', 'Google', 'Gemini \1'),
    (42, '\b(imagen|veo|gemma)[ -]?(\d)?', 'Google', '\1 \2'),
    (60, 'llama[ -]?(\d(?:[.-]\d)?)?[ -]?(\d+b|scout|maverick)?', 'Meta', 'Llama \1 \2'),
    (61, '(mistral|mixtral|ministral|codestral|pixtral|magistral)[ -]?(large|medium|small|\d+b)?', 'Mistral AI', '\1 \2'),
    (62, '(command|embed|rerank)[ -]?(r\+|r|a|\d(?:\.\d)?)?(?:.*cohere)', 'Cohere', '\1 \2'),
    (63, 'cohere[ -]?(command|embed|rerank)[ -]?(r\+|r\b|a\b|\d(?:\.\d)?)?', 'Cohere', '\1 \2'),
    (64, 'deepseek[ -]?(r\d|v\d(?:\.\d)?)?', 'DeepSeek', 'DeepSeek \1'),
    (65, '(qwen|kimi|grok|phi|jamba|nemotron)[ -]?(\d(?:\.\d)?)?', NULL, '\1 \2')
) AS ai_models(rank, pattern, maker, model);

-- What a meter counts. `kind` says where it stands: tokens, provisioned units, other use.
CREATE OR REPLACE TEMP TABLE ai_uses AS FROM (VALUES
    (1, '(openai|foundry|azure|microsoft).*provisioned', 'provisioned', 'provisioned throughput', 'PTU hours'),
    (2, 'bedrock.*(provisioned|model.?unit)', 'provisioned', 'provisioned throughput', 'model unit hours'),
    (3, '(vertex|gemini|google).*(provisioned|gsu|scale.?unit)', 'provisioned', 'provisioned throughput', 'GSU hours'),
    (4, 'provisioned.?throughput', 'provisioned', 'provisioned throughput', 'unit hours'),
    (5, 'bedrock.*(tpm|reserved)', 'provisioned', 'reserved tier', 'TPM'),
    (10, 'consumption.?units', 'other', 'consumption units', NULL),
    (11, '(openai|foundry|azure|bedrock).*(hosting|hstng)', 'other', 'hosting of a fine-tuned model', NULL),
    (12, 'training|trng|customi[sz]ation', 'other', 'training', NULL),
    (13, 'custom.?model.?unit', 'other', 'custom model units', NULL),
    (14, 'images?\b|\bimg\b', 'other', 'images', NULL),
    (15, '\bvideo|720p|1080p|480p', 'other', 'video', NULL),
    (16, 'guardrail|knowledge.?base|\bagents?\b|evaluation|storage|search.?unit', 'other', 'beside the model', NULL),
    (17, 'sagemaker', 'other', 'machine-learning platform', NULL),
    (30, 'cache.?write|write.?input', 'tokens', 'cache-write', 'tokens'),
    (31, 'cache.?read|read.?input|cached|cchd|cched', 'tokens', 'cache-read', 'tokens'),
    (32, 'embed', 'tokens', 'embedding', 'tokens'),
    (33, 'output|out?put|\boutp?\b|outp-|_out|-out-|\bopt\b', 'tokens', 'output', 'tokens'),
    (34, 'input|\binp?t?\b|inpt|-inp-|_in_|prompt', 'tokens', 'input', 'tokens'),
    (35, 'tokens?\b', 'tokens', 'tokens', 'tokens')
) AS ai_uses(rank, pattern, kind, use, measure);

-- On which terms of service.
CREATE OR REPLACE TEMP TABLE ai_tiers AS FROM (VALUES
    (1, 'batch', 'batch'),
    (2, '\bflex\b|_flex|-flex', 'flex'),
    (3, 'priority', 'priority'),
    (4, 'latency.?optimi[sz]ed', 'latency optimised')
) AS ai_tiers(rank, pattern, tier);

-- How much of the measure one unit of the quantity is. A unit that no pattern knows stays unknown: nothing is guessed.
CREATE OR REPLACE TEMP TABLE ai_units AS FROM (VALUES
    (1, '^tokens \| (1 )?tokens?$|^tokens \| (1 )?tokens? \|', 1),
    (2, '^tokens \| (1k|1000|1 ?k|thousand|1,000)( tokens?)?( \||$)', 1000),
    (3, '^tokens \| (10k|10000|10,000)( tokens?)?( \||$)', 10000),
    (4, '^tokens \| (100k|100000|100,000)( tokens?)?( \||$)', 100000),
    (5, '^tokens \| (1m|1000000|1 ?m|million|1,000,000)( tokens?)?( \||$)', 1000000),
    -- AWS Marketplace counts Units; the meter says of how many tokens, and bills by model of Amazon Bedrock by the million.
    (6, '^tokens \| units? \|.*(thousand|\b1k\b)', 1000),
    (7, '^tokens \| units? \|.*(million|\b1m\b|\bmp:)', 1000000),
    (20, '^(ptu|gsu|model unit|unit) hours \| (1 ?/ ?)?(1 )?(hours?|hrs?)( \||$)', 1),
    (21, '^(ptu|gsu|model unit|unit) hours \| (ptu|gsu|unit|model.?unit)[ -]?(hours?|hrs?)( \||$)', 1),
    (22, '^(ptu|gsu|model unit|unit) hours \| 100 (hours?|hrs?)( \||$)', 100)
) AS ai_units(rank, pattern, factor);
