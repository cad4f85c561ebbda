-- What is to be known of an AWS report beside its charges. Discounts of the bill by their names, as they are written (below 0), and
-- what is odd.
--
-- asks: line, net, discounts, discount, commitment
WITH named AS (
    SELECT unnest(discounts, recursive := true) FROM charges WHERE len(discounts) > 0)
SELECT 'discount' AS part, name, count(*) AS charges, sum(amount) AS billed FROM named GROUP BY name
UNION ALL BY NAME
SELECT 'discount' AS part, 'discount by no name' AS name, count(*) AS charges, sum(unnamed) AS billed
FROM (
    SELECT -discount - coalesce(list_sum(list_transform(discounts, lambda d: d.amount)), 0) AS unnamed
    FROM charges WHERE discount <> 0)
WHERE abs(unnamed) > 0.000001
HAVING count(*) > 0
UNION ALL BY NAME
SELECT 'oddity' AS part, 'net unblended cost is not unblended cost less discounts; the difference' AS name, count(*) AS charges, sum(net - cost + discount) AS billed
FROM charges
WHERE abs(net - cost + discount) > 0.000001
HAVING count(*) > 0
UNION ALL BY NAME
SELECT
    'oddity' AS part,
    CASE WHEN sum(cost) > 0 THEN 'SavingsPlanCoveredUsage without its SavingsPlanNegation' ELSE 'SavingsPlanNegation without its SavingsPlanCoveredUsage' END
    || coalesce(', ' || split_part(commitment, '/', -1), '') || ', ' || strftime(period_start, '%Y-%m') AS name,
    count(*) AS charges,
    sum(cost) AS billed
FROM charges
WHERE line IN ('SavingsPlanCoveredUsage', 'SavingsPlanNegation')
GROUP BY commitment, period_start
HAVING abs(sum(cost)) > 0.0001
ORDER BY part, name
