-- What was paid for each commitment discount, and what it did.
SELECT
    commitment, max(commitment_type) AS commitment_type,
    coalesce(sum(billed_cost) FILTER (category = 'Purchase'), 0) AS bought,
    sum(list_cost) FILTER (category = 'Usage' AND line NOT ILIKE 'unused%' IS NOT FALSE) AS covered,
    sum(effective_cost) FILTER (category = 'Usage' AND line NOT ILIKE 'unused%' IS NOT FALSE) AS used,
    sum(effective_cost) FILTER (line ILIKE 'unused%') AS unused,
    sum(charges)::BIGINT AS charges
FROM baseline
WHERE commitment IS NOT NULL
GROUP BY commitment
ORDER BY bought DESC, commitment
