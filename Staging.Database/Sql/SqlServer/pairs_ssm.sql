SELECT l.sage_key AS sage_key, m.[key] AS ssm_key, l.record AS record
FROM {current} m
LEFT JOIN link l ON l.company = @company AND l.ssm_key = m.[key] AND l.kind = @kind AND l.kind <> 'user'
WHERE m.scope = @tenant AND m.side = 'Ssm' AND m.[key] > @after
  AND NOT EXISTS (SELECT 1 FROM link n JOIN {current} s ON s.scope = @company AND s.side = 'Sage50' AND s.[key] = n.sage_key
                  WHERE n.company = @company AND n.kind = @kind AND n.ssm_key = m.[key])
ORDER BY m.[key]
OFFSET 0 ROWS FETCH NEXT @page ROWS ONLY
