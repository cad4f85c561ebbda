-- On which days something was charged, by billing period.
SELECT period_start::DATE::VARCHAR AS period_start, period_end::DATE::VARCHAR AS period_end, category, first::VARCHAR AS first, last::VARCHAR AS last
FROM (
    SELECT
        period_start, coalesce(period_end, period_start + INTERVAL 1 MONTH) AS period_end, category,
        charge_start::DATE AS first, (charge_end - INTERVAL 1 MICROSECOND)::DATE AS last
    FROM charges
    WHERE charge_start IS NOT NULL
    GROUP BY ALL)
ORDER BY ALL
