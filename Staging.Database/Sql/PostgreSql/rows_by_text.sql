SELECT key, row_hash, read_at, gone, filter, absent, extra, {columns} FROM {current}
WHERE scope = @scope AND side = @side AND NOT gone AND LOWER(REPLACE({field}, ' ', '')) = ANY(@values)
