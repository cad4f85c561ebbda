-- On which days something was charged, by billing period.
SELECT
    period_start::DATE AS period_start, coalesce(period_end, period_start + INTERVAL 1 MONTH)::DATE AS period_end, category,
    charge_start::DATE AS first, (charge_end - INTERVAL 1 MICROSECOND)::DATE AS last
FROM part
WHERE charge_start IS NOT NULL
GROUP BY ALL
