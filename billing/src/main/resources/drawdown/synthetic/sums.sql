-- What the charges of a month add up to: enough for all that depends on them, and for the truth.
CREATE TABLE sums (
    month INT, service INT, line VARCHAR, commitment INT, charges BIGINT, list HUGEINT, spend HUGEINT, granted HUGEINT, applied HUGEINT,
    used HUGEINT, effective HUGEINT);

CREATE MACRO summed(wanted, first_row, end_row) AS TABLE
SELECT month, service, line, commitment, count(*), sum(list), sum(spend), sum(granted), sum(applied), sum(used), sum(effective)
FROM usage(wanted, first_row, end_row)
GROUP BY ALL;
