-- What a file's format declares, and how the file looked when it was read: one that still looks so is not read again.
ALTER TABLE import_file ADD COLUMN marketplace VARCHAR(100) DEFAULT '' NOT NULL;
ALTER TABLE import_file ADD COLUMN own_warehouse BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE import_file ADD COLUMN look VARCHAR(300) DEFAULT '' NOT NULL;
