-- Small integer keys for shops, SKUs, words and places; composed BIGINT primary keys in the order in which a table is
-- read, because H2 clusters a table by such a key and a scan in its order needs no sorting. Times are epoch seconds,
-- dates epoch days. "IF NOT EXISTS": DDL commits as it goes, and a kill in the middle must not spoil the next start.

CREATE TABLE IF NOT EXISTS shop (
  id   INT AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(255) NOT NULL UNIQUE
);

-- Words that repeat on many rows: clusters, warehouses, delivery methods, currencies, reasons.
CREATE TABLE IF NOT EXISTS word (
  id   INT PRIMARY KEY,
  text VARCHAR(4000) NOT NULL
);

CREATE TABLE IF NOT EXISTS sku (
  id      INT PRIMARY KEY,
  shop_id INT NOT NULL,
  sku     VARCHAR(255) NOT NULL
);

-- What a sales or stock figure is kept for.
CREATE TABLE IF NOT EXISTS place (
  id            INT PRIMARY KEY,
  shop_id       INT NOT NULL,
  sku           VARCHAR(255) NOT NULL,
  scope         VARCHAR(40) NOT NULL,
  location      VARCHAR(1000) NOT NULL,
  warehouse     VARCHAR(1000) NOT NULL,
  discriminator VARCHAR(1000) NOT NULL
);

-- One row per table of a file (a sheet, an archive entry). rows_done moves in the same transaction as the rows, so an
-- interrupted import goes on exactly where it stopped.
CREATE TABLE IF NOT EXISTS import_file (
  id                  INT AUTO_INCREMENT PRIMARY KEY,
  shop_id             INT NOT NULL,
  source              VARCHAR(1000) NOT NULL,
  content_hash        VARCHAR(64) NOT NULL,
  format              VARCHAR(100) NOT NULL,
  kind                VARCHAR(30) NOT NULL,
  newest              BIGINT NOT NULL,
  newest_from_content BOOLEAN NOT NULL,
  data_rows           BIGINT NOT NULL,
  rows_done           BIGINT NOT NULL,
  accepted            BIGINT NOT NULL,
  merged              BIGINT NOT NULL,
  identical           BIGINT NOT NULL,
  rejected            BIGINT NOT NULL,
  present             BOOLEAN NOT NULL,
  UNIQUE (shop_id, source, content_hash, format)
);

-- Units and money of a file as they were read, and as they went into the ledger.
CREATE TABLE IF NOT EXISTS import_sum (
  file_id  INT NOT NULL,
  currency VARCHAR(40) NOT NULL,
  units_read BIGINT NOT NULL,
  units_kept BIGINT NOT NULL,
  money_read DECIMAL(24, 4) NOT NULL,
  money_kept DECIMAL(24, 4) NOT NULL,
  PRIMARY KEY (file_id, currency)
);

CREATE TABLE IF NOT EXISTS unreadable_file (
  shop_id INT NOT NULL,
  source  VARCHAR(1000) NOT NULL,
  fault   VARCHAR(40) NOT NULL,
  detail  VARCHAR(1000) NOT NULL
);

CREATE TABLE IF NOT EXISTS rejected_row (
  file_id     INT NOT NULL,
  line        BIGINT NOT NULL,
  column_name VARCHAR(1000) NOT NULL,
  cell        VARCHAR(1000) NOT NULL,
  reason      VARCHAR(40) NOT NULL,
  expected    VARCHAR(1000) NOT NULL
);
CREATE INDEX IF NOT EXISTS rejected_row_file ON rejected_row (file_id, line);

-- Every distinct state in which an order line was seen. The set only grows; which state holds is decided on reading, so
-- the order in which files arrive cannot matter. id = shop (10 bits), fortnight of the order (13), hash of order, SKU and
-- occurrence (32), state (8).
CREATE TABLE IF NOT EXISTS order_state (
  id             BIGINT PRIMARY KEY,
  content_hash   BIGINT NOT NULL,
  newest         BIGINT NOT NULL,
  order_id       VARCHAR(200) NOT NULL,
  sku_id         INT NOT NULL,
  occurrence     INT NOT NULL,
  ordered_at     BIGINT NOT NULL,
  status         TINYINT NOT NULL,
  quantity       INT NOT NULL,
  returned       INT NOT NULL,
  unit_price     DECIMAL(19, 4),
  currency_id    INT,
  location_id    INT,
  warehouse_id   INT,
  method_id      INT,
  ship_by        BIGINT,
  ship_deadline  BIGINT,
  shipped_at     BIGINT,
  delivered_at   BIGINT,
  cancelled_at   BIGINT,
  reason_code_id INT,
  reason_id      INT,
  initiator_id   INT,
  after_ship     BOOLEAN,
  against        BOOLEAN
);

-- id = place (31 bits), day (16), occurrence (16): a scan reads series after series, day after day.
CREATE TABLE IF NOT EXISTS sale (
  id           BIGINT PRIMARY KEY,
  file_id      INT NOT NULL,
  content_hash BIGINT NOT NULL,
  newest       BIGINT NOT NULL,
  quantity     INT NOT NULL,
  revenue      DECIMAL(19, 4),
  currency_id  INT
);

-- id = place (31 bits), day (16), 0 (16).
CREATE TABLE IF NOT EXISTS stock_level (
  id           BIGINT PRIMARY KEY,
  file_id      INT NOT NULL,
  content_hash BIGINT NOT NULL,
  newest       BIGINT NOT NULL,
  undated      BOOLEAN NOT NULL,
  on_hand      INT,
  in_stock     BOOLEAN,
  reserved     INT,
  preparing    INT,
  requested    INT,
  in_transit   INT,
  returning    INT,
  blocked      INT,
  days_out     INT,
  window_days  INT,
  average_sales DOUBLE,
  recommended  INT,
  liquidity_id INT,
  restricted   BOOLEAN NOT NULL
);

-- Newest known state of everything small: products, returns, and the planner's own books.
CREATE TABLE IF NOT EXISTS latest_row (
  shop_id      INT NOT NULL,
  kind         VARCHAR(30) NOT NULL,
  row_key      VARCHAR(1500) NOT NULL,
  file_id      INT NOT NULL,
  line         BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  newest       BIGINT NOT NULL,
  payload      VARCHAR(20000) NOT NULL,
  PRIMARY KEY (shop_id, kind, row_key)
);

-- What the night has worked out, one row per SKU and location, in their order; payloads are deflated JSON of the
-- features' records.
CREATE TABLE IF NOT EXISTS series_result (
  id       BIGINT PRIMARY KEY,
  shop_id  INT NOT NULL,
  sku      VARCHAR(255) NOT NULL,
  location VARCHAR(1000) NOT NULL,
  demand   VARBINARY(10000000) NOT NULL,
  forecast VARBINARY(10000000),
  restock  VARBINARY(10000000)
);

CREATE TABLE IF NOT EXISTS cancelled_line (
  id       BIGINT AUTO_INCREMENT PRIMARY KEY,
  shop_id  INT NOT NULL,
  order_id VARCHAR(200) NOT NULL,
  sku      VARCHAR(255) NOT NULL,
  payload  VARBINARY(1000000) NOT NULL
);
CREATE INDEX IF NOT EXISTS cancelled_line_order ON cancelled_line (shop_id, order_id, sku, id);

-- Results that a shop has once: cancellation summary, demand account, expected returns.
CREATE TABLE IF NOT EXISTS shop_result (
  shop_id INT NOT NULL,
  name    VARCHAR(60) NOT NULL,
  payload VARBINARY(100000000) NOT NULL,
  PRIMARY KEY (shop_id, name)
);
