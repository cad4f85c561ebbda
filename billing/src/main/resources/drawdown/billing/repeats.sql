-- How many charges are there once too often, what they cost, and in which files.
WITH each AS (
    SELECT key, any_value(extra) AS extra, any_value(cost) AS cost, list_sort(list(DISTINCT file)) AS files
    FROM charges JOIN repeated USING (key) WHERE cost <> 0 GROUP BY key)
SELECT files[1] AS one, files[2] AS other, sum(extra)::BIGINT AS charges, sum(extra * cost) AS billed
FROM each GROUP BY files ORDER BY charges DESC, one, other
