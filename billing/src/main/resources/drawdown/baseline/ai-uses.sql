-- How AI is used. What is not recognised is told apart by its meter.
SELECT
    ai, channel, maker, model, CASE ai WHEN 'not recognised' THEN coalesce(meter, sku, service) ELSE use END AS use, tier, measure, unit,
    CASE WHEN count(*) = count(measured) THEN sum(measured) END AS measured,
    sum(quantity) AS quantity,
    sum(charges)::BIGINT AS charges, sum(list_cost) AS list_cost, sum(contracted_cost) AS contracted_cost,
    sum(effective_cost) AS effective_cost, sum(billed_cost) AS billed_cost
FROM baseline
WHERE ai IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY ai, channel, maker, model, 5, tier, measure, unit
