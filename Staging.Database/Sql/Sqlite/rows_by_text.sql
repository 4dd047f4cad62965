SELECT key, row_hash, read_at, gone, filter, absent, extra, {columns} FROM {current}
WHERE scope = @scope AND side = @side AND gone = 0 AND LOWER(REPLACE({field}, ' ', '')) IN (SELECT value FROM json_each(@values))
