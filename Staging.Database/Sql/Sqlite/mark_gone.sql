UPDATE {current} SET gone = 1, read_at = @started
WHERE scope = @scope AND side = @side AND gone = 0 AND (read_at < @started OR read_at > @ahead)
  AND NOT EXISTS (SELECT 1 FROM {incoming} i
                  WHERE i.run = @run AND i.fence = @fence AND i.scope = {current}.scope AND i.side = {current}.side AND i.key = {current}.key)
