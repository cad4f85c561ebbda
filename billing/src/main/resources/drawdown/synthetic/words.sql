-- What the layouts share.

-- Whether the month is invoiced, which a month-to-date export is not.
CREATE MACRO invoiced() AS true;

CREATE MACRO millionths(x) AS (x::DECIMAL(28, 0) * 0.000001)::DECIMAL(28, 6);

CREATE MACRO iso(x) AS strftime(x, '%Y-%m-%dT%H:%M:%SZ');

CREATE MACRO description(line, correction, service, meter, region) AS CASE
    WHEN line = 'Tax' THEN 'Tax for ' || service
    WHEN line = 'Credit' THEN 'Migration program credit'
    WHEN line = 'Refund' THEN 'Service level credit for ' || service
    WHEN line = 'Unused' THEN 'Unused: ' || meter
    WHEN correction THEN 'Correction of ' || service
    WHEN region IS NULL THEN meter
    ELSE meter || ' in ' || region
END;

-- Every metered charge has a resource of its own, so that no two are equal.
CREATE MACRO resource_id(template, region, account, number) AS
    replace(replace(replace(template, '{region}', region), '{account}', account), '{id}', printf('%012x', (number >> 16)::BIGINT));

CREATE MACRO usage_type(template, region) AS
    CASE WHEN region IS NULL OR region = '' THEN '' ELSE region || '-' END || replace(template, '{prefix}', coalesce(region, ''));

-- What four of five resources are tagged with.
CREATE MACRO application(number, account) AS CASE WHEN (number >> 8) % 5 > 0 THEN split_part(account, '-', 1) || '-' || (number >> 52) % 40 END;

CREATE MACRO tags(number, account) AS
    '{"application":"' || application(number, account) || '","environment":"' || split_part(account, '-', 2) || '"}';
