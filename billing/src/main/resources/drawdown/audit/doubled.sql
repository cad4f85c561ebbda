-- Invoices of a billing period in which charges are repeated, in every part of their key and with a cost.
WITH keys AS (
    SELECT invoice, key, count(*) AS times, any_value(cost) AS cost, min(file) AS one, max(file) AS other
    FROM charges WHERE cost <> 0 AND period_start = '{period}'::TIMESTAMP
    GROUP BY ALL)
SELECT
    coalesce(invoice, '') AS invoice,
    count(*) AS keys,
    count(*) FILTER (WHERE times > 1) AS repeated,
    sum(times - 1)::BIGINT AS extra,
    sum((times - 1) * cost) AS cost,
    min(one) FILTER (WHERE times > 1) AS one,
    max(other) FILTER (WHERE times > 1) AS other
FROM keys
GROUP BY invoice
HAVING repeated > 0
ORDER BY invoice
