-- How many charges lack a cost.
SELECT
    sum(charges)::BIGINT AS charges, sum(without_list)::BIGINT AS ListCost, sum(without_contracted)::BIGINT AS ContractedCost,
    sum(without_effective)::BIGINT AS EffectiveCost
FROM cells
