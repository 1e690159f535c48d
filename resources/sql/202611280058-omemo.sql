-- the other key that came under the id of a device and made it suspect, until somebody decides
ALTER TABLE omemo_device ADD COLUMN shown BLOB;
