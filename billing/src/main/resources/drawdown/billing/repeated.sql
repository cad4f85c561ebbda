-- Charges that are equal in every part of the key. One that costs nothing changes nothing, and bills are full of them.
CREATE TEMP TABLE repeated AS
SELECT key, count(*) - 1 AS extra FROM charges WHERE cost <> 0 GROUP BY key HAVING count(*) > 1
