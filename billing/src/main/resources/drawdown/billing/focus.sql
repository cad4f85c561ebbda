-- FOCUS cost and usage, versions 1.0 to 1.4: https://focus.finops.org
--
-- needs: BilledCost, BillingPeriodStart, ChargeCategory
-- reads: AllocatedResourceId, BillingAccountId, BillingCurrency, BillingPeriodEnd, ChargeClass, ChargeDescription, ChargePeriodEnd, ChargePeriodStart
-- reads: CommitmentDiscountId, CommitmentDiscountStatus, CommitmentDiscountType, ContractedCost, EffectiveCost, InvoiceDetailId, InvoiceId, InvoiceIssuerName, ListCost
-- reads: PricingQuantity, PricingUnit, ProviderName, PublisherName, RegionId, ResourceId, ServiceName, ServiceProviderName
-- reads: SkuId, SkuMeter, SkuPriceId, SubAccountId, SubAccountName, x_SkuMeterName, x_UsageType
--
-- origin of currency: BillingCurrency
-- origin of publisher: PublisherName
--
-- A version is recognised by any of the columns it brought, and by lacking those it removed.
-- 1.4: ServiceProviderName, no ProviderName, no PublisherName
-- 1.3: ServiceProviderName, HostProviderName, ContractApplied, AllocatedMethodId, AllocatedResourceId
-- 1.2: InvoiceId, BillingAccountType, SubAccountType, PricingCurrency
-- 1.1: ServiceSubcategory, SkuMeter, SkuPriceDetails, CapacityReservationId, CommitmentDiscountQuantity
-- 1.0: BilledCost
--
-- Datasets that are mistaken for it, by any column of theirs.
-- other FOCUS Contract Commitment dataset: ContractCommitmentId
-- other FOCUS Invoice Detail dataset: InvoiceDetailGrain, InvoiceIssueDate
-- other FOCUS Billing Period dataset: BillingPeriodStatus
SELECT
    moment(BillingPeriodStart) AS period_start,
    moment(BillingPeriodEnd) AS period_end,
    moment(ChargePeriodStart) AS charge_start,
    moment(ChargePeriodEnd) AS charge_end,
    ChargeCategory AS category,
    ChargeClass AS class,
    -- FOCUS has no word of its own for the kind of row; what of a commitment discount went unused is one.
    CASE WHEN CommitmentDiscountStatus = 'Unused' THEN 'Unused' END AS line,
    ProviderName AS provider,
    -- Who made it. 1.4 knows only the service provider, which is the seller on a marketplace: see FOCUS's appendix
    -- Participating Entity Identification.
    coalesce(nullif(PublisherName, 'NULL'), ServiceProviderName) AS publisher,
    InvoiceIssuerName AS issuer,
    ServiceName AS service,
    BillingCurrency AS currency,
    amount(BilledCost) AS cost,
    amount(EffectiveCost) AS effective,
    amount(ListCost) AS list,
    amount(ContractedCost) AS contracted,
    NULL::DECIMAL(38, 24) AS discount,
    SubAccountId AS account,
    SubAccountName AS account_name,
    RegionId AS region,
    SkuId AS sku,
    -- In words, and as the provider names it: only the two together tell what many meters count.
    nullif(concat_ws(': ', nullif(SkuMeter, 'NULL'), coalesce(x_UsageType, x_SkuMeterName)), '') AS meter,
    ResourceId AS resource,
    PricingUnit AS unit,
    CommitmentDiscountId AS commitment,
    CommitmentDiscountType AS commitment_type,
    InvoiceId AS invoice,
    amount(PricingQuantity) AS quantity,
    hash(
        BillingAccountId, SubAccountId, ResourceId, AllocatedResourceId, charge_start, charge_end,
        ChargeCategory, ChargeClass, ChargeDescription, SkuId, SkuPriceId) AS identity,
    hash(identity, InvoiceId, InvoiceDetailId, cost, effective) AS key,
    CASE
        WHEN unreadable(BilledCost, cost) THEN 'BilledCost'
        WHEN period_start IS NULL THEN 'BillingPeriodStart'
        WHEN unreadable(BillingPeriodEnd, period_end) THEN 'BillingPeriodEnd'
        WHEN unreadable(ChargePeriodStart, charge_start) THEN 'ChargePeriodStart'
        WHEN unreadable(ChargePeriodEnd, charge_end) THEN 'ChargePeriodEnd'
    END AS broken,
    CASE broken
        WHEN 'BilledCost' THEN BilledCost::VARCHAR
        WHEN 'BillingPeriodStart' THEN BillingPeriodStart::VARCHAR
        WHEN 'BillingPeriodEnd' THEN BillingPeriodEnd::VARCHAR
        WHEN 'ChargePeriodStart' THEN ChargePeriodStart::VARCHAR
        WHEN 'ChargePeriodEnd' THEN ChargePeriodEnd::VARCHAR
    END AS broken_value,
    file,
    row
FROM export
