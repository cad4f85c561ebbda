-- The days that each export has usage on, by billing period; and which begin on the day that others do and cover all their days: each goes from the
-- beginning of the month.
CREATE OR REPLACE TEMP TABLE spans AS
SELECT {unit} AS unit, period_start, min(first) AS first, max(last) AS last, max(until) AS until, sum(charges)::BIGINT AS charges,
    sum(billed) AS billed
FROM totals ANTI JOIN replaced USING (file, period_start)
WHERE lower(category) = 'usage' AND first IS NOT NULL
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE pairs AS
SELECT
    period_start, earlier.unit AS earlier, later.unit AS later, earlier.first,
    CASE WHEN earlier.first = earlier.last THEN earlier.last ELSE earlier.last - 1 END AS settled
FROM spans earlier JOIN spans later USING (period_start)
WHERE earlier.unit <> later.unit AND later.first = earlier.first AND later.last >= earlier.last
