-- The meters of AI, each looked up once in the tables of ai.sql.
CREATE OR REPLACE TEMP TABLE ai_meters AS
WITH meters AS (
    SELECT DISTINCT provider, publisher, service, sku, meter, unit, concat_ws(' | ', provider, publisher, service, sku, meter) AS words FROM cells),
looked AS (
    FROM meters SELECT * WHERE EXISTS (FROM ai_signs WHERE regexp_matches(words, pattern, 'i'))),
matched AS (
    SELECT *,
        (SELECT min_by(channel, rank) FROM ai_channels WHERE regexp_matches(words, pattern, 'i')) AS channel,
        (SELECT min(rank) FROM ai_models WHERE regexp_matches(words, pattern, 'i')) AS model_rank,
        (SELECT min(rank) FROM ai_uses WHERE regexp_matches(words, pattern, 'i')) AS use_rank,
        (SELECT min_by(tier, rank) FROM ai_tiers WHERE regexp_matches(words, pattern, 'i')) AS tier
    FROM looked)
SELECT
    provider, publisher, service, sku, meter, matched.unit, channel, maker,
    trim(regexp_replace(regexp_extract(words, m.pattern, 0, 'i'), m.pattern, model, 'i')) AS model,
    coalesce(u.kind, 'not recognised') AS ai, use, coalesce(tier, CASE WHEN u.kind = 'tokens' THEN 'standard' END) AS tier, measure,
    (SELECT min_by(factor, rank) FROM ai_units WHERE regexp_matches(concat_ws(' | ', measure, matched.unit, meter), pattern, 'i'))
        AS factor
FROM matched LEFT JOIN ai_models m ON m.rank = model_rank LEFT JOIN ai_uses u ON u.rank = use_rank;

-- The baseline: a line for all charges that differ in nothing but time and amount. `files` are the numbers of the files in the evidence.
CREATE OR REPLACE TEMP TABLE baseline AS
WITH summed AS (
    SELECT
        kind, place, category, provider, publisher, service, account, region, sku, meter, unit, commitment, commitment_type, line,
        max(account_name) AS account_name, min(month) AS first_month, max(month) AS last_month,
        sum(charges)::BIGINT AS charges, sum(quantity) AS quantity, sum(list_cost) AS list_cost, sum(contracted_cost) AS contracted_cost,
        sum(effective_cost) AS effective_cost, sum(billed_cost) AS billed_cost, sum(discount) AS discount,
        min(first_seen) AS first_seen, max(last_seen) AS last_seen,
        array_to_string(list_sort(list(DISTINCT file_number)), ' ') AS files
    FROM cells JOIN source_files USING (file)
    GROUP BY ALL)
SELECT
    row_number() OVER (ORDER BY
        kind, place, category, s.provider, s.publisher, s.service, account, region, s.sku, s.meter, s.unit, commitment, commitment_type,
        line) AS number,
    kind, place, category, s.provider, s.publisher, s.service, account, account_name, region, s.sku, s.meter, s.unit,
    commitment, commitment_type, line, ai, channel, maker, model, use, tier, measure,
    CASE WHEN factor IS NOT NULL THEN quantity::DECIMAL(38, 12) * factor::DECIMAL(8, 0) END AS measured,
    first_month, last_month, charges, quantity, list_cost, contracted_cost, effective_cost, billed_cost, discount, first_seen, last_seen, files
FROM summed AS s LEFT JOIN ai_meters AS a ON
    s.provider IS NOT DISTINCT FROM a.provider AND s.publisher IS NOT DISTINCT FROM a.publisher
    AND s.service IS NOT DISTINCT FROM a.service AND s.sku IS NOT DISTINCT FROM a.sku
    AND s.meter IS NOT DISTINCT FROM a.meter AND s.unit IS NOT DISTINCT FROM a.unit
    -- A tax or credit on AI is no use of it.
    AND coalesce(lower(category), '') NOT IN ('tax', 'credit');

-- What stands after a name in the query of a line.
CREATE OR REPLACE TEMP MACRO has(name, value) AS
    name || CASE WHEN value IS NULL THEN ' IS NULL' ELSE ' = ''' || replace(value, '''', '''''') || '''' END;

-- The baseline with the query that yields the charges of each line.
CREATE OR REPLACE TEMP VIEW baseline_lines AS
SELECT
    *,
    'SELECT * FROM inventory WHERE ' || concat_ws(' AND ',
        has('kind', kind), has('place', place), has('category', category), has('provider', provider), has('publisher', publisher),
        has('service', service), has('account', account), has('region', region), has('sku', sku), has('meter', meter), has('unit', unit),
        has('commitment', commitment), has('commitment_type', commitment_type), has('line', line)) AS query
FROM baseline;

-- A text that a spreadsheet would take for a formula begins with an apostrophe.
CREATE OR REPLACE TEMP MACRO plain(x) AS CASE WHEN regexp_matches(x, '^[=+@\t\r-]') THEN '''' || x ELSE x END;

-- A number without the zeros at its end.
CREATE OR REPLACE TEMP MACRO digits(x) AS rtrim(rtrim(x::VARCHAR, '0'), '.');

-- The same for a CSV file, whose SHA-256 is the baseline's.
CREATE OR REPLACE TEMP VIEW baseline_csv AS
SELECT
    number, kind, plain(place) AS place, plain(category) AS category, plain(provider) AS provider, plain(publisher) AS publisher,
    plain(service) AS service, plain(account) AS account, plain(account_name) AS account_name, plain(region) AS region, plain(sku) AS sku,
    plain(meter) AS meter, plain(unit) AS unit, plain(commitment) AS commitment, plain(commitment_type) AS commitment_type,
    plain(line) AS line, ai, channel, maker, plain(model) AS model, use, tier, measure, digits(measured) AS measured,
    first_month, last_month, charges, digits(quantity) AS quantity, digits(list_cost) AS list_cost,
    digits(contracted_cost) AS contracted_cost, digits(effective_cost) AS effective_cost, digits(billed_cost) AS billed_cost,
    digits(discount) AS discount, first_seen, last_seen, files, query
FROM baseline_lines
ORDER BY number
