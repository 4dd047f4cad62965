SELECT c.key, c.{field} FROM {current} c
WHERE c.scope = @scope AND c.side = @side AND NOT c.gone AND (c.read_at < @started OR c.read_at > @ahead) AND c.{field} IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM {incoming} i WHERE i.run = @run AND i.fence = @fence AND i.scope = c.scope AND i.side = c.side AND i.key = c.key AND NOT i.gone)
