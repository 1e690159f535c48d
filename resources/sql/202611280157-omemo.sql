-- a label counts where the device's own key has signed it
ALTER TABLE omemo_device ADD COLUMN label_signature BLOB;
