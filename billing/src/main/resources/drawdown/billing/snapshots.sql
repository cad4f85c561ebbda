-- Which exports of a billing period are earlier snapshots of others. They have nearly the same usage on the days that both cover. What it
-- costs does not count, since a day's cost is not final when it is first exported; nor does the last day of the earlier one, which may not be whole.
CREATE OR REPLACE TEMP TABLE alike AS
WITH
    -- Charges, a sample if they are many, by what stays the same in each export.
    seen AS (
        SELECT {unit} AS unit, period_start, identity, min(charge_start)::DATE AS day
        FROM contested
        WHERE lower(category) = 'usage' AND identity % (SELECT greatest(1, max(charges) // 100000) FROM spans) = 0
        GROUP BY ALL),
    same AS (
        SELECT period_start, earlier, later
        FROM (
            SELECT period_start, earlier, later, identity, bool_or(unit = earlier) AND bool_or(unit = later) AS shared
            FROM pairs JOIN seen USING (period_start)
            WHERE unit IN (earlier, later) AND day BETWEEN first AND settled
            GROUP BY ALL)
        GROUP BY ALL
        HAVING count(*) FILTER (shared) >= 0.9 * count(*)),
    -- Of each service of an account, and of each invoice, an export has all or is none. Before it is made an invoice has no number.
    wholes AS (
        SELECT unit, period_start, unnest([['service', account, service], ['invoice', invoice, '']]) AS whole, begins, ends
        FROM (
            SELECT {unit} AS unit, period_start, account, service, invoice, min(charge_start)::DATE AS begins, max(charge_start)::DATE AS ends
            FROM contested
            WHERE lower(category) = 'usage'
            GROUP BY ALL)),
    partial AS (
        SELECT period_start, earlier, later
        FROM (
            SELECT
                period_start, earlier, later, whole, bool_or(unit = earlier) AND bool_or(unit = later) AS shared,
                bool_or(bool_or(whole[1] = 'invoice' AND unit = earlier)) OVER pair AND bool_or(bool_or(whole[1] = 'invoice' AND unit = later)) OVER pair AS invoiced
            FROM pairs JOIN wholes USING (period_start)
            WHERE unit IN (earlier, later) AND begins <= settled AND ends >= first AND (whole[1] = 'service' OR whole[2] <> '')
            GROUP BY period_start, earlier, later, whole
            WINDOW pair AS (PARTITION BY period_start, earlier, later))
        WHERE NOT shared AND (whole[1] = 'service' OR invoiced))
SELECT * FROM same ANTI JOIN partial USING (period_start, earlier, later)
