COPY (FROM baseline_csv) TO 'baseline.csv' (FORMAT csv, HEADER);

-- The whole, by what was made of it.
SELECT kind, sum(charges) AS charges, digits(sum(billed_cost)) AS billed_cost FROM baseline GROUP BY kind ORDER BY kind;
