-- Azure cost details, actual or amortised: Enterprise Agreement, Microsoft Customer and Partner Agreement, pay-as-you-go
-- https://learn.microsoft.com/azure/cost-management-billing/dataset-schema/schema-index
--
-- Other spellings of a column follow it; in other languages the English name stands behind the local one in parentheses.
-- title: Azure cost
-- needs: CostInBillingCurrency = Cost = PreTaxCost = ExtendedCost, Date = UsageDateTime = UsageDate, MeterCategory
-- reads: AdditionalInfo, BenefitId, BillingAccountId, BillingCurrencyCode = BillingCurrency = Currency, BillingPeriodEndDate
-- reads: BillingPeriodStartDate, ChargeType, ConsumedService, CostCenter, Frequency, InvoiceId, InvoiceSectionId, MeterId, MeterName
-- reads: OfferId, PartNumber, PartnerName, PayGCostInBillingCurrency, PayGPrice, PlanName, PricingModel, ProductId
-- reads: ProductName = Product, ProductOrderId, PublisherName, PublisherType, Quantity = UsageQuantity = ConsumedQuantity, ReservationId
-- reads: ResourceGroup = ResourceGroupName, ResourceId = InstanceId = InstanceName, ResourceLocation, SubscriptionId = SubscriptionGuid
-- reads: SubscriptionName, Tags, Term, UnitOfMeasure, UnitPrice
--
-- origin of currency: BillingCurrencyCode
-- origin of publisher: PublisherName
--
-- views: actual, amortised
SELECT
    -- Pay-as-you-go has no billing period, nor has a partner's open month.
    coalesce(moment(BillingPeriodStartDate), date_trunc('month', charge_start)) AS period_start,
    coalesce(moment(BillingPeriodEndDate) + INTERVAL 1 DAY, period_start + INTERVAL 1 MONTH) AS period_end,
    charge_start,
    charge_start + INTERVAL 1 DAY AS charge_end,
    CASE lower(line)
        WHEN 'usage' THEN 'Usage'
        WHEN 'unusedreservation' THEN 'Usage'
        WHEN 'unusedsavingsplan' THEN 'Usage'
        WHEN 'purchase' THEN 'Purchase'
        WHEN 'refund' THEN 'Purchase'
        WHEN 'roundingadjustment' THEN 'Adjustment'
        ELSE coalesce(line, 'Usage')
    END AS category,
    CASE WHEN line ILIKE 'refund' THEN 'Correction' END AS class,
    line,
    'Microsoft' AS provider,
    CASE WHEN PublisherType ILIKE 'marketplace' THEN coalesce(nullif(trim(PublisherName), ''), 'publisher without a name') ELSE 'Microsoft' END AS publisher,
    coalesce(nullif(trim(PartnerName), ''), 'Microsoft') AS issuer,
    coalesce(nullif(trim(MeterCategory), ''), nullif(trim(ConsumedService), ''), nullif(trim(ProductName), '')) AS service,
    BillingCurrencyCode AS currency,
    cost,
    NULL::DECIMAL(38, 24) AS effective,
    coalesce(amount(point(PayGCostInBillingCurrency, decimal_comma)), times(amount(point(PayGPrice, decimal_comma)), amounting)) AS list,
    times(amount(point(UnitPrice, decimal_comma)), amounting) AS contracted,
    NULL::DECIMAL(38, 24) AS discount,
    SubscriptionId AS account,
    SubscriptionName AS account_name,
    ResourceLocation AS region,
    coalesce(nullif(ProductId, ''), nullif(PartNumber, ''), nullif(MeterId, '')) AS sku,
    MeterName AS meter,
    ResourceId AS resource,
    UnitOfMeasure AS unit,
    CASE WHEN commitment_type IS NOT NULL THEN coalesce(nullif(BenefitId, ''), nullif(ReservationId, '')) END AS commitment,
    commitment_type,
    InvoiceId AS invoice,
    amounting AS quantity,
    -- Charges without an id of their own: everything that tells two of them apart, but for amounts.
    hash(
        BillingAccountId, InvoiceSectionId, CostCenter, SubscriptionId, ResourceGroup, ResourceId, MeterId, ProductId, PartNumber, ProductName,
        ProductOrderId, OfferId, PublisherName, PlanName, ReservationId, BenefitId, PricingModel, Frequency, Term, line, charge_start,
        AdditionalInfo, Tags) AS identity,
    hash(identity, InvoiceId, amounting, cost) AS key,
    CASE
        WHEN unreadable(CostInBillingCurrency, cost) THEN 'CostInBillingCurrency'
        WHEN charge_start IS NULL THEN 'Date'
        WHEN unreadable(BillingPeriodStartDate, moment(BillingPeriodStartDate)) THEN 'BillingPeriodStartDate'
        WHEN unreadable(BillingPeriodEndDate, moment(BillingPeriodEndDate)) THEN 'BillingPeriodEndDate'
        WHEN unreadable(Quantity, amounting) THEN 'Quantity'
    END AS broken,
    CASE broken
        WHEN 'CostInBillingCurrency' THEN CostInBillingCurrency::VARCHAR
        WHEN 'Date' THEN "Date"::VARCHAR
        WHEN 'BillingPeriodStartDate' THEN BillingPeriodStartDate::VARCHAR
        WHEN 'BillingPeriodEndDate' THEN BillingPeriodEndDate::VARCHAR
        WHEN 'Quantity' THEN Quantity::VARCHAR
    END AS broken_value,
    file,
    row
FROM (
    SELECT
        *,
        nullif(trim(ChargeType), '') AS line,
        moment("Date") AS charge_start,
        amount(point(CostInBillingCurrency, decimal_comma)) AS cost,
        amount(point(Quantity, decimal_comma)) AS amounting,
        CASE
            WHEN PricingModel ILIKE 'reservation' OR nullif(PricingModel, '') IS NULL AND ReservationId <> '' THEN 'Reservation'
            WHEN PricingModel ILIKE 'savings%plan' THEN 'Savings Plan'
        END AS commitment_type
    FROM export)
