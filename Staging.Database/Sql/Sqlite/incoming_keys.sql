SELECT key, row_hash, gone, filter, derived, extra FROM {incoming}
WHERE run = @run AND fence = @fence AND scope = @scope AND side = @side AND key IN (SELECT value FROM json_each(@keys))
