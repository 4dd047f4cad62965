SELECT key, row_hash, gone, filter, extra FROM {current} WHERE scope = @scope AND side = @side AND key IN (SELECT value FROM json_each(@keys))
