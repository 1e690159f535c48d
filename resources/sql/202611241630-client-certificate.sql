ALTER TABLE account ADD COLUMN client_certificate TEXT;
