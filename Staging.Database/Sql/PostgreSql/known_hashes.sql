SELECT key, row_hash, gone, filter, extra FROM {current} WHERE scope = @scope AND side = @side AND key = ANY(@keys)
