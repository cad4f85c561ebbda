-- Charges of one month as AWS would export them in FOCUS 1.2: 60 accounts, 40 services and 30 Marketplace products, hourly, with
-- savings plans, tax, adjustments, credits and corrections. Nothing is random: every value is a hash of the number of its row.
WITH row AS (
    SELECT
        i,
        hash(i * 8) AS a, hash(i * 8 + 1) AS b, hash(i * 8 + 2) AS c, hash(i * 8 + 3) AS d, hash(i * 8 + 4) AS e,
        DATE '${month}'::TIMESTAMP + to_hours((hash(i * 8 + 5) % ${hours})::INT) AS hour
    FROM range(${from}, ${until}) t(i)),
charge AS (
    SELECT
        *,
        CASE
            WHEN b % 1000 < 965 THEN 'Usage'
            WHEN b % 1000 < 985 THEN 'Purchase'
            WHEN b % 1000 < 990 THEN 'Tax'
            WHEN b % 1000 < 993 THEN 'Adjustment'
            ELSE 'Credit'
        END AS category,
        a % 100 < 3 AS marketplace,
        -- A few services are most of the bill.
        least(a % 40, a // 64 % 40)::INT AS service,
        c % 12 AS region,
        200000000000 + (e % 60)::BIGINT AS account,
        (d % 1000003)::BIGINT / 1e7 * (1 + (e % 7)::BIGINT) AS cost
    FROM row)
SELECT
    'az-' || c % 3 AS AvailabilityZone,
    (CASE WHEN category IN ('Credit', 'Adjustment') THEN -cost ELSE cost END)::DECIMAL(18, 10) AS BilledCost,
    '100000000001' AS BillingAccountId,
    'Example Payer' AS BillingAccountName,
    'Payer Account' AS BillingAccountType,
    'USD' AS BillingCurrency,
    DATE '${month}'::TIMESTAMP + INTERVAL 1 MONTH AS BillingPeriodEnd,
    DATE '${month}'::TIMESTAMP AS BillingPeriodStart,
    category AS ChargeCategory,
    CASE WHEN e % 500 = 0 THEN 'Correction' END AS ChargeClass,
    'Charge for SKU ' || e % 2000 || ' in region ' || region AS ChargeDescription,
    CASE category WHEN 'Usage' THEN 'Usage-Based' ELSE 'One-Time' END AS ChargeFrequency,
    hour + INTERVAL 1 HOUR AS ChargePeriodEnd,
    hour AS ChargePeriodStart,
    CASE WHEN e % 5 = 0 THEN 'arn:aws:savingsplans::100000000001:savingsplan/' || e // 5 % 40 END AS CommitmentDiscountId,
    ((e % 100000) / 1e4)::DECIMAL(18, 10) AS ConsumedQuantity,
    ['Hours', 'GB', 'Requests', 'GB-Mo'][(1 + e % 4)::INT] AS ConsumedUnit,
    (cost / 1.1)::DECIMAL(18, 10) AS ContractedCost,
    (CASE category WHEN 'Purchase' THEN 0 ELSE cost / 1.2 END)::DECIMAL(18, 10) AS EffectiveCost,
    'INV-' || left('${month}', 7) || '-' || e % 3 AS InvoiceId,
    'Amazon Web Services, Inc.' AS InvoiceIssuerName,
    cost::DECIMAL(18, 10) AS ListCost,
    ((e % 9999) / 1e4)::DECIMAL(18, 10) AS ListUnitPrice,
    ['Standard', 'Committed', 'Dynamic'][(1 + e % 3)::INT] AS PricingCategory,
    ((e % 100000) / 1e4)::DECIMAL(18, 10) AS PricingQuantity,
    ['Hours', 'GB', 'Requests', 'GB-Mo'][(1 + e % 4)::INT] AS PricingUnit,
    'AWS' AS ProviderName,
    CASE
        WHEN marketplace
        THEN ['Snowflake Inc.', 'Databricks, Inc.', 'Red Hat Inc.', 'MongoDB Limited', 'Anthropic, PBC'][(1 + c % 5)::INT]
        ELSE 'Amazon Web Services, Inc.'
    END AS PublisherName,
    'us-east-' || region AS RegionId,
    'US East ' || region AS RegionName,
    'arn:aws:ec2:us-east-' || region || ':' || account || ':instance/i-' || printf('%016x', (hash(a % 200000) // 16)::BIGINT)
        AS ResourceId,
    'resource-' || a % 200000 AS ResourceName,
    'Instance' AS ResourceType,
    CASE WHEN marketplace THEN 'Other' ELSE ['Compute', 'Storage', 'Databases', 'Networking'][(1 + service % 4)::INT] END
        AS ServiceCategory,
    CASE
        WHEN marketplace THEN 'Marketplace product ' || c % 30
        WHEN service = 0 THEN 'Amazon Bedrock'
        ELSE 'Amazon Service ' || service
    END AS ServiceName,
    'SKU' || e % 2000 AS SkuId,
    'SKU' || e % 2000 || '.JRTCKXETXF.' || c % 5 AS SkuPriceId,
    account::VARCHAR AS SubAccountId,
    'account-' || e % 60 AS SubAccountName,
    '{"app":"app-' || e % 200 || '","env":"' || ['dev', 'prod', 'stage'][(1 + e % 3)::INT] || '"}' AS Tags
FROM charge
ORDER BY account, service, i
