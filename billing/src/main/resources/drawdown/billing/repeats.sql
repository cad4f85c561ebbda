-- How many charges of a billing period are there once too often, what they cost, and in which files: those that are equal in every
-- part of the key. One that costs nothing changes nothing, and bills are full of them.
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT key, count(*) - 1 AS extra FROM part WHERE cost <> 0 GROUP BY key HAVING count(*) > 1;

WITH each AS (
    SELECT key, any_value(extra) AS extra, any_value(cost) AS cost, list_sort(list(DISTINCT file)) AS files
    FROM repeated JOIN part USING (key) WHERE cost <> 0 GROUP BY key)
SELECT files[1] AS one, files[2] AS other, sum(extra)::BIGINT AS charges, sum(extra * cost) AS billed
FROM each GROUP BY files
