INSERT INTO {incoming} (run, same, scope, side, key, row_hash, read_at, gone, filter, absent, extra, {columns})
VALUES (@run, @same, @scope, @side, @key, @row_hash, @read_at, @gone, @filter, @absent, @extra, {parameters})
ON CONFLICT (run, scope, side, key) DO UPDATE SET same = excluded.same, row_hash = excluded.row_hash, read_at = excluded.read_at,
    gone = excluded.gone, filter = excluded.filter, absent = excluded.absent, extra = excluded.extra, {set_excluded}
