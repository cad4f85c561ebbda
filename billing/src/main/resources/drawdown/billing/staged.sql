-- Charges in text, read once.
SELECT * FROM part
