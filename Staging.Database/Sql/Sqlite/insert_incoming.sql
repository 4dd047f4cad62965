INSERT INTO {incoming} (run, fence, same, derived, scope, side, key, row_hash, read_at, gone, filter, absent, extra, {columns})
VALUES (@run, @fence, @same, @derived, @scope, @side, @key, @row_hash, @read_at, @gone, @filter, @absent, @extra, {parameters})
ON CONFLICT (run, fence, scope, side, key) DO UPDATE SET same = excluded.same, derived = excluded.derived, row_hash = excluded.row_hash, read_at = excluded.read_at,
    gone = excluded.gone, filter = excluded.filter, absent = excluded.absent, extra = excluded.extra, {set_excluded}
