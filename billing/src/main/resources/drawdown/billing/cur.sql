-- AWS Cost and Usage Report, legacy and CUR 2.0, in any of its spellings: lineItem/UnblendedCost, line_item_unblended_cost
-- https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2.html
--
-- needs: bill_billing_period_start_date, line_item_currency_code, line_item_line_item_type, line_item_unblended_cost
-- reads: bill_bill_type, bill_billing_entity, bill_billing_period_end_date, bill_invoice_id, bill_invoicing_entity, bill_payer_account_id
-- reads: discount, discount_bundled_discount, discount_edp_discount, discount_private_rate_discount, discount_total_discount
-- reads: identity_line_item_id, identity_time_interval, line_item_availability_zone, line_item_legal_entity, line_item_line_item_description
-- reads: line_item_net_unblended_cost, line_item_operation, line_item_product_code, line_item_resource_id, line_item_usage_account_id
-- reads: line_item_usage_account_name, line_item_usage_amount, line_item_usage_end_date, line_item_usage_start_date, line_item_usage_type
-- reads: pricing_public_on_demand_cost, pricing_unit, product, product_product_name, product_region, product_region_code, product_sku
-- reads: reservation_effective_cost, reservation_reservation_a_r_n, reservation_unused_amortized_upfront_fee_for_billing_period
-- reads: reservation_unused_recurring_fee, savings_plan_savings_plan_a_r_n, savings_plan_savings_plan_effective_cost
-- reads: savings_plan_total_commitment_to_date, savings_plan_used_commitment
--
-- origin of currency: line_item_currency_code
-- origin of publisher: line_item_legal_entity
--
-- The ids of line items differ between reports, so that charges of a month that is in two of them are not found out as repeated.
-- versions are kept apart: true
-- 2.0: product, discount, bill_payer_account_name, line_item_usage_account_name
-- legacy: lineItem/UnblendedCost, line_item_unblended_cost
SELECT
    moment(bill_billing_period_start_date) AS period_start,
    moment(bill_billing_period_end_date) AS period_end,
    moment(line_item_usage_start_date) AS charge_start,
    moment(line_item_usage_end_date) AS charge_end,
    CASE
        WHEN line IN ('Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage') THEN 'Usage'
        WHEN line IN ('SavingsPlanNegation', 'Refund') THEN 'Adjustment'
        WHEN line IN ('Fee', 'FlatRateSubscription', 'RIFee', 'SavingsPlanRecurringFee', 'SavingsPlanUpfrontFee') THEN 'Purchase'
        -- EdpDiscount, PrivateRateDiscount, BundledDiscount, SppDiscount, RiVolumeDiscount, DistributorDiscount, Discount
        WHEN line ILIKE '%discount' THEN 'Discount'
        ELSE line
    END AS category,
    NULL::VARCHAR AS class,
    line,
    'AWS' AS provider,
    -- The seller of record; of a model that Amazon sells for another, its maker.
    CASE
        WHEN NOT marketplace THEN 'AWS'
        WHEN regexp_matches(line_item_legal_entity, '\S') AND NOT regexp_matches(line_item_legal_entity, '(?i)^\s*(amazon|aws|aispl)')
        THEN line_item_legal_entity
        ELSE coalesce(maker(service), service)
    END AS publisher,
    bill_invoicing_entity AS issuer,
    service,
    line_item_currency_code AS currency,
    cost,
    CASE line
        WHEN 'DiscountedUsage' THEN coalesce(amount(reservation_effective_cost), cost)
        WHEN 'SavingsPlanCoveredUsage' THEN coalesce(amount(savings_plan_savings_plan_effective_cost), cost)
        WHEN 'SavingsPlanNegation' THEN 0
        WHEN 'SavingsPlanUpfrontFee' THEN 0
        -- What a commitment cost and was not used.
        WHEN 'SavingsPlanRecurringFee' THEN coalesce(amount(savings_plan_total_commitment_to_date) - amount(savings_plan_used_commitment), cost)
        WHEN 'RIFee' THEN coalesce(
            amount(reservation_unused_amortized_upfront_fee_for_billing_period) + amount(reservation_unused_recurring_fee), cost)
        WHEN 'Fee' THEN CASE WHEN reservation_reservation_a_r_n <> '' THEN 0 ELSE cost END
        ELSE cost
    END::DECIMAL(38, 24) AS effective,
    CASE WHEN metered THEN amount(pricing_public_on_demand_cost) END AS list,
    -- The price agreed upon, without what a savings plan or a reservation takes off it.
    CASE WHEN line IN ('Usage', 'SavingsPlanCoveredUsage') THEN cost - coalesce(taken_off, 0) END::DECIMAL(38, 24) AS contracted,
    taken_off AS discount,
    line_item_usage_account_id AS account,
    line_item_usage_account_name AS account_name,
    coalesce(
        nullif(product_region_code, ''), entry(product, 'region_code'), nullif(product_region, ''),
        nullif(regexp_replace(line_item_availability_zone, '[a-z]$', ''), '')) AS region,
    coalesce(nullif(product_sku, ''), entry(product, 'sku')) AS sku,
    CASE
        WHEN NOT contains(lower(line_item_usage_type), 'token') THEN ''
        WHEN regexp_matches(line_item_usage_type, '(?i)cache.?read') THEN 'cache-read tokens: '
        WHEN regexp_matches(line_item_usage_type, '(?i)cache.?write') THEN 'cache-write tokens: '
        WHEN regexp_matches(line_item_usage_type, '(?i)output') THEN 'output tokens: '
        WHEN regexp_matches(line_item_usage_type, '(?i)input') THEN 'input tokens: '
        ELSE ''
    END || line_item_usage_type AS meter,
    line_item_resource_id AS resource,
    pricing_unit AS unit,
    coalesce(nullif(savings_plan_savings_plan_a_r_n, ''), nullif(reservation_reservation_a_r_n, '')) AS commitment,
    CASE
        WHEN savings_plan_savings_plan_a_r_n <> '' THEN 'Savings Plan'
        WHEN reservation_reservation_a_r_n <> '' THEN 'Reservation'
    END AS commitment_type,
    bill_invoice_id AS invoice,
    CASE WHEN metered THEN amount(line_item_usage_amount) END AS quantity,
    hash(
        identity_line_item_id, identity_time_interval, bill_payer_account_id, line_item_usage_account_id, line, charge_start, charge_end,
        line_item_product_code, line_item_usage_type, line_item_operation, line_item_resource_id, line_item_line_item_description) AS identity,
    hash(identity, invoice, bill_bill_type, quantity, cost) AS key,
    CASE
        WHEN unreadable(line_item_unblended_cost, cost) THEN 'line_item_unblended_cost'
        WHEN period_start IS NULL THEN 'bill_billing_period_start_date'
        WHEN unreadable(bill_billing_period_end_date, period_end) THEN 'bill_billing_period_end_date'
        WHEN unreadable(line_item_usage_start_date, charge_start) THEN 'line_item_usage_start_date'
        WHEN unreadable(line_item_usage_end_date, charge_end) THEN 'line_item_usage_end_date'
        WHEN unreadable(discount_total_discount, amount(discount_total_discount)) THEN 'discount_total_discount'
        WHEN unreadable(line_item_net_unblended_cost, net) THEN 'line_item_net_unblended_cost'
    END AS broken,
    CASE broken
        WHEN 'line_item_unblended_cost' THEN line_item_unblended_cost::VARCHAR
        WHEN 'bill_billing_period_start_date' THEN bill_billing_period_start_date::VARCHAR
        WHEN 'bill_billing_period_end_date' THEN bill_billing_period_end_date::VARCHAR
        WHEN 'line_item_usage_start_date' THEN line_item_usage_start_date::VARCHAR
        WHEN 'line_item_usage_end_date' THEN line_item_usage_end_date::VARCHAR
        WHEN 'discount_total_discount' THEN discount_total_discount::VARCHAR
        WHEN 'line_item_net_unblended_cost' THEN line_item_net_unblended_cost::VARCHAR
    END AS broken_value,
    file,
    row,
    -- What cur-findings.sql asks beside.
    net,
    discounts
