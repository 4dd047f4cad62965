INSERT INTO {current} (scope, side, key, row_hash, read_at, gone, filter, absent, extra, {columns})
SELECT scope, side, key, row_hash, read_at, gone, filter, absent, extra, {columns}
FROM {incoming}
WHERE run = @run AND fence = @fence AND scope = @scope AND side = @side AND same = 0
ON CONFLICT (scope, side, key) DO UPDATE SET row_hash = excluded.row_hash, read_at = excluded.read_at, gone = excluded.gone,
    filter = excluded.filter, absent = excluded.absent, extra = excluded.extra, {set_excluded}
WHERE excluded.read_at > {current}.read_at OR {current}.read_at > @ahead
