-- A month of the bill as an AWS Cost and Usage Report, in the names of CUR 2.0. itemised() says whether discounts are line items of
-- their own (AWS calls it manual discount compatibility) or columns beside the cost.

-- A line item and those that come with it: what a savings plan covers is charged and taken back.
CREATE MACRO items(line, edp, applied) AS CASE
    WHEN line = 'SavingsPlanCoveredUsage' THEN [line, 'SavingsPlanNegation']
    WHEN itemised() AND edp <> 0 AND applied <> edp THEN [line, 'EdpDiscount', 'PrivateRateDiscount']
    WHEN itemised() AND edp <> 0 THEN [line, 'EdpDiscount']
    WHEN itemised() AND applied <> 0 THEN [line, 'PrivateRateDiscount']
    ELSE [line]
END;

CREATE MACRO cur(wanted, first_row, end_row) AS TABLE
WITH split AS (
    SELECT *, unnest(items(line, edp, applied)) AS item, item = line AS whole FROM charges(wanted, first_row, end_row) WHERE line <> 'Unused'),
costed AS (
    SELECT
        *,
        CASE
            WHEN item = 'SavingsPlanNegation' THEN -list
            WHEN item = 'EdpDiscount' THEN -edp
            WHEN item = 'PrivateRateDiscount' THEN edp - applied
            WHEN item = 'SavingsPlanCoveredUsage' THEN list
            ELSE split.spend
        END AS cost,
        CASE WHEN whole AND NOT itemised() THEN applied ELSE 0 END AS taken_off,
        item IN ('Usage', 'SavingsPlanCoveredUsage', 'DiscountedUsage') AS metered
    FROM split)
SELECT
    lower(hex(hash(seed(), costed.i, item))) || lower(hex(hash(costed.i, item))) AS identity_line_item_id,
    iso(costed.starts) || '/' || iso(costed.ends) AS identity_time_interval,
    CASE WHEN invoiced() THEN month.invoice || CASE WHEN line = 'SavingsPlanUpfrontFee' THEN '0002' ELSE sku.invoice END END AS bill_invoice_id,
    provider.issuer AS bill_invoicing_entity,
    CASE WHEN sku.vendor IS NULL THEN provider.name ELSE provider.marketplace END AS bill_billing_entity,
    CASE WHEN line = 'SavingsPlanUpfrontFee' THEN 'Purchase' WHEN line = 'Refund' THEN 'Refund' ELSE 'Anniversary' END AS bill_bill_type,
    provider.billing_account AS bill_payer_account_id,
    month.first AS bill_billing_period_start_date,
    month.next AS bill_billing_period_end_date,
    account.id AS line_item_usage_account_id,
    account.name AS line_item_usage_account_name,
    item AS line_item_line_item_type,
    costed.starts AS line_item_usage_start_date,
    costed.ends AS line_item_usage_end_date,
    sku.code AS line_item_product_code,
    CASE WHEN line NOT IN ('Tax', 'Credit') THEN usage_type(sku.usage_type, region.prefix) END AS line_item_usage_type,
    CASE WHEN metered THEN sku.operation END AS line_item_operation,
    CASE WHEN metered THEN region.code || ['a', 'b', 'c'][(1 + costed.resource % 3)::INT] END AS line_item_availability_zone,
    CASE WHEN NOT metered THEN commitment.resource WHEN NOT correction THEN resource_id(sku.resource, region.code, account.id, costed.resource) END
        AS line_item_resource_id,
    millionths(quantity) AS line_item_usage_amount,
    currency() AS line_item_currency_code,
    CASE WHEN whole AND priced THEN exact(CASE WHEN item = 'DiscountedUsage' THEN 0 ELSE costed.price END) END AS line_item_unblended_rate,
    exact(cost) AS line_item_unblended_cost,
    exact(cost - taken_off) AS line_item_net_unblended_cost,
    exact(cost) AS line_item_blended_cost,
    CASE WHEN whole OR item = 'SavingsPlanNegation' THEN '' ELSE item || ' on ' END || description(line, correction, sku.name, sku.meter, region.name)
        AS line_item_line_item_description,
    CASE WHEN line = 'Tax' THEN 'USSalesTax' END AS line_item_tax_type,
    coalesce(sku.publisher, provider.issuer) AS line_item_legal_entity,
    sku.name AS product_product_name,
    sku.category AS product_product_family,
    region.code AS product_region_code,
    sku.code AS product_servicecode,
    CASE WHEN priced THEN sku.code_of_sku END AS product_sku,
    currency() AS pricing_currency,
    CASE WHEN whole AND metered THEN exact(list) END AS pricing_public_on_demand_cost,
    CASE WHEN whole AND metered THEN exact(costed.price) END AS pricing_public_on_demand_rate,
    CASE WHEN item = 'Usage' THEN 'OnDemand' WHEN item IN ('DiscountedUsage', 'RIFee') THEN 'Reserved' END AS pricing_term,
    CASE WHEN priced THEN sku.unit END AS pricing_unit,
    CASE WHEN item = 'DiscountedUsage' THEN exact(used) END AS reservation_effective_cost,
    CASE WHEN commitment.category = 'Usage' THEN commitment.resource END AS reservation_reservation_a_r_n,
    CASE WHEN commitment.category = 'Spend' THEN commitment.resource END AS savings_plan_savings_plan_a_r_n,
    CASE WHEN item = 'SavingsPlanCoveredUsage' THEN exact(used) END AS savings_plan_savings_plan_effective_cost,
    CASE WHEN item = 'SavingsPlanCoveredUsage' THEN exact(share(costed.price, rate)) END AS savings_plan_savings_plan_rate,
    CASE WHEN item = 'SavingsPlanRecurringFee' THEN exact(costed.spend) END AS savings_plan_recurring_commitment_for_billing_period,
    exact(CASE WHEN taken_off = 0 THEN 0 ELSE -edp END) AS discount_edp_discount,
    exact(CASE WHEN taken_off = 0 THEN 0 ELSE edp - applied END) AS discount_private_rate_discount,
    exact(-taken_off) AS discount_total_discount,
    CASE WHEN metered THEN application(costed.resource, account.name) END AS resource_tags_user_application,
    CASE WHEN resource_tags_user_application IS NOT NULL THEN split_part(account.name, '-', 2) END AS resource_tags_user_environment
