-- The charges that are not metered: what savings plans, reservations, support and contracts cost, and what comes after the fact.
-- Given: sums of the metered charges by month, service and commitment.

CREATE MACRO cents(x) AS round(x / 1e8)::BIGINT * 100000000;

CREATE TABLE due (
    month INT, line VARCHAR, sku INT, commitment INT, starts TIMESTAMP, ends TIMESTAMP, quantity BIGINT DEFAULT 1000000, price BIGINT, spend BIGINT,
    region INT, account INT DEFAULT 0, correction BOOL DEFAULT false);

-- A savings plan commits to a little more per hour, in tenths of a cent, than was ever used. So does a reservation.
CREATE TABLE committed AS
SELECT commitment.*, (max(used // hours) // 10000000 + 1) * 10000000 AS hourly
FROM (SELECT month, commitment, sum(used) AS used FROM sums GROUP BY ALL) AS used
JOIN month USING (month)
JOIN commitment ON commitment.id = used.commitment
GROUP BY ALL;

INSERT INTO due BY NAME
SELECT
    month, 'SavingsPlanRecurringFee' AS line, sku, id AS commitment,
    first + to_hours(n::INT * step) AS starts, starts + to_hours(step) AS ends,
    step * 1000000 AS quantity, share(hourly, 1000000 - upfront) AS price, price * step AS spend
FROM committed, month, range(31 * 24) t(n)
WHERE category = 'Spend' AND n < hours // step;

INSERT INTO due BY NAME
SELECT
    month, 'RIFee' AS line, sku, id AS commitment, first AS starts, next AS ends,
    hours * 1000000 AS quantity, share(hourly, 1000000 - upfront) AS price, price * hours AS spend, 1 AS region
FROM committed, month
WHERE category = 'Usage';

-- Each is bought for a year, at its anniversary.
CREATE TABLE upfront AS
SELECT id AS commitment, month.month, share(hourly, upfront) * date_diff('hour', first, first + INTERVAL 12 MONTH) AS price
FROM committed, month
WHERE upfront > 0 AND month % 12 = 0;

INSERT INTO due BY NAME
SELECT
    upfront.month, CASE WHEN category = 'Spend' THEN 'SavingsPlanUpfrontFee' ELSE 'Fee' END AS line, sku, commitment,
    first AS starts, first + INTERVAL 12 MONTH AS ends, price, price AS spend
FROM upfront JOIN month USING (month) JOIN commitment ON commitment.id = upfront.commitment;

-- Vendors with a contract bill a part of it each month, by what was planned when it was signed.
INSERT INTO due BY NAME
SELECT month.month, 'Fee' AS line, sku, month.first AS starts, month.next AS ends, instalment AS price, instalment AS spend
FROM (
    SELECT
        month AS signed, sku,
        cents(average * (end_row - first_row) * spend / (SELECT sum(spend) FROM sku WHERE vendor IS NULL)) AS instalment
    FROM sku, month
    WHERE kind = 'contract') JOIN month ON signed = month.month // 12 * 12;

-- What the provider's own services cost in a month, before the agreement's discount, by service.
CREATE TABLE own AS
SELECT month, service, min(sku) AS sku, sum(spend) AS spend
FROM (
    SELECT month, service, spend FROM sums
    UNION ALL SELECT month, service, due.spend FROM due JOIN sku USING (sku))
JOIN (SELECT service, min(sku) AS sku FROM sku WHERE vendor IS NULL GROUP BY service) USING (service)
GROUP BY ALL;

-- Support is 10% of the first 150,000, 7% up to 500,000, 5% up to a million, 3% beyond.
INSERT INTO due BY NAME
SELECT
    month, 'Fee' AS line, support.sku, first AS starts, next AS ends,
    cents(0.03 * spend + 0.02 * least(spend, 1000000e10) + 0.02 * least(spend, 500000e10) + 0.03 * least(spend, 150000e10)) AS price,
    price AS spend
FROM (SELECT month, sum(spend) AS spend FROM own GROUP BY month)
JOIN month USING (month), (SELECT sku FROM sku WHERE kind = 'support') AS support;

-- From the second month on a fiftieth of some service's last month is corrected; every fourth month a hundredth of another's is refunded.
CREATE MACRO lottery(salt) AS TABLE
SELECT
    month.month, own.month AS before,
    arg_min(sku, hash(seed(), salt, month.month, service)) AS sku, arg_min(spend, hash(seed(), salt, month.month, service)) AS spend
FROM month JOIN own ON own.month = month.month - 1
WHERE spend > 0
GROUP BY ALL;

INSERT INTO due BY NAME
SELECT
    drawn.month, 'Usage' AS line, sku, first AS starts, next AS ends, -1000000 AS quantity, cents(spend * 0.02) AS price, -price AS spend,
    1 AS region, true AS correction
FROM lottery('correction') AS drawn JOIN month ON month.month = before;

INSERT INTO due BY NAME
SELECT drawn.month, 'Refund' AS line, sku, first AS starts, next AS ends, -1000000 AS quantity, cents(spend * 0.01) AS price, -price AS spend
FROM lottery('refund') AS drawn JOIN month USING (month)
WHERE month % 4 = 2;

-- In some months the provider credits 1, 2 or 3% of the month; a credit that is withheld was announced and is not billed.
CREATE TABLE credit AS
SELECT month, cents(sum(spend) * (1 + hash(seed(), 'credit', month) % 3) / 100) AS amount, arg_max(sku, spend) AS sku, withheld
FROM own JOIN month USING (month)
WHERE credited
GROUP BY month, withheld;

INSERT INTO due BY NAME
SELECT month, 'Credit' AS line, sku, first AS starts, next AS ends, amount AS price, -amount AS spend
FROM credit JOIN month USING (month)
WHERE NOT credit.withheld;

-- With the agreement's discount; a fee that usage amortises has no effective cost of its own.
CREATE TABLE fee AS
SELECT
    due.month, rows() + row_number() OVER (ORDER BY due.month, due.line, due.sku, due.starts, due.spend) AS i, hash(seed(), i) AS resource,
    due.starts, due.ends, due.sku, sku.service, due.region, due.account, due.price, due.quantity, due.spend AS list, due.commitment,
    due.line, due.spend,
    CASE WHEN due.line = 'Credit' THEN 0 ELSE share(due.spend, granted_share) END AS granted,
    CASE WHEN due.line = 'Credit' THEN 0 ELSE share(due.spend, applied_share) END AS applied,
    CASE WHEN due.line = 'Credit' THEN 0 ELSE share(due.spend, least(band_share, applied_share)) END AS edp,
    CASE WHEN due.line = 'Credit' THEN 0 ELSE applied_share END AS applied_share,
    0 AS used,
    CASE WHEN due.commitment IS NULL THEN due.spend - applied ELSE 0 END AS effective,
    due.correction
FROM due JOIN sku USING (sku) JOIN discount ON discount.month = due.month AND discount.service = sku.service;

-- Some accounts are taxed: 1.6% of each service on the whole. The tax is right even where the discount is wrong.
INSERT INTO fee BY NAME
SELECT
    month, 2 * rows() + 1000000 + row_number() OVER (ORDER BY month, service) AS i, first AS starts, next AS ends, own.sku, service,
    0 AS account, 1000000 AS quantity, cents(taxed * 0.016) AS price, price AS list, 'Tax' AS line, price AS spend,
    0 AS granted, 0 AS applied, 0 AS edp, 0 AS applied_share, 0 AS used, price AS effective, false AS correction
FROM (
    SELECT month, service, sum(spend - granted) AS taxed
    FROM (
        SELECT month, service, spend, granted FROM sums
        UNION ALL SELECT month, service, spend, granted FROM fee WHERE line <> 'Credit')
    GROUP BY ALL) JOIN own USING (month, service) JOIN month USING (month)
WHERE taxed >= 1e10;

-- What was bought and not used, by month: no row of an invoice, but of FOCUS, where effective costs add up to what was paid.
INSERT INTO fee BY NAME
SELECT
    month, 4 * rows() + 2000000 + row_number() OVER (ORDER BY month, commitment) AS i, first AS starts, next AS ends, sku, service,
    0 AS account, 1000000 AS quantity, 0 AS price, 0 AS list, commitment, 'Unused' AS line, 0 AS spend,
    0 AS granted, 0 AS applied, 0 AS edp, 0 AS applied_share, 0 AS used,
    (paid - coalesce(used.effective, 0))::BIGINT AS effective, false AS correction
FROM (
    SELECT month, commitment, sum(paid)::BIGINT AS paid
    FROM (
        SELECT month, commitment, spend - applied AS paid FROM fee WHERE line IN ('SavingsPlanRecurringFee', 'RIFee')
        UNION ALL
        -- A twelfth of what was paid upfront.
        SELECT
            month.month, commitment,
            (fee.spend - applied)::HUGEINT * (month.month % 12 + 1) // 12 - (fee.spend - applied)::HUGEINT * (month.month % 12) // 12
        FROM fee JOIN upfront USING (month, commitment) JOIN month ON month.month // 12 = upfront.month // 12
        WHERE line NOT IN ('SavingsPlanRecurringFee', 'RIFee'))
    GROUP BY ALL)
LEFT JOIN (SELECT month, commitment, sum(effective) AS effective FROM sums GROUP BY ALL) AS used USING (month, commitment)
JOIN committed ON committed.id = commitment JOIN month USING (month);

INSERT INTO sums
SELECT last_part, month, fee.service, line, commitment, count(*), sum(list), sum(spend), sum(granted), sum(applied), sum(used), sum(effective)
FROM fee JOIN month USING (month)
GROUP BY ALL;

-- Charges of a month: some of the metered ones, and with the last of them all others.
CREATE MACRO charges(wanted, first_row, end_row) AS TABLE
SELECT *, false AS correction FROM usage(wanted, first_row, end_row)
UNION ALL BY NAME (SELECT * FROM fee WHERE month = wanted AND end_row = (SELECT month.end_row FROM month WHERE month.month = wanted) ORDER BY i);
