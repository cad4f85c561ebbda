-- Cost by day, a plain table of `date,<what>,cost_<currency>` such as a team publishes about its own bill.
--
-- needs: date, cost_???, *
-- origin of currency: cost_???
SELECT
    date_trunc('month', moment("date")) AS period_start,
    period_start + INTERVAL 1 MONTH AS period_end,
    moment("date") AS charge_start,
    charge_start + INTERVAL 1 DAY AS charge_end,
    'Usage' AS category,
    NULL::VARCHAR AS class,
    NULL::VARCHAR AS line,
    NULL::VARCHAR AS provider,
    NULL::VARCHAR AS publisher,
    NULL::VARCHAR AS issuer,
    "*" AS service,
    upper(right("cost_???.name", 3)) AS currency,
    amount("cost_???") AS cost,
    NULL::DECIMAL(38, 24) AS effective,
    NULL::DECIMAL(38, 24) AS list,
    NULL::DECIMAL(38, 24) AS contracted,
    NULL::DECIMAL(38, 24) AS discount,
    NULL::VARCHAR AS account,
    NULL::VARCHAR AS account_name,
    NULL::VARCHAR AS region,
    NULL::VARCHAR AS sku,
    NULL::VARCHAR AS meter,
    NULL::VARCHAR AS resource,
    NULL::VARCHAR AS unit,
    NULL::VARCHAR AS commitment,
    NULL::VARCHAR AS commitment_type,
    NULL::VARCHAR AS invoice,
    NULL::DECIMAL(38, 24) AS quantity,
    hash(charge_start, "*") AS identity,
    hash(identity, cost) AS key,
    CASE
        WHEN unreadable("cost_???", cost) THEN 'cost_???'
        WHEN period_start IS NULL THEN 'date'
    END AS broken,
    CASE broken WHEN 'cost_???' THEN "cost_???"::VARCHAR WHEN 'date' THEN "date"::VARCHAR END AS broken_value,
    file,
    row
FROM export
