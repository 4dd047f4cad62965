SELECT [key], row_hash, gone, filter, derived, extra FROM {incoming}
WHERE run = @run AND fence = @fence AND scope = @scope AND side = @side
  AND [key] IN (SELECT v.value COLLATE Latin1_General_100_BIN2 FROM OPENJSON(@keys) WITH (value nvarchar(400) '$') AS v)