FROM (
    SELECT
        *,
        -- A report without discount columns may still have the cost after discounts.
        CASE
            WHEN discount_total_discount IS NOT NULL THEN -amount(discount_total_discount)
            WHEN len(discounts) > 0 THEN -list_sum(list_transform(discounts, lambda d: d.amount))
            ELSE cost - net
        END::DECIMAL(38, 24) AS taken_off
    FROM (
        SELECT
            *,
            trim(line_item_line_item_type) AS line,
            line IN ('Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage') AS metered,
            contains(lower(coalesce(bill_billing_entity, '')), 'marketplace') AS marketplace,
            coalesce(nullif(product_product_name, ''), entry(product, 'product_name'), nullif(line_item_product_code, '')) AS service,
            amount(line_item_unblended_cost) AS cost,
            amount(line_item_net_unblended_cost) AS net,
            -- By name; AWS writes them below 0. Some reports have them as columns, some as a map, some both.
            list_filter(
                [
                    {'name': 'edp_discount', 'amount': amount(coalesce(discount_edp_discount::VARCHAR, entry("discount", 'edp_discount')))},
                    {'name': 'private_rate_discount', 'amount': amount(coalesce(discount_private_rate_discount::VARCHAR, entry("discount", 'private_rate_discount')))},
                    {'name': 'bundled_discount', 'amount': amount(coalesce(discount_bundled_discount::VARCHAR, entry("discount", 'bundled_discount')))}
                ].list_concat(
                    list_transform(
                        list_filter(
                            entries("discount"),
                            lambda e: e.key NOT IN ('edp_discount', 'private_rate_discount', 'bundled_discount', 'total_discount')),
                        lambda e: {'name': e.key, 'amount': amount(e.value)})),
                lambda d: d.amount <> 0) AS discounts
        FROM export))
