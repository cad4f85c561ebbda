-- What a text of the export says; the word NULL, which some exports write, says nothing.
CREATE OR REPLACE TEMP MACRO said(x) AS CASE WHEN lower(trim(x)) NOT IN ('', 'null') THEN trim(x) END;

-- The charges, as the baseline tells them apart. Every charge is here once.
CREATE OR REPLACE TEMP VIEW inventory AS
SELECT
    * EXCLUDE (name, left_out) REPLACE (
        CASE WHEN left_out IS NOT NULL OR cost IS NULL THEN 'left out' ELSE kind END AS kind,
        said(category) AS category, said(class) AS class, said(provider) AS provider, said(publisher) AS publisher,
        said(service) AS service, said(account) AS account, said(account_name) AS account_name, said(region) AS region, said(sku) AS sku,
        said(meter) AS meter, said(unit) AS unit, said(commitment) AS commitment, said(commitment_type) AS commitment_type,
        said(line) AS line),
    CASE WHEN cost IS NULL THEN 'BilledCost is missing' ELSE coalesce(left_out, nullif(name, '')) END AS place,
    strftime(period_start, '%Y-%m') AS month
FROM placed
