SELECT l.sage_key AS sage_key, m.[key] AS ssm_key, l.record AS record
FROM {current} m
LEFT JOIN link l ON l.company = @company AND l.kind = @kind AND l.ssm_key = m.[key]
LEFT JOIN base b ON b.company = @company AND b.kind = @kind AND b.record = l.record
WHERE m.scope = @tenant AND m.side = 'Ssm' AND m.[key] > @after
  AND ((m.gone = 1 AND l.state = 'linked')
       OR (m.gone = 0 AND m.filter IS NULL AND (b.record IS NULL OR b.ssm_hash IS NULL OR b.ssm_hash <> m.row_hash OR l.state = 'tombstone')))
  AND NOT EXISTS (SELECT 1 FROM {current} s
                  WHERE s.scope = @company AND s.side = 'Sage50' AND s.[key] = l.sage_key AND s.gone = 0 AND s.filter IS NULL
                    AND (b.record IS NULL OR b.sage_hash IS NULL OR b.sage_hash <> s.row_hash))
ORDER BY m.[key]
OFFSET 0 ROWS FETCH NEXT @page ROWS ONLY
