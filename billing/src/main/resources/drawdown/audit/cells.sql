-- What each service cost in a month before the agreement's discount, and what the bill took off it. A discount that is a line item
-- belongs where the charges of its service do. {…} is filled in by how the export shows discounts.
WITH homes AS (
    SELECT provider, publisher, issuer, service, min(kind) AS kind, min(name) AS name
    FROM places WHERE kind IN ('usage', 'marketplace')
    GROUP BY ALL),
each AS (
    SELECT
        strftime(period_start, '%Y-%m') AS month,
        coalesce(c.kind, homes.kind) AS kind,
        coalesce(c.name, homes.name) AS name,
        coalesce(c.service, 'no service') AS service,
        {weight} AS weight, cost, {before} AS before, {applied} AS applied, coalesce({shown}, false) AS shown
    FROM {charges} AS c LEFT JOIN homes ON
        c.category = 'Discount'
        AND c.provider IS NOT DISTINCT FROM homes.provider
        AND c.publisher IS NOT DISTINCT FROM homes.publisher
        AND c.issuer IS NOT DISTINCT FROM homes.issuer
        AND c.service IS NOT DISTINCT FROM homes.service
    WHERE cost IS NOT NULL AND (c.kind IN ('usage', 'marketplace') OR c.category = 'Discount'))
SELECT
    month, coalesce(kind, 'none') AS kind, coalesce(name, '') AS name, service,
    coalesce(sum(weight) FILTER (WHERE shown), 0)::BIGINT AS charges,
    coalesce(sum(weight * before) FILTER (WHERE shown), 0) AS before,
    coalesce(sum(weight * applied) FILTER (WHERE shown), 0) AS applied,
    coalesce(sum(weight * cost) FILTER (WHERE NOT shown), 0) AS hidden
FROM each
GROUP BY ALL
ORDER BY ALL
