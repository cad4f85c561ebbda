-- What a bill is drawn from. Given, all as text: sku_text, region_text, commitment_text and provider_text (the CSV tables of this
-- folder, as far as they concern the agreement), month_text (what is planned for each month), discount_text (the agreement's
-- discount and the one that the bill applies, by month and service) and the settings as macros: seed(), currency(), rows(),
-- accounts().

-- Every amount is exact, and within this model a whole number of ten-billionths: AWS bills ten decimals. Shares are whole parts per
-- million. DuckDB divides such integers in a tenth of the time that it takes for decimals; a single charge of 922 million is an error.
CREATE MACRO units(x) AS (x::DECIMAL(28, 10) * 10000000000)::BIGINT;
CREATE MACRO share(x, ppm) AS x // 1000000 * ppm + (x % 1000000 * ppm + 500000) // 1000000;
CREATE MACRO exact(x) AS (x::DECIMAL(28, 0) * 0.0000000001)::DECIMAL(28, 10);

CREATE TABLE sku AS
SELECT
    id::INT AS sku, kind, service_id::INT AS service, service AS name, coalesce(nullif(code, ''), left(md5(service), 25)) AS code,
    nullif(vendor, '')::INT AS vendor, nullif(publisher, '') AS publisher, category, subcategory, sku AS meter, usage_type, operation, unit,
    units(price) AS price, spend::DOUBLE AS spend, rows::DOUBLE AS rows, nullif(commitment, '') AS commitment,
    nullif(resource_type, '') AS resource_type, nullif(resource, '') AS resource, upper(left(md5(service || sku), 16)) AS code_of_sku,
    -- The provider's invoice is the first; each vendor has one of its own.
    printf('%04d', coalesce(1001 + nullif(vendor, '')::INT, 1)) AS invoice
FROM sku_text;

-- Rows are dealt to SKUs and to regions by slots: a row draws a number below 16384 and one below 64.
CREATE TABLE slot AS
WITH dealt AS (
    SELECT *, sum(rows) OVER (ORDER BY sku) / sum(rows) OVER () AS until, until - rows / sum(rows) OVER () AS start FROM sku WHERE rows > 0)
SELECT
    slot::INT AS slot, sku, service, commitment AS covers, price,
    -- What a row costs if the average row costs 1.
    spend / (SELECT sum(spend) FROM sku WHERE vendor IS NULL) * 16384 / count(*) OVER (PARTITION BY sku) AS weight
FROM range(16384) t(slot) JOIN dealt ON slot >= round(start * 16384) AND slot < round(until * 16384)
ORDER BY slot;

CREATE TABLE region AS
SELECT
    id::INT AS region, region AS code, name, prefix, (factor::DECIMAL(5, 2) * 100)::BIGINT AS percent,
    sum(weight::DOUBLE) OVER (ORDER BY id::INT) / sum(weight::DOUBLE) OVER () AS until
FROM region_text;

CREATE TABLE region_slot AS
SELECT slot::INT AS slot, min(region) AS region, arg_min(percent, region) AS percent
FROM range(64) t(slot) JOIN region ON (slot + 1) / 64 <= until + 1e-9
GROUP BY slot;

CREATE TABLE account AS
SELECT
    number::INT AS account,
    ['payments', 'search', 'checkout', 'data', 'ml', 'platform', 'mobile', 'identity', 'media', 'risk'][1 + number // 3 % 10] || '-'
        || ['prod', 'staging', 'dev'][1 + number % 3] || CASE WHEN number < 30 THEN '' ELSE '-' || number // 30 END AS name,
    replace(replace(provider.account, '{number}', printf('%08d', number + 10000000)), '{name}', name) AS id
FROM range(accounts()) t(number), provider_text AS provider;

CREATE TABLE month AS
SELECT
    month::INT AS month, first::TIMESTAMP AS first, first::TIMESTAMP + INTERVAL 1 MONTH AS next,
    date_diff('hour', first::TIMESTAMP, next) AS hours,
    'INV-' || strftime(first::TIMESTAMP, '%Y-%m') || '-' AS invoice,
    first_row::BIGINT AS first_row, end_row::BIGINT AS end_row, last_part::INT AS last_part,
    -- What the average row costs, so that the provider's own services come to what is planned.
    planned::DOUBLE * 1e10 / greatest(1, end_row::BIGINT - first_row::BIGINT) AS average,
    -- Savings plans and reservations are bought for the smallest month.
    min(planned::DOUBLE) OVER () / planned::DOUBLE AS coverable,
    -- A bill of many rows is hourly, one of few is daily.
    CASE WHEN end_row::BIGINT - first_row::BIGINT >= 50000 THEN 1 ELSE 24 END AS step,
    credited::BOOL AS credited, withheld::BOOL AS withheld
FROM month_text;

CREATE TABLE discount AS
SELECT
    month::INT AS month, service::INT AS service,
    granted::BIGINT AS granted_share, applied::BIGINT AS applied_share, band::BIGINT AS band_share
FROM discount_text;

-- Savings plans and reservations, and which of the 1024 draws of a row each of them covers.
CREATE TABLE commitment AS
SELECT
    c.id::INT AS id, c.commitment AS name, c.type, c.category, covers,
    (rate::DECIMAL(7, 6) * 1000000)::BIGINT AS rate, (upfront::DECIMAL(7, 6) * 1000000)::BIGINT AS upfront,
    sum(share::DOUBLE) OVER (PARTITION BY covers ORDER BY c.id::INT) AS until, until - share::DOUBLE AS start, fee.sku, fee.service,
    replace(replace(replace(fee.resource, '{region}', (SELECT arg_min(code, region) FROM region)), '{account}', billing_account),
        '{id}', left(md5(c.commitment || seed()), 16)) AS resource
FROM provider_text, commitment_text AS c JOIN sku AS fee USING (commitment)
WHERE fee.kind = 'fee';

CREATE TABLE cover AS
SELECT id, covers, draw::INT AS draw, category, rate, service AS fee_service
FROM range(1024) t(draw) JOIN commitment ON draw >= start * 1024 AND draw < until * 1024;
