SELECT MIN(k.[key]), MAX(k.[key]) FROM (
    SELECT [key] FROM {incoming} WHERE run = @run AND fence = @fence AND scope = @scope AND side = @side
    UNION
    SELECT [key] FROM {current} WHERE scope = @scope AND side = @side AND gone = 0) AS k
GROUP BY LOWER(k.[key])
HAVING COUNT(*) > 1
ORDER BY 1
