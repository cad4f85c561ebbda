-- Whether charges show that what commitment discounts cost is spread over the usage they cover, or that it is charged when they are bought.
SELECT
    file, period_start,
    coalesce(bool_or(line ILIKE 'unused%' OR category = 'Usage' AND commitment_type IS NOT NULL AND cost <> 0), false) AS amortised,
    coalesce(bool_or(commitment_type IS NOT NULL AND (category = 'Purchase' OR category = 'Usage' AND cost = 0 AND quantity > 0)), false) AS actual
FROM part
GROUP BY ALL
