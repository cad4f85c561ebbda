-- The charges added up by all that tells lines apart, by month and file: the export is read for this, and only for this.
CREATE OR REPLACE TEMP TABLE cells AS
SELECT
    kind, place, category, provider, publisher, service, account, region, sku, meter, unit, commitment, commitment_type, line,
    month, file,
    max(account_name) AS account_name,
    count(*) AS charges,
    count(*) - count(list) AS without_list,
    count(*) - count(contracted) AS without_contracted,
    count(*) - count(effective) AS without_effective,
    sum(quantity::DECIMAL(38, 18)) AS quantity,
    sum(list) AS list_cost,
    sum(contracted) AS contracted_cost,
    sum(effective) AS effective_cost,
    coalesce(sum(cost), 0) AS billed_cost,
    sum(discount) AS discount,
    min(charge_start) AS first_seen,
    max(charge_end) AS last_seen
FROM inventory
GROUP BY ALL
