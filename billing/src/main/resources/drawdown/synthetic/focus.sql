-- A month of the bill as FOCUS 1.2: https://focus.finops.org. net() says whether BilledCost is after the agreement's discount.
CREATE MACRO focus(wanted, first_row, end_row) AS TABLE
SELECT
    region.code || ['a', 'b', 'c'][(1 + charge.resource % 3)::INT] AS AvailabilityZone,
    exact(CASE WHEN net() THEN charge.spend - applied ELSE charge.spend END) AS BilledCost,
    provider.billing_account AS BillingAccountId,
    'Example Payer' AS BillingAccountName,
    provider.billing_account_type AS BillingAccountType,
    currency() AS BillingCurrency,
    month.next AS BillingPeriodEnd,
    month.first AS BillingPeriodStart,
    NULL::VARCHAR AS CapacityReservationId,
    NULL::VARCHAR AS CapacityReservationStatus,
    CASE
        WHEN charge.line IN ('Tax', 'Credit') THEN charge.line
        WHEN charge.line = 'Refund' THEN 'Adjustment'
        WHEN charge.line IN ('Fee', 'RIFee', 'SavingsPlanRecurringFee', 'SavingsPlanUpfrontFee') THEN 'Purchase'
        ELSE 'Usage'
    END AS ChargeCategory,
    CASE WHEN correction THEN 'Correction' END AS ChargeClass,
    description(charge.line, correction, sku.name, sku.meter, region.name) AS ChargeDescription,
    CASE
        WHEN ChargeCategory = 'Usage' THEN 'Usage-Based'
        WHEN ChargeCategory = 'Purchase' AND charge.line <> 'SavingsPlanUpfrontFee' THEN 'Recurring'
        ELSE 'One-Time'
    END AS ChargeFrequency,
    charge.ends AS ChargePeriodEnd,
    charge.starts AS ChargePeriodStart,
    commitment.category AS CommitmentDiscountCategory,
    commitment.resource AS CommitmentDiscountId,
    commitment.name AS CommitmentDiscountName,
    CASE commitment.category WHEN 'Spend' THEN exact(CASE WHEN charge.used = 0 THEN charge.spend ELSE charge.used END) WHEN 'Usage' THEN millionths(quantity) END
        AS CommitmentDiscountQuantity,
    CASE WHEN charge.line = 'Unused' THEN 'Unused' WHEN ChargeCategory = 'Usage' AND commitment.id IS NOT NULL THEN 'Used' END AS CommitmentDiscountStatus,
    commitment.type AS CommitmentDiscountType,
    CASE commitment.category WHEN 'Spend' THEN currency() WHEN 'Usage' THEN sku.unit END AS CommitmentDiscountUnit,
    CASE WHEN ChargeCategory = 'Usage' AND charge.line <> 'Unused' THEN millionths(quantity) END AS ConsumedQuantity,
    CASE WHEN ConsumedQuantity IS NOT NULL THEN sku.unit END AS ConsumedUnit,
    exact(list - share(list, applied_share)) AS ContractedCost,
    CASE WHEN priced THEN exact(charge.price - share(charge.price, applied_share)) END AS ContractedUnitPrice,
    exact(charge.effective) AS EffectiveCost,
    CASE WHEN invoiced() THEN month.invoice || CASE WHEN charge.line = 'SavingsPlanUpfrontFee' THEN '0002' ELSE sku.invoice END END AS InvoiceId,
    provider.issuer AS InvoiceIssuerName,
    exact(list) AS ListCost,
    CASE WHEN priced THEN exact(charge.price) END AS ListUnitPrice,
    CASE
        WHEN NOT priced THEN NULL
        WHEN ChargeCategory = 'Usage' AND commitment.id IS NOT NULL THEN 'Committed'
        WHEN sku.usage_type LIKE 'Spot%' THEN 'Dynamic'
        ELSE 'Standard'
    END AS PricingCategory,
    currency() AS PricingCurrency,
    ContractedUnitPrice AS PricingCurrencyContractedUnitPrice,
    EffectiveCost AS PricingCurrencyEffectiveCost,
    ListUnitPrice AS PricingCurrencyListUnitPrice,
    CASE WHEN priced THEN millionths(quantity) END AS PricingQuantity,
    CASE WHEN priced THEN sku.unit END AS PricingUnit,
    provider.name AS ProviderName,
    coalesce(sku.publisher, provider.publisher) AS PublisherName,
    region.code AS RegionId,
    region.name AS RegionName,
    CASE
        WHEN bought THEN commitment.resource
        WHEN charge.line IN ('Usage', 'SavingsPlanCoveredUsage', 'DiscountedUsage') AND NOT correction
        THEN resource_id(sku.resource, region.code, account.id, charge.resource)
    END AS ResourceId,
    NULL::VARCHAR AS ResourceName,
    CASE WHEN bought OR charge.line IN ('Usage', 'SavingsPlanCoveredUsage', 'DiscountedUsage') AND NOT correction THEN sku.resource_type END AS ResourceType,
    sku.category AS ServiceCategory,
    sku.name AS ServiceName,
    sku.subcategory AS ServiceSubcategory,
    CASE WHEN priced THEN sku.code_of_sku END AS SkuId,
    CASE WHEN priced THEN sku.meter END AS SkuMeter,
    CASE WHEN priced THEN sku.code_of_sku || '.JRTCKXETXF.' || coalesce(region.code, 'global') END AS SkuPriceId,
    NULL::VARCHAR AS SkuPriceDetails,
    account.id AS SubAccountId,
    account.name AS SubAccountName,
    provider.account_type AS SubAccountType,
    tags(charge.resource, account.name) AS Tags,
    sku.code AS x_ServiceCode,
    usage_type(sku.usage_type, region.prefix) AS x_UsageType
FROM (SELECT *, line NOT IN ('Tax', 'Credit') AS priced, commitment IS NOT NULL AND used = 0 AS bought FROM charges(wanted, first_row, end_row)) AS charge
JOIN sku ON sku.sku = charge.sku
JOIN month ON month.month = charge.month
JOIN account ON account.account = charge.account
LEFT JOIN region ON region.region = charge.region
LEFT JOIN commitment ON commitment.id = charge.commitment
CROSS JOIN provider_text AS provider;
