package drawdown.agreement;

import java.util.List;

/// What of a charge a rule may ask: FOCUS's columns of Cost and Usage that hold words. Source: FOCUS 1.0 to 1.4.
final class Dimensions {

    static final List<String> ALL = List.of(
            "AllocatedMethodId",
            "AllocatedResourceId",
            "AllocatedResourceName",
            "AllocatedTags",
            "AvailabilityZone",
            "BillingAccountId",
            "BillingAccountName",
            "BillingAccountType",
            "BillingCurrency",
            "CapacityReservationId",
            "CapacityReservationStatus",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargeFrequency",
            "CommitmentDiscountCategory",
            "CommitmentDiscountId",
            "CommitmentDiscountName",
            "CommitmentDiscountStatus",
            "CommitmentDiscountType",
            "CommitmentDiscountUnit",
            "ConsumedUnit",
            "HostProviderName",
            "InvoiceDetailId",
            "InvoiceId",
            "InvoiceIssuerName",
            "PricingCategory",
            "PricingCurrency",
            "PricingUnit",
            "ProviderName",
            "PublisherName",
            "RegionId",
            "RegionName",
            "ResourceId",
            "ResourceName",
            "ResourceType",
            "ServiceCategory",
            "ServiceName",
            "ServiceProviderName",
            "ServiceSubcategory",
            "SkuId",
            "SkuMeter",
            "SkuPriceDetails",
            "SkuPriceId",
            "SubAccountId",
            "SubAccountName",
            "SubAccountType",
            "Tags");

    private Dimensions() {}

    /// FOCUS leaves names that begin with `x_` to whoever writes an export.
    static boolean has(String name) {
        return ALL.contains(name) || name.matches("x_\\S+");
    }
}
