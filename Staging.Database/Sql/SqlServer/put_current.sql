UPDATE {current} SET row_hash = @row_hash, read_at = @read_at, gone = @gone, filter = @filter, absent = @absent, extra = @extra, {set_parameters}
WHERE scope = @scope AND side = @side AND [key] = @key AND (read_at <= @read_at OR read_at > @ahead);
INSERT INTO {current} (scope, side, [key], row_hash, read_at, gone, filter, absent, extra, {columns})
SELECT @scope, @side, @key, @row_hash, @read_at, @gone, @filter, @absent, @extra, {parameters}
WHERE NOT EXISTS (SELECT 1 FROM {current} AS c WHERE c.scope = @scope AND c.side = @side AND c.[key] = @key)
