-- What the charges of a month add up to: enough for all that depends on them, and for the truth.
CREATE TABLE sums (
    part INT, month INT, service INT, line VARCHAR, commitment INT, charges BIGINT, list HUGEINT, spend HUGEINT, granted HUGEINT, applied HUGEINT,
    used HUGEINT, effective HUGEINT);

CREATE MACRO summed(part, wanted, first_row, end_row) AS TABLE
SELECT part, month, service, line, commitment, count(*), sum(list), sum(spend), sum(granted), sum(applied), sum(used), sum(effective)
FROM usage(wanted, first_row, end_row)
GROUP BY ALL;
