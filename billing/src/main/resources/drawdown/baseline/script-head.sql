-- An entitlement baseline, made by {program}. This script makes it again of the files of the export, with nothing but DuckDB
-- (https://duckdb.org, 1.4 or later). Run it where the names of the files lead to them:
--
--     duckdb -init baseline.sql
--
-- It makes the tables `inventory` (each charge) and `baseline_lines` (each line, with the query that yields its charges), and writes
-- baseline.csv, whose SHA-256 is to be {digest}.
SET TimeZone = 'UTC';

