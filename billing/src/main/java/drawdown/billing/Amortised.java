package drawdown.billing;

/// How charges show which way an export counts commitment discounts: it may spread what they cost over the usage that
/// they cover, or charge them when they are bought.
///
/// @param amortised a condition in SQL over the columns of a charge that holds for some if they are spread
/// @param actual one that holds for some if they are not
record Amortised(String amortised, String actual) {}
