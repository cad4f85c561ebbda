-- The verdict on each combination of what decides where a charge goes; the program fills it.
CREATE OR REPLACE TABLE places (
    category VARCHAR, class VARCHAR, line VARCHAR, provider VARCHAR, publisher VARCHAR, issuer VARCHAR, service VARCHAR, currency VARCHAR,
    kind VARCHAR, name VARCHAR, left_out VARCHAR);

CREATE OR REPLACE VIEW placed AS
SELECT charges.*, kind, name, left_out
FROM charges JOIN places ON
    charges.category IS NOT DISTINCT FROM places.category
    AND charges.class IS NOT DISTINCT FROM places.class
    AND charges.line IS NOT DISTINCT FROM places.line
    AND charges.provider IS NOT DISTINCT FROM places.provider
    AND charges.publisher IS NOT DISTINCT FROM places.publisher
    AND charges.issuer IS NOT DISTINCT FROM places.issuer
    AND charges.service IS NOT DISTINCT FROM places.service
    AND charges.currency IS NOT DISTINCT FROM places.currency
