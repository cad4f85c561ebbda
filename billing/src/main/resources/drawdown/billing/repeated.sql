-- The repeated charges of all periods together.
SELECT one, other, sum(charges)::BIGINT AS charges, sum(billed) AS billed
FROM repeats
GROUP BY ALL
ORDER BY charges DESC, one, other
