SELECT COALESCE(MAX(TRY_CAST(SUBSTRING([key], LEN(@prefix) + 1, 18) AS bigint)), 0) FROM {current}
WHERE scope = @scope AND side = @side AND gone = 0 AND SUBSTRING([key], 1, LEN(@prefix)) = @prefix
