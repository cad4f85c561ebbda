-- What is to be known of an AWS report beside its charges. Discounts of the bill by their names, as they are written (below 0), and
-- what is odd.
--
-- asks: line, net, discounts, discount, commitment
WITH charge AS MATERIALIZED (
    SELECT
        period_start, line, commitment, cost, discounts,
        -discount - coalesce(list_sum(list_transform(discounts, lambda d: d.amount)), 0) AS unnamed,
        net - cost + discount AS amiss
    FROM charges
    WHERE len(discounts) > 0 OR discount <> 0 OR net <> cost OR line IN ('SavingsPlanCoveredUsage', 'SavingsPlanNegation'))
SELECT 'discount' AS part, name, count(*) AS charges, sum(amount) AS billed
FROM (SELECT unnest(discounts, recursive := true) FROM charge)
GROUP BY name
UNION ALL
SELECT 'discount', 'discount without a name', count(*), sum(unnamed)
FROM charge
WHERE abs(unnamed) > 0.000001
HAVING count(*) > 0
UNION ALL
SELECT 'oddity', 'net unblended cost is not unblended cost less discounts; the difference', count(*), sum(amiss)
FROM charge
WHERE abs(amiss) > 0.000001
HAVING count(*) > 0
UNION ALL
SELECT
    'oddity',
    CASE WHEN sum(cost) > 0 THEN 'SavingsPlanCoveredUsage without its SavingsPlanNegation' ELSE 'SavingsPlanNegation without its SavingsPlanCoveredUsage' END
    || coalesce(', ' || split_part(commitment, '/', -1), '') || ', ' || strftime(period_start, '%Y-%m'),
    count(*),
    sum(cost)
FROM charge
WHERE line IN ('SavingsPlanCoveredUsage', 'SavingsPlanNegation')
GROUP BY commitment, period_start
HAVING abs(sum(cost)) > 0.0001
ORDER BY ALL
