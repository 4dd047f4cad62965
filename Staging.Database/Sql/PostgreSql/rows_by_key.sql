SELECT key, row_hash, read_at, gone, filter, absent, extra, {columns} FROM {current}
WHERE scope = @scope AND side = @side AND key = ANY(@keys)
