-- The repeated charges of all periods together.
SELECT one, other, strftime(period_start, '%Y-%m') AS month, upper(trim(coalesce(currency, ''))) AS currency, sum(charges)::BIGINT AS charges, sum(billed) AS billed
FROM repeats
GROUP BY ALL
ORDER BY one, other, month, currency
