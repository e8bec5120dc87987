-- Where a waiting job stands: its time of creation, until the user gives it another place.
ALTER TABLE job ADD COLUMN place INTEGER;
