-- Google Cloud billing export of BigQuery, standard and detailed usage cost, as Parquet or CSV
-- https://cloud.google.com/billing/docs/how-to/export-data-bigquery-tables/detailed-usage
--
-- A row becomes a charge of its cost, and one of each of its credits.
-- title: Google Cloud
-- needs: cost, currency, invoice.month, service.description, usage_start_time
-- reads: adjustment_info.type, billing_account_id, cost_at_list, cost_type, credits, export_time, labels, location.location
-- reads: location.region, project.id = project_id, project.name, resource.global_name, resource.name, seller_name, service.id, sku.description, sku.id
-- reads: subscription.instance_id, transaction_type, usage.amount_in_pricing_units, usage.pricing_unit, usage_end_time
--
-- origin of currency: currency
-- origin of publisher: seller_name
SELECT
    period_start,
    period_start + INTERVAL 1 MONTH AS period_end,
    charge_start,
    charge_end,
    CASE
        -- Prices by another name.
        WHEN line IN (
            'COMMITTED_USAGE_DISCOUNT', 'COMMITTED_USAGE_DISCOUNT_DOLLAR_BASE', 'SUSTAINED_USAGE_DISCOUNT', 'FREE_TIER', 'SUBSCRIPTION_BENEFIT',
            'FEE_UTILIZATION_OFFSET') THEN 'Adjustment'
        -- What the agreement takes off, or what a reseller keeps.
        WHEN line IN ('DISCOUNT', 'SPENDING_BASED_DISCOUNT', 'RESELLER_MARGIN') THEN 'Discount'
        WHEN line IN ('PROMOTION', 'GOODWILL', 'SALES_BASED_GOODWILL', 'SLA_VIOLATION') THEN 'Credit'
        WHEN credited THEN line
        WHEN line IN ('USAGE_CORRECTION', 'PRICE_CORRECTION', 'METADATA_CORRECTION', 'GENERAL_ADJUSTMENT') THEN 'Adjustment'
        ELSE CASE lower(line)
            WHEN 'regular' THEN 'Usage'
            WHEN 'tax' THEN 'Tax'
            WHEN 'adjustment' THEN 'Adjustment'
            WHEN 'rounding_error' THEN 'Adjustment'
            ELSE line
        END
    END AS category,
    CASE WHEN line LIKE '%\_CORRECTION' ESCAPE '\' THEN 'Correction' END AS class,
    line,
    'Google' AS provider,
    CASE
        WHEN upper(transaction_type::VARCHAR) NOT IN ('THIRD_PARTY_RESELLER', 'THIRD_PARTY_AGENCY', '2', '3') OR transaction_type IS NULL THEN 'Google'
        -- Google as the seller of record says nothing of who made it.
        WHEN seller_name ILIKE 'google%' OR coalesce(seller_name, '') = '' THEN "service.description"
        ELSE seller_name
    END AS publisher,
    'Google' AS issuer,
    "service.description" AS service,
    currency,
    charged AS cost,
    NULL::DECIMAL(38, 24) AS effective,
    CASE WHEN NOT credited THEN amount(cost_at_list) END AS list,
    NULL::DECIMAL(38, 24) AS contracted,
    NULL::DECIMAL(38, 24) AS discount,
    "project.id" AS account,
    "project.name" AS account_name,
    coalesce(nullif("location.region", ''), nullif("location.location", '')) AS region,
    "sku.id" AS sku,
    "sku.description" AS meter,
    coalesce(nullif("resource.global_name", ''), nullif("resource.name", '')) AS resource,
    "usage.pricing_unit" AS unit,
    CASE WHEN commitment_type IS NOT NULL THEN coalesce(nullif("subscription.instance_id", ''), credit.id, credit.name) END AS commitment,
    commitment_type,
    NULL::VARCHAR AS invoice,
    CASE WHEN NOT credited THEN amount("usage.amount_in_pricing_units") END AS quantity,
    hash(
        billing_account_id, "project.id", "service.id", "service.description", "sku.id", "sku.description", "resource.global_name", "resource.name",
        "location.location", "location.region", charge_start, charge_end, "invoice.month", line,
        labels::VARCHAR, credit.id, credit.name) AS identity,
    hash(identity, export_time::VARCHAR, "usage.amount_in_pricing_units"::VARCHAR, charged) AS key,
    CASE
        WHEN unreadable(cost, amount(cost)) THEN 'cost'
        WHEN credited AND charged IS NULL OR credits::VARCHAR LIKE '_%' AND listed IS NULL THEN 'credits'
        WHEN period_start IS NULL THEN 'invoice.month'
        WHEN unreadable(usage_start_time, charge_start) THEN 'usage_start_time'
        WHEN unreadable(usage_end_time, charge_end) THEN 'usage_end_time'
    END AS broken,
    CASE broken
        WHEN 'cost' THEN cost::VARCHAR
        WHEN 'credits' THEN credits::VARCHAR
        WHEN 'invoice.month' THEN "invoice.month"::VARCHAR
        WHEN 'usage_start_time' THEN usage_start_time::VARCHAR
        WHEN 'usage_end_time' THEN usage_end_time::VARCHAR
    END AS broken_value,
    file,
    row
FROM (
    SELECT
        *,
        moment(usage_start_time) AS charge_start,
        moment(usage_end_time) AS charge_end,
        try_strptime("invoice.month"::VARCHAR, '%Y%m') AS period_start,
        CASE WHEN credited THEN amount(credit.amount) ELSE amount(cost) END AS charged,
        CASE WHEN line LIKE 'COMMITTED\_USAGE\_DISCOUNT%' ESCAPE '\' OR "subscription.instance_id" <> '' THEN 'Committed use discount' END AS commitment_type
    FROM (
        SELECT
            *,
            credit IS NOT NULL AS credited,
            lower(concat_ws(' ', credit.full_name, credit.name, credit.id)) AS words,
            CASE
                WHEN credit IS NULL THEN coalesce(nullif("adjustment_info.type", ''), nullif(cost_type, ''), 'regular')
                WHEN credit.type <> '' THEN upper(credit.type)
                -- Before September 2020 a credit had a name alone.
                WHEN words LIKE '%committed us%' THEN 'COMMITTED_USAGE_DISCOUNT'
                WHEN words LIKE '%sustained us%' THEN 'SUSTAINED_USAGE_DISCOUNT'
                WHEN words LIKE '%free tier%' OR words LIKE '%always free%' THEN 'FREE_TIER'
                WHEN words LIKE '%trial%' OR words LIKE '%promo%' THEN 'PROMOTION'
                ELSE 'credit without a type'
            END AS line
        FROM (
            SELECT *, unnest(list_prepend(NULL, coalesce(listed, []))) AS credit
            FROM (SELECT *, credits_of(credits) AS listed FROM export))))
