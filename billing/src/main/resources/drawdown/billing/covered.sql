-- The days of all parts together.
SELECT DISTINCT
    period_start::VARCHAR AS period_start, period_end::VARCHAR AS period_end, category, first::VARCHAR AS first, last::VARCHAR AS last
FROM coverage
ORDER BY ALL
