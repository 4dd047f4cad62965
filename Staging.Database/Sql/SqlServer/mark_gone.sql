UPDATE c SET gone = 1, read_at = @started
FROM {current} AS c
WHERE c.scope = @scope AND c.side = @side AND c.gone = 0 AND (c.read_at < @started OR c.read_at > @ahead)
  AND NOT EXISTS (SELECT 1 FROM {incoming} AS i WHERE i.run = @run AND i.fence = @fence AND i.scope = c.scope AND i.side = c.side AND i.[key] = c.[key])
