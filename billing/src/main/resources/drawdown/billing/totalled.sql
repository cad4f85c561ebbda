-- The totals of all parts and files together.
SELECT
    period_start::DATE::VARCHAR AS period_start, category, class, line, provider, publisher, issuer, service, currency, broken, sign, ineffective,
    sum(charges)::BIGINT AS charges, sum(costless)::BIGINT AS costless, sum(billed) AS billed
FROM totals
GROUP BY ALL
ORDER BY ALL
