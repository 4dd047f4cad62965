UPDATE c SET row_hash = i.row_hash, read_at = i.read_at, gone = i.gone, filter = i.filter, absent = i.absent, extra = i.extra, {set_incoming}
FROM {current} AS c
JOIN {incoming} AS i ON i.scope = c.scope AND i.side = c.side AND i.[key] = c.[key]
WHERE i.run = @run AND i.fence = @fence AND i.scope = @scope AND i.side = @side AND i.same = 0 AND (i.read_at > c.read_at OR c.read_at > @ahead);
INSERT INTO {current} (scope, side, [key], row_hash, read_at, gone, filter, absent, extra, {columns})
SELECT i.scope, i.side, i.[key], i.row_hash, i.read_at, i.gone, i.filter, i.absent, i.extra, {columns_incoming}
FROM {incoming} AS i
WHERE i.run = @run AND i.fence = @fence AND i.scope = @scope AND i.side = @side AND i.same = 0
  AND NOT EXISTS (SELECT 1 FROM {current} AS c WHERE c.scope = i.scope AND c.side = i.side AND c.[key] = i.[key])
