-- The metered charges of a month: rows first_row to end_row of the bill. Nothing is random: every value is a hash of the seed and
-- the number of its row.
-- How much of a charge is metered already: all of it, but in a month-to-date export.
CREATE MACRO settled(starts, number) AS 1;

CREATE MACRO usage(wanted, first_row, end_row) AS TABLE
WITH drawn AS (
    SELECT i, hash(seed(), i, 1) AS a, hash(seed(), i, 2) AS b, hash(seed(), i, 3) AS c FROM range(first_row, end_row) t(i)),
metered AS (
    SELECT
        month.month, i, b,
        month.first + to_hours(((b >> 24) % (hours // step))::INT * step) AS starts, starts + to_hours(step) AS ends,
        slot.sku, slot.service, slot.covers, region, ((a >> 20) % accounts())::INT AS account,
        floor(((a >> 40) & 1023) / coverable)::INT AS draw,
        slot.price * region_slot.percent // 100 AS price,
        -- Two draws between 0 and 1 have a product of 1/4 on average; most charges are small and a few are not.
        weight * average * 4 * (c & 4294967295) / 4294967296 * (c >> 32) / 4294967296 * settled(starts, b) AS cost,
        -- In millionths; what costs next to nothing is counted in whole units.
        CASE
            WHEN slot.price = 0 THEN 1 + (b & 1023)
            WHEN slot.price < 10000000 THEN ceil(cost / region_slot.percent * 100 / slot.price) * 1e6
            ELSE ceil(cost / region_slot.percent * 100 / slot.price * 1e6)
        END AS quantity
    FROM drawn
    JOIN slot ON slot.slot = (a & 16383)::INT
    JOIN region_slot ON region_slot.slot = ((a >> 14) & 63)::INT
    JOIN month ON month.month = wanted),
costed AS (
    SELECT metered.*, round(quantity / 1e6 * price)::BIGINT AS list, cover.id AS commitment, category, rate, fee_service
    FROM metered LEFT JOIN cover ON cover.covers = metered.covers AND cover.draw = metered.draw)
SELECT
    costed.month, i, b AS resource, starts, ends, sku, costed.service, region, account, price, quantity::BIGINT AS quantity, list, commitment,
    CASE WHEN commitment IS NULL THEN 'Usage' WHEN category = 'Spend' THEN 'SavingsPlanCoveredUsage' ELSE 'DiscountedUsage' END AS line,
    -- What it costs before the agreement's discount.
    CASE WHEN commitment IS NULL THEN list ELSE 0 END AS spend,
    share(spend, own.granted_share) AS granted,
    share(spend, own.applied_share) AS applied,
    share(spend, least(own.band_share, own.applied_share)) AS edp,
    own.applied_share,
    -- What of the fee of its savings plan or reservation it uses, before and after the agreement's discount.
    CASE WHEN commitment IS NULL THEN 0 ELSE share(list, rate) END AS used,
    CASE WHEN commitment IS NULL THEN spend - applied ELSE used - share(used, fee.granted_share) END AS effective
FROM costed
JOIN discount AS own ON own.service = costed.service AND own.month = wanted
LEFT JOIN discount AS fee ON fee.service = costed.fee_service AND fee.month = wanted;
