-- All that decides where a charge goes or makes it odd, and nothing that tells two charges of one place apart.
SELECT
    file, period_start, category, class, line, provider, publisher, issuer, service, currency, broken,
    CASE WHEN cost < 0 THEN -1 WHEN cost > 0 THEN 1 ELSE 0 END AS sign,
    cost > 0 AND effective = 0 AS ineffective,
    count(*) AS charges,
    count(*) - count(cost) AS costless,
    coalesce(sum(cost), 0) AS billed
FROM part
GROUP BY ALL
