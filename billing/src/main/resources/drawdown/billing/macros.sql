-- What the formats share: how the values of an export are read. The type of a column chooses the reading.

-- An exact amount: 12.5, 4.0E-7, "$50,000.00 ", ($7.20). A floating-point number is the decimal that it was written as: the
-- shortest one that reads back as the same number.
CREATE MACRO amount(x DECIMAL(38, 24)) AS x,
    (x BIGINT) AS x::DECIMAL(38, 24),
    (x DOUBLE) AS CASE
        WHEN abs(x) < 1e5 AND try_cast(x AS DECIMAL(18, 10))::DOUBLE = x THEN try_cast(x AS DECIMAL(18, 10))::DECIMAL(38, 24)
        ELSE try_cast(x::VARCHAR AS DECIMAL(38, 24))
    END,
    (x FLOAT) AS try_cast(x::VARCHAR AS DECIMAL(38, 24)),
    (x VARCHAR) AS coalesce(
        try_cast(x AS DECIMAL(38, 24)),
        CASE
            WHEN regexp_full_match(trim(x), '-?\(?[$€£]?-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?\)?')
            THEN try_cast(
                CASE WHEN contains(x, '(') THEN '-' ELSE '' END || regexp_replace(x, '[$€£, ()]', '', 'g')
                AS DECIMAL(38, 24))
        END);

-- A moment as written, whatever its zone: the bill's own calendar decides the month. A cast alone would read 5/1/25 as a day
-- of the year 5.
CREATE MACRO moment(x TIMESTAMP) AS x,
    (x TIMESTAMPTZ) AS x::TIMESTAMP,
    (x VARCHAR) AS CASE
        WHEN year(try_cast(x AS TIMESTAMP)) >= 1900 THEN try_cast(x AS TIMESTAMP)
        ELSE try_strptime(trim(x), ['%m/%d/%y', '%m/%d/%Y', '%m/%d/%Y %H:%M', '%m/%d/%Y %H:%M:%S'])
    END;

-- Whether there is a value (the word NULL is none) and it could not be read.
CREATE MACRO unreadable(x DECIMAL(38, 24), value) AS false,
    (x BIGINT, value) AS false,
    (x DOUBLE, value) AS x IS NOT NULL AND value IS NULL,
    (x FLOAT, value) AS x IS NOT NULL AND value IS NULL,
    (x TIMESTAMP, value) AS false,
    (x TIMESTAMPTZ, value) AS false,
    (x VARCHAR, value) AS CASE
        WHEN value IS NOT NULL OR x IS NULL THEN false
        ELSE lower(trim(x)) NOT IN ('', 'null')
    END;

-- What a map, a structure or text in JSON has for a key: some exports nest what others have as columns.
CREATE MACRO entry(x, key) AS json_extract_string(
    CASE WHEN typeof(x) <> 'VARCHAR' THEN to_json(x) WHEN json_valid(x::VARCHAR) THEN x::VARCHAR::JSON END, '$."' || key || '"');

-- All that it has, as a list of key and value.
CREATE MACRO entries(x) AS list_transform(
    json_keys(CASE WHEN typeof(x) <> 'VARCHAR' THEN to_json(x) WHEN json_valid(x::VARCHAR) THEN x::VARCHAR::JSON END),
    lambda k: {'key': k, 'value': entry(x, k)});
