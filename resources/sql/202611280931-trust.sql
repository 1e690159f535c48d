-- the fingerprint of the key whose device vouched for this one or warned of it; NULL where the user decided
ALTER TABLE trust_key ADD COLUMN voucher TEXT;