FROM (SELECT *, line NOT IN ('Tax', 'Credit') AS priced FROM costed) AS costed
JOIN sku ON sku.sku = costed.sku
JOIN month ON month.month = costed.month
JOIN account ON account.account = costed.account
LEFT JOIN region ON region.region = costed.region
LEFT JOIN commitment ON commitment.id = costed.commitment
CROSS JOIN provider_text AS provider;

-- With the maps that CUR 2.0 has for what has many keys; in text they are JSON. Of the discounts only the bundled ones, of which there
-- are none here, and the total are columns of their own.
CREATE MACRO cur2(wanted, first_row, end_row) AS TABLE
SELECT
    * EXCLUDE (product_product_name, discount_edp_discount, discount_private_rate_discount, resource_tags_user_application, resource_tags_user_environment),
    exact(0) AS discount_bundled_discount,
    MAP {'product_name': product_product_name} AS product,
    MAP {'edp_discount': discount_edp_discount::DOUBLE, 'private_rate_discount': discount_private_rate_discount::DOUBLE} AS discount,
    MAP {'user_application': resource_tags_user_application, 'user_environment': resource_tags_user_environment} AS resource_tags
FROM cur(wanted, first_row, end_row);

CREATE MACRO cur2_text(wanted, first_row, end_row) AS TABLE
SELECT
    * EXCLUDE (product_product_name, discount_edp_discount, discount_private_rate_discount, resource_tags_user_application, resource_tags_user_environment),
    exact(0) AS discount_bundled_discount,
    '{"product_name":"' || product_product_name || '"}' AS product,
    '{"edp_discount":' || discount_edp_discount || ',"private_rate_discount":' || discount_private_rate_discount || '}' AS discount,
    coalesce('{"user_application":"' || resource_tags_user_application || '","user_environment":"' || resource_tags_user_environment || '"}', '{}') AS resource_tags
FROM cur(wanted, first_row, end_row);
