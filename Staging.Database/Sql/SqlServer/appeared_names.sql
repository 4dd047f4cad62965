SELECT i.[key], i.{field} FROM {incoming} AS i
WHERE i.run = @run AND i.fence = @fence AND i.scope = @scope AND i.side = @side AND i.same = 0 AND i.gone = 0 AND i.{field} IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM {current} AS c WHERE c.scope = i.scope AND c.side = i.side AND c.[key] = i.[key] AND c.gone = 0)
