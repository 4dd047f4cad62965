-- 
DELETE FROM [b]
FROM [base] AS [b]
WHERE 0 = 1
GO
-- 
DELETE FROM [c]
FROM [change] AS [c]
WHERE [c].[state] = N'refused'
GO
-- 
SELECT CAST(0 AS bit)
GO
-- 
SELECT DISTINCT [r].[stream]
FROM [run_step] AS [r]
WHERE 0 = 1
GO
-- 
SELECT TOP(1) [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE 0 = 1
GO
-- 
SELECT TOP(2) [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
GO
-- 
SELECT TOP(2) [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[record] = N'A/1'
GO
-- 
SELECT TOP(2) [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
GO
-- 
SELECT TOP(2) [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[state] = N'planned'
GO
-- 
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[kind] = N'invoice'
GO
-- 
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[kind] = N'order' AND [l].[record] = N'100'
GO
-- 
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[kind] = N'product'
GO
-- 
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[kind] = N'product' AND [l].[record] = N'BOLT'
GO
-- 
SELECT TOP(2) [s].[id], [s].[host], [s].[instance], [s].[lease_until], [s].[process_id], [s].[shared], [s].[started_at]
FROM [service_instance] AS [s]
GO
-- 
SELECT [a].[id], [a].[at], [a].[change_id], [a].[company], [a].[from], [a].[kind], [a].[reason], [a].[record], [a].[run_id], [a].[to], [a].[what], [a].[who]
FROM [audit] AS [a]
GO
-- 
SELECT [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
GO
-- 
SELECT [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE 0 = 1
GO
-- 
SELECT [c].[company]
FROM [company] AS [c]
GO
-- 
SELECT [c].[company]
FROM [company] AS [c]
WHERE 0 = 1
GO
-- 
SELECT [c].[company]
FROM [company] AS [c]
WHERE [c].[paused] = CAST(1 AS bit)
GO
-- 
SELECT [c].[company], [c].[highest_invoice], [c].[highest_order], [c].[name], [c].[paused], [c].[sage_company_id], [c].[shares], [c].[stop_code], [c].[stop_reason], [c].[tenant]
FROM [company] AS [c]
GO
-- 
SELECT [c].[company], [c].[highest_invoice], [c].[highest_order], [c].[name], [c].[paused], [c].[sage_company_id], [c].[shares], [c].[stop_code], [c].[stop_reason], [c].[tenant]
FROM [company] AS [c]
ORDER BY [c].[company]
GO
-- 
SELECT [c].[company], [c].[process], [c].[code], [c].[fault], [c].[fault_since], [c].[in_force_since], [c].[seen_at]
FROM [company_file] AS [c]
ORDER BY [c].[process]
GO
-- 
SELECT [c].[id]
FROM [change] AS [c]
WHERE [c].[state] = N'queued'
GO
-- 
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
GO
-- 
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE 0 = 1
GO
-- 
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE 0 = 1
ORDER BY [c].[id]
GO
-- 
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
GO
-- 
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
ORDER BY [c].[id]
GO
-- 
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE 0 = 1
ORDER BY [c].[id]
GO
-- 
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[state] IN (N'open', N'resolved')
ORDER BY [c].[id]
GO
-- 
SELECT [c].[record]
FROM [change] AS [c]
WHERE 0 = 1
GO
-- 
SELECT [f].[id], [f].[attempts], [f].[body], [f].[command], [f].[exception], [f].[failed_at], [f].[group], [f].[message_id], [f].[state]
FROM [failed_message] AS [f]
GO
-- 
SELECT [f].[id], [f].[attempts], [f].[body], [f].[command], [f].[exception], [f].[failed_at], [f].[group], [f].[message_id], [f].[state]
FROM [failed_message] AS [f]
ORDER BY [f].[id]
GO
-- 
SELECT [f].[id], [f].[attempts], [f].[body], [f].[command], [f].[exception], [f].[failed_at], [f].[group], [f].[message_id], [f].[state]
FROM [failed_message] AS [f]
WHERE [f].[state] = N'open'
ORDER BY [f].[id]
GO
-- 
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
GO
-- 
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE 0 = 1
GO
-- 
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
GO
-- 
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE 0 = 1
GO
-- 
SELECT [l].[lane], [l].[fence], [l].[in_flight], [l].[max_in_flight], [l].[side]
FROM [lane] AS [l]
GO
-- 
SELECT [l].[record]
FROM [link] AS [l]
WHERE 0 = 1
GO
-- 
SELECT [l].[sage_key]
FROM [link] AS [l]
WHERE 0 = 1
GO
-- 
SELECT [r].[credential], [r].[next_free]
FROM [rate_budget] AS [r]
GO
-- 
SELECT [r].[id]
FROM [request] AS [r]
WHERE [r].[state] = N'open' AND [r].[kind] = N'replay'
ORDER BY [r].[id]
GO
-- 
SELECT [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[plan_hash], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
GO
-- 
SELECT [r].[id], [r].[arguments], [r].[company], [r].[created_at], [r].[done_at], [r].[kind], [r].[result], [r].[run_id], [r].[state]
FROM [request] AS [r]
GO
-- 
SELECT [r].[id], [r].[arguments], [r].[company], [r].[created_at], [r].[done_at], [r].[kind], [r].[result], [r].[run_id], [r].[state]
FROM [request] AS [r]
WHERE [r].[state] = N'open' AND [r].[kind] <> N'replay'
ORDER BY [r].[id]
GO
-- 
SELECT [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
GO
-- 
SELECT [s].[company] AS [Company], [s].[stream] AS [Stream], [s].[next_run] AS [NextRun]
FROM [stream_status] AS [s]
WHERE [s].[next_run] IS NOT NULL
GO
-- 
SELECT [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
GO
-- 
SELECT [s].[id], [s].[host], [s].[instance], [s].[lease_until], [s].[process_id], [s].[shared], [s].[started_at]
FROM [service_instance] AS [s]
GO
-- 
SELECT [s].[scope], [s].[side], [s].[kind], [s].[full_at], [s].[hash_version], [s].[row_count], [s].[watermark]
FROM [stream_state] AS [s]
GO
-- 
SELECT [w].[worker], [w].[bus], [w].[heard_at], [w].[host], [w].[lease_until], [w].[process_id], [w].[role], [w].[site], [w].[slot], [w].[started_at], [w].[version]
FROM [worker] AS [w]
GO
-- 
UPDATE [c]
SET [c].[stop_code] = NULL
FROM [company] AS [c]
GO
-- 
UPDATE [l]
SET [l].[ssm_key] = NULL
FROM [link] AS [l]
WHERE 0 = 1
GO
-- 
UPDATE [r]
SET [r].[dispatched_until] = NULL
FROM [run_step] AS [r]
WHERE [r].[dispatched_until] IS NOT NULL
GO
-- 
UPDATE [r]
SET [r].[fence] = [r].[fence] + 1
FROM [run_step] AS [r]
WHERE [r].[run_id] = CAST(500 AS bigint)
GO
-- @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20), @limit datetimeoffset, @limit0 datetimeoffset, @limit1 datetimeoffset
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run_step] AS [r]
        WHERE [r].[run_id] IN (
            SELECT [r0].[id]
            FROM [run] AS [r0]
            WHERE [r0].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)
        ) AND [r].[state] IN (N'pending', N'running') AND ([r].[due_at] > @limit OR [r].[dispatched_until] > @limit0 OR [r].[lease_until] > @limit1)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @Company nvarchar(40), @document nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = N'order' AND [l].[ssm_key] = @document AND [l].[sage_key] IS NOT NULL AND [l].[state] IN (N'linked', N'tombstone')
GO
-- @Company nvarchar(40), @inSage1 nvarchar(300), @inSage2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = N'orderLine' AND [l].[sage_key] IN (@inSage1, @inSage2)
GO
-- @Company nvarchar(40), @inSsm1 nvarchar(300), @inSsm2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = N'orderLine' AND [l].[ssm_key] IN (@inSsm1, @inSsm2)
GO
-- @Company nvarchar(40), @inSsm1 nvarchar(300), @inSsm2 nvarchar(300), @inSage1 nvarchar(300), @inSage2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = N'orderLine' AND ([l].[ssm_key] IN (@inSsm1, @inSsm2) OR [l].[sage_key] IN (@inSage1, @inSage2))
GO
-- @Company nvarchar(40), @key nvarchar(300)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @Company AND [c].[kind] = N'order' AND [c].[state] IN (N'sending', N'in doubt') AND EXISTS (
            SELECT 1
            FROM [link] AS [l]
            WHERE [l].[company] = @Company AND [l].[kind] = N'order' AND [l].[record] = [c].[record] AND [l].[sage_key] = @key)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @Company nvarchar(40), @kind nvarchar(20)
SELECT TOP(2) [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @Company AND [f].[side] = N'Sage50' AND [f].[kind] = @kind AND [f].[key] = N'*' AND [f].[code] = N'S50-T-032'
GO
-- @Company nvarchar(40), @kind nvarchar(20), @key nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = @kind AND [l].[sage_key] = @key
GO
-- @Company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @Company AND [f].[side] = N'Sage50' AND [f].[kind] = @kind AND [f].[code] = N'S50-T-030' AND [f].[key] = @keys1
GO
-- @Company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @run_Value bigint
SELECT [c].[record]
FROM [change] AS [c]
WHERE [c].[company] = @Company AND [c].[kind] = @kind AND [c].[record] = @records1 AND [c].[run_id] = @run_Value AND [c].[target] = N'Ssm' AND [c].[action] = N'create' AND [c].[state] = N'applied'
GO
-- @Company nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300)
SELECT [c].[record]
FROM [change] AS [c]
WHERE [c].[company] = @Company AND [c].[kind] = @kind_Kind AND [c].[record] = @records1 AND [c].[state] IN (N'sending', N'in doubt')
GO
-- @Company nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [c].[record]
FROM [change] AS [c]
WHERE [c].[company] = @Company AND [c].[kind] = @kind_Kind AND [c].[record] IN (@records1, @records2) AND [c].[state] IN (N'sending', N'in doubt')
GO
-- @Company nvarchar(40), @left1 nvarchar(300)
DELETE FROM [b]
FROM [base] AS [b]
WHERE [b].[company] = @Company AND [b].[kind] = N'orderLine' AND [b].[record] = @left1
GO
-- @Company nvarchar(40), @left1 nvarchar(300), @left2 nvarchar(300)
DELETE FROM [b]
FROM [base] AS [b]
WHERE [b].[company] = @Company AND [b].[kind] = N'orderLine' AND [b].[record] IN (@left1, @left2)
GO
-- @Company nvarchar(40), @link_Kind nvarchar(20), @former_Record nvarchar(300)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @Company AND [c].[kind] = @link_Kind AND [c].[record] = @former_Record AND [c].[state] IN (N'sending', N'in doubt')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @Company nvarchar(40), @link_Kind nvarchar(20), @name nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = @link_Kind AND [l].[record] = @name AND [l].[state] = N'replaced' AND [l].[ssm_key] IS NOT NULL
GO
-- @Company nvarchar(40), @names1 nvarchar(300)
SELECT [l].[record]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = N'order' AND [l].[record] = @names1
GO
-- @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @now datetimeoffset, @now0 datetimeoffset
SELECT [r].[id] AS [Id], [r].[company] AS [Company]
FROM [run] AS [r]
WHERE [r].[state] IN (@Open1, @Open2, @Open3, @Open4) AND ([r].[state] <> N'held' OR [r].[approved_at] IS NOT NULL) AND ([r].[state] = N'loading' OR NOT EXISTS (
    SELECT 1
    FROM [run_step] AS [r0]
    WHERE [r0].[state] IN (N'pending', N'running') AND [r0].[run_id] = [r].[id]) OR EXISTS (
    SELECT 1
    FROM [run_step] AS [r1]
    WHERE [r1].[state] IN (N'pending', N'running') AND [r1].[run_id] = [r].[id] AND NOT EXISTS (
        SELECT 1
        FROM [run_step] AS [r2]
        WHERE [r2].[state] IN (N'pending', N'running') AND CASE
            WHEN [r2].[state] = N'running' THEN CASE
                WHEN [r2].[lease_until] > @now THEN CAST(1 AS bit)
                ELSE CAST(0 AS bit)
            END
            WHEN [r2].[dispatched_until] > @now0 THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END = CAST(1 AS bit) AND [r2].[run_id] = [r].[id] AND [r2].[phase] = [r1].[phase] AND [r2].[side] = [r1].[side])))
GO
-- @Run_Value bigint, @Phase nvarchar(10), @Side nvarchar(10), @Stream nvarchar(40), @Fence int
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run_step] AS [r]
        WHERE [r].[run_id] = @Run_Value AND [r].[phase] = @Phase AND [r].[side] = @Side AND [r].[stream] = @Stream AND [r].[fence] = @Fence) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @Run_Value bigint, @Phase nvarchar(10), @Side nvarchar(10), @Stream nvarchar(40), @Fence int
UPDATE [r]
SET [r].[attempts] = [r].[attempts] - 1
FROM [run_step] AS [r]
WHERE [r].[run_id] = @Run_Value AND [r].[phase] = @Phase AND [r].[side] = @Side AND [r].[stream] = @Stream AND [r].[fence] = @Fence
GO
-- @_8__locals2_8__locals1_scope_Company_Value nvarchar(40), @_8__locals2_child nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[record]
FROM [link] AS [l]
WHERE [l].[company] = @_8__locals2_8__locals1_scope_Company_Value AND [l].[kind] = @_8__locals2_child AND [l].[sage_key] = @keys1
GO
-- @_8__locals2_8__locals1_scope_Company_Value nvarchar(40), @_8__locals2_child nvarchar(20), @records1 nvarchar(300)
DELETE FROM [b]
FROM [base] AS [b]
WHERE [b].[company] = @_8__locals2_8__locals1_scope_Company_Value AND [b].[kind] = @_8__locals2_child AND [b].[record] = @records1
GO
-- @_8__locals2_8__locals1_scope_Company_Value nvarchar(40), @_8__locals2_parent nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @_8__locals2_8__locals1_scope_Company_Value AND [l].[kind] = @_8__locals2_parent AND [l].[sage_key] = @keys1 AND [l].[state] IN (N'tombstone', N'gone')
GO
-- @_8__locals2_8__locals1_scope_Company_Value nvarchar(40), @_8__locals2_parent nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @_8__locals2_8__locals1_scope_Company_Value AND [l].[kind] = @_8__locals2_parent AND [l].[sage_key] IN (@keys1, @keys2) AND [l].[state] IN (N'tombstone', N'gone')
GO
-- @_credential nvarchar(400)
SELECT TOP(2) [r].[credential], [r].[next_free]
FROM [rate_budget] AS [r]
WHERE [r].[credential] = @_credential
GO
-- @_scope nvarchar(100), @_side nvarchar(10), @stream_Kinds1 nvarchar(20)
SELECT [s].[scope], [s].[side], [s].[kind], [s].[full_at], [s].[hash_version], [s].[row_count], [s].[watermark]
FROM [stream_state] AS [s]
WHERE [s].[scope] = @_scope AND [s].[side] = @_side AND [s].[kind] = @stream_Kinds1
GO
-- @_scope nvarchar(100), @_side nvarchar(10), @stream_Kinds1 nvarchar(20), @stream_Kinds2 nvarchar(20)
SELECT [s].[scope], [s].[side], [s].[kind], [s].[full_at], [s].[hash_version], [s].[row_count], [s].[watermark]
FROM [stream_state] AS [s]
WHERE [s].[scope] = @_scope AND [s].[side] = @_side AND [s].[kind] IN (@stream_Kinds1, @stream_Kinds2)
GO
-- @_worker nvarchar(400)
DELETE FROM [w]
FROM [worker] AS [w]
WHERE [w].[worker] = @_worker
GO
-- @asked bigint, @company nvarchar(40)
SELECT TOP(2) [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[plan_hash], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[id] = @asked AND [r].[company] = @company
GO
-- @change_Company nvarchar(40), @pair_Kind nvarchar(20), @pair_Ssm_Key nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @change_Company AND [l].[kind] = @pair_Kind AND [l].[ssm_key] = @pair_Ssm_Key
GO
-- @change_Record nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[record] = @change_Record AND [l].[kind] = N'product'
GO
-- @command_Changes1 bigint, @command_Changes2 bigint, @command_Changes3 bigint
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[id] IN (@command_Changes1, @command_Changes2, @command_Changes3)
GO
-- @companies1 nvarchar(40), @companies2 nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company] AS [Company], [l].[record] AS [Record], [l].[sage_key] AS [SageKey], [l].[ssm_key] AS [SsmKey]
FROM [link] AS [l]
WHERE [l].[company] IN (@companies1, @companies2) AND [l].[kind] = @kind AND [l].[ssm_key] = @keys1 AND [l].[state] <> N'gone'
GO
-- @companies1 nvarchar(40), @companies2 nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [l].[company] AS [Company], [l].[record] AS [Record], [l].[sage_key] AS [SageKey], [l].[ssm_key] AS [SsmKey]
FROM [link] AS [l]
WHERE [l].[company] IN (@companies1, @companies2) AND [l].[kind] = @kind AND [l].[ssm_key] IN (@keys1, @keys2) AND [l].[state] <> N'gone'
GO
-- @companies1 nvarchar(40), @companies2 nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[company] AS [Company], [c].[record] AS [Record]
FROM [change] AS [c]
WHERE [c].[company] IN (@companies1, @companies2) AND [c].[kind] = @kind AND [c].[record] = @records1 AND ([c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) OR ([c].[state] = N'refused' AND [c].[code] = N'S50-L-090')) AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND [c].[intent_at] IS NOT NULL
GO
-- @companies1 nvarchar(40), @companies2 nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[company] AS [Company], [c].[record] AS [Record]
FROM [change] AS [c]
WHERE [c].[company] IN (@companies1, @companies2) AND [c].[kind] = @kind AND [c].[record] IN (@records1, @records2) AND ([c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) OR ([c].[state] = N'refused' AND [c].[code] = N'S50-L-090')) AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND [c].[intent_at] IS NOT NULL
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[account_code], [c].[date], [c].[extra], [c].[filter], [c].[gone], [c].[number], [c].[read_at], [c].[rep], [c].[row_hash], [c].[total]
FROM [current_invoice] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[address1], [c].[address2], [c].[city], [c].[country], [c].[description], [c].[extra], [c].[filter], [c].[gone], [c].[postcode], [c].[read_at], [c].[region], [c].[row_hash]
FROM [current_address] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[address1], [c].[city], [c].[country], [c].[email], [c].[extra], [c].[fax], [c].[filter], [c].[gone], [c].[job_title], [c].[name], [c].[owner], [c].[phone], [c].[phone2], [c].[postcode], [c].[read_at], [c].[reference], [c].[region], [c].[row_hash]
FROM [current_contact] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[comment], [c].[currency], [c].[discount], [c].[extra], [c].[filter], [c].[forecast], [c].[gone], [c].[gross], [c].[net], [c].[number], [c].[order_date], [c].[price_list], [c].[read_at], [c].[read_only], [c].[reference], [c].[rep], [c].[row_hash], [c].[status], [c].[tax]
FROM [current_order] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[address1], [c].[address2], [c].[balance], [c].[city], [c].[company_code], [c].[country], [c].[credit_limit], [c].[currency], [c].[email], [c].[extra], [c].[fax], [c].[filter], [c].[gone], [c].[name], [c].[on_hold], [c].[owner], [c].[phone], [c].[phone2], [c].[postcode], [c].[price_list], [c].[read_at], [c].[read_only], [c].[region], [c].[row_hash], [c].[status], [c].[terms], [c].[vat_number], [c].[website]
FROM [current_account] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[barcode], [c].[description], [c].[extra], [c].[family], [c].[filter], [c].[gone], [c].[name], [c].[not_available], [c].[price], [c].[read_at], [c].[read_only], [c].[row_hash], [c].[stock], [c].[stock_code], [c].[tax_code], [c].[unit_of_sale]
FROM [current_product] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[code], [c].[currency], [c].[extra], [c].[filter], [c].[gone], [c].[name], [c].[read_at], [c].[row_hash]
FROM [current_rate] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[description], [c].[discount], [c].[extra], [c].[filter], [c].[gone], [c].[net], [c].[order], [c].[position], [c].[price], [c].[product], [c].[quantity], [c].[read_at], [c].[row_hash], [c].[tax], [c].[tax_code]
FROM [current_order_line] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[email], [c].[extra], [c].[filter], [c].[gone], [c].[name], [c].[read_at], [c].[row_hash]
FROM [current_user] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[extra], [c].[filter], [c].[gone], [c].[name], [c].[read_at], [c].[row_hash]
FROM [current_family] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(100), @tenant nvarchar(100)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[extra], [c].[filter], [c].[gone], [c].[price], [c].[product], [c].[rate], [c].[read_at], [c].[row_hash]
FROM [current_product_rate] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(40)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @company AND [c].[state] = N'waiting' AND [c].[waits_for_key] IS NOT NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run] AS [r]
        WHERE [r].[company] = @company AND [r].[kind] = N'priority' AND [r].[state] = N'loading') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40)
SELECT DISTINCT [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'waiting' AND [c].[waits_for_key] IS NOT NULL
GO
-- @company nvarchar(40)
SELECT MAX([r].[planned_at])
FROM [run] AS [r]
WHERE [r].[company] = @company
GO
-- @company nvarchar(40)
SELECT MAX([r].[run_id])
FROM [request] AS [r]
WHERE [r].[company] = @company AND [r].[kind] = N'on' AND [r].[state] = N'done'
GO
-- @company nvarchar(40)
SELECT TOP(1) [r].[started_at]
FROM [run] AS [r]
WHERE [r].[company] = @company
ORDER BY [r].[id]
GO
-- @company nvarchar(40)
SELECT [a].[id], [a].[at], [a].[change_id], [a].[company], [a].[from], [a].[kind], [a].[reason], [a].[record], [a].[run_id], [a].[to], [a].[what], [a].[who]
FROM [audit] AS [a]
WHERE [a].[company] = @company
ORDER BY [a].[id]
GO
-- @company nvarchar(40)
SELECT [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[company] = @company
ORDER BY [b].[kind], [b].[record]
GO
-- @company nvarchar(40)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company
ORDER BY [c].[id]
GO
-- @company nvarchar(40)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] IN (N'refused', N'in doubt', N'held') AND ([c].[state] <> N'refused' OR NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = [c].[kind] AND [c0].[record] = [c].[record] AND [c0].[target] = [c].[target] AND [c0].[id] > [c].[id]))
ORDER BY [c].[id]
GO
-- @company nvarchar(40)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company
ORDER BY [c].[id]
GO
-- @company nvarchar(40)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company
ORDER BY [f].[id]
GO
-- @company nvarchar(40)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company
ORDER BY [l].[kind], [l].[record]
GO
-- @company nvarchar(40)
SELECT [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[plan_hash], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[company] = @company
ORDER BY [r].[id]
GO
-- @company nvarchar(40)
SELECT [r].[id], [r].[arguments], [r].[company], [r].[created_at], [r].[done_at], [r].[kind], [r].[result], [r].[run_id], [r].[state]
FROM [request] AS [r]
WHERE [r].[company] = @company
ORDER BY [r].[id]
GO
-- @company nvarchar(40)
SELECT [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
WHERE [s].[company] = @company
ORDER BY [s].[stream], [s].[direction]
GO
-- @company nvarchar(40)
UPDATE [c]
SET [c].[reason] = N'waits for ' + COALESCE([c].[waits_for_kind], N'') + N' ' + COALESCE([c].[waits_for_key], N'')
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'waiting' AND [c].[waits_for_key] IS NOT NULL AND [c].[reason] LIKE N'%, which was refused: %'
GO
-- @company nvarchar(40), @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run] AS [r]
        WHERE [r].[company] = @company AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3) AND [r].[state] <> N'held') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40), @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
SELECT [r].[id]
FROM [run] AS [r]
WHERE [r].[company] = @company AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)
GO
-- @company nvarchar(40), @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
SELECT [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[plan_hash], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[company] = @company AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)
GO
-- @company nvarchar(40), @_kind nvarchar(20), @record nvarchar(300), @lost_Field nvarchar(4000)
SELECT TOP(1) [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @_kind AND [c].[record] = @record AND [c].[field] = @lost_Field
ORDER BY [c].[id] DESC
GO
-- @company nvarchar(40), @_kind nvarchar(20), @record nvarchar(300), @target nvarchar(10), @before_At datetimeoffset, @named_contains nvarchar(4000)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @company AND [c].[kind] = @_kind AND [c].[record] = @record AND [c].[target] = @target AND [c].[state] = N'applied' AND [c].[settled_at] >= @before_At AND [c].[fields] LIKE @named_contains ESCAPE N'\') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40), @account nvarchar(300)
SELECT TOP(1) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = N'account' AND [l].[ssm_key] = @account
GO
-- @company nvarchar(40), @customers1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = N'account' AND [l].[ssm_key] = @customers1
GO
-- @company nvarchar(40), @former bigint, @stream nvarchar(40)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run] AS [r]
        WHERE [r].[company] = @company AND [r].[id] - @former > CAST(0 AS bigint) AND [r].[state] IN (N'closed', N'loading') AND EXISTS (
            SELECT 1
            FROM [run_step] AS [r0]
            WHERE [r0].[run_id] = [r].[id] AND [r0].[phase] = N'plan' AND [r0].[stream] = @stream AND [r0].[state] = N'done')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40), @ids1 bigint
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[id] = @ids1
GO
-- @company nvarchar(40), @ids1 bigint, @ids2 bigint, @ids3 bigint
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[id] IN (@ids1, @ids2, @ids3)
GO
-- @company nvarchar(40), @key nvarchar(300), @product_ExtId nvarchar(300)
DELETE FROM [l]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = N'product' AND [l].[ssm_key] = @key AND [l].[record] <> @product_ExtId AND [l].[sage_key] IS NULL
GO
-- @company nvarchar(40), @key nvarchar(300), @product_ExtId nvarchar(300)
SELECT [l].[record] AS [Record], [l].[sage_key] AS [SageKey]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = N'product' AND [l].[ssm_key] = @key AND [l].[record] <> @product_ExtId
GO
-- @company nvarchar(40), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = N'orderLine' AND [l].[sage_key] = @keys1
GO
-- @company nvarchar(40), @kind nvarchar(20)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[class] = N'parked' AND [c].[state] = N'resolved'
GO
-- @company nvarchar(40), @kind nvarchar(20), @before datetimeoffset, @ahead datetimeoffset
SELECT [c].[record]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved')
UNION
SELECT [c0].[record]
FROM [change] AS [c0]
WHERE [c0].[company] = @company AND [c0].[kind] = @kind AND [c0].[action] <> N'note' AND [c0].[state] IN (N'planned', N'queued', N'waiting', N'held')
UNION
SELECT [c1].[record]
FROM [change] AS [c1]
WHERE [c1].[company] = @company AND [c1].[kind] = @kind AND [c1].[state] = N'cancelled' AND [c1].[action] = N'update' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c2]
    WHERE [c2].[company] = @company AND [c2].[kind] = @kind AND [c2].[record] = [c1].[record] AND [c2].[target] = [c1].[target] AND [c2].[id] > [c1].[id] AND [c2].[state] = N'applied')
UNION
SELECT [l].[record]
FROM [link] AS [l]
WHERE 0 = 1
UNION
SELECT [l0].[record]
FROM [link] AS [l0]
WHERE [l0].[company] = @company AND [l0].[kind] = @kind AND [l0].[state] = N'linked' AND EXISTS (
    SELECT 1
    FROM [finding] AS [f]
    WHERE [f].[company] = @company AND [f].[kind] = @kind AND [f].[open] = CAST(1 AS bit) AND [f].[code] = N'S50-L-004' AND ([f].[last_seen] < @before OR [f].[last_seen] > @ahead) AND (([f].[side] = N'Sage50' AND [f].[key] = [l0].[sage_key]) OR ([f].[side] = N'Ssm' AND [f].[key] = [l0].[ssm_key])))
GO
-- @company nvarchar(40), @kind nvarchar(20), @before datetimeoffset, @ahead datetimeoffset
SELECT [c].[record]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved')
UNION
SELECT [c0].[record]
FROM [change] AS [c0]
WHERE [c0].[company] = @company AND [c0].[kind] = @kind AND [c0].[action] <> N'note' AND [c0].[state] IN (N'planned', N'queued', N'waiting', N'held')
UNION
SELECT [c1].[record]
FROM [change] AS [c1]
WHERE [c1].[company] = @company AND [c1].[kind] = @kind AND [c1].[state] = N'cancelled' AND [c1].[action] = N'update' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c2]
    WHERE [c2].[company] = @company AND [c2].[kind] = @kind AND [c2].[record] = [c1].[record] AND [c2].[target] = [c1].[target] AND [c2].[id] > [c1].[id] AND [c2].[state] = N'applied')
UNION
SELECT [l].[record]
FROM [link] AS [l]
WHERE 0 = 1
UNION
SELECT [l0].[record]
FROM [link] AS [l0]
WHERE [l0].[company] = @company AND [l0].[kind] = @kind AND [l0].[state] = N'tombstone' AND [l0].[record] NOT LIKE N'ssm#%'
UNION
SELECT [l1].[record]
FROM [link] AS [l1]
WHERE [l1].[company] = @company AND [l1].[kind] = @kind AND [l1].[state] = N'linked' AND EXISTS (
    SELECT 1
    FROM [finding] AS [f]
    WHERE [f].[company] = @company AND [f].[kind] = @kind AND [f].[open] = CAST(1 AS bit) AND [f].[code] = N'S50-L-004' AND ([f].[last_seen] < @before OR [f].[last_seen] > @ahead) AND (([f].[side] = N'Sage50' AND [f].[key] = [l1].[sage_key]) OR ([f].[side] = N'Ssm' AND [f].[key] = [l1].[ssm_key])))
GO
-- @company nvarchar(40), @kind nvarchar(20), @key nvarchar(300)
SELECT TOP(1) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[sage_key] = @key
GO
-- @company nvarchar(40), @kind nvarchar(20), @key nvarchar(300)
SELECT TOP(1) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[ssm_key] = @key
GO
-- @company nvarchar(40), @kind nvarchar(20), @key nvarchar(300)
SELECT TOP(1) [l].[record]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[sage_key] = @key
GO
-- @company nvarchar(40), @kind nvarchar(20), @key nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND ([l].[record] = @key OR [l].[sage_key] = @key OR [l].[ssm_key] = @key)
GO
-- @company nvarchar(40), @kind nvarchar(20), @key nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[state] = N'linked' AND [l].[sage_key] = @key
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] = N'Sage50' AND [f].[kind] = @kind AND [f].[code] = N'S50-T-031' AND [f].[key] = @keys1
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] IN (N'Sage50', N'Ssm') AND [f].[kind] = @kind AND [f].[key] = @keys1
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] IN (N'Sage50', N'Ssm') AND [f].[kind] = @kind AND [f].[key] = @keys1 AND [f].[code] LIKE N'S50-T-%'
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] IN (N'Sage50', N'Ssm') AND [f].[kind] = @kind AND [f].[key] = @keys1 AND [f].[open] = CAST(1 AS bit)
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @before datetimeoffset, @ahead datetimeoffset
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] IN (N'Sage50', N'Ssm') AND [f].[kind] = @kind AND [f].[key] = @keys1 AND [f].[code] = N'S50-L-004' AND [f].[open] = CAST(1 AS bit) AND ([f].[last_seen] < @before OR [f].[last_seen] > @ahead)
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] = N'Sage50' AND [f].[kind] = @kind AND [f].[code] = N'S50-T-031' AND [f].[key] IN (@keys1, @keys2)
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] IN (N'Sage50', N'Ssm') AND [f].[kind] = @kind AND [f].[key] IN (@keys1, @keys2)
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] IN (N'Sage50', N'Ssm') AND [f].[kind] = @kind AND [f].[key] IN (@keys1, @keys2) AND [f].[code] LIKE N'S50-T-%'
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] IN (N'Sage50', N'Ssm') AND [f].[kind] = @kind AND [f].[key] IN (@keys1, @keys2) AND [f].[open] = CAST(1 AS bit)
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300), @before datetimeoffset, @ahead datetimeoffset
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] IN (N'Sage50', N'Ssm') AND [f].[kind] = @kind AND [f].[key] IN (@keys1, @keys2) AND [f].[code] = N'S50-L-004' AND [f].[open] = CAST(1 AS bit) AND ([f].[last_seen] < @before OR [f].[last_seen] > @ahead)
GO
-- @company nvarchar(40), @kind nvarchar(20), @listed1 nvarchar(300), @staying1 nvarchar(4000), @staying2 nvarchar(4000), @staying3 nvarchar(4000), @staying4 nvarchar(4000), @staying5 nvarchar(4000), @before datetimeoffset, @ahead datetimeoffset
SELECT [c].[record]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved')
UNION
SELECT [c0].[record]
FROM [change] AS [c0]
WHERE [c0].[company] = @company AND [c0].[kind] = @kind AND [c0].[action] <> N'note' AND [c0].[state] IN (N'planned', N'queued', N'waiting', N'held')
UNION
SELECT [c1].[record]
FROM [change] AS [c1]
WHERE [c1].[company] = @company AND [c1].[kind] = @kind AND [c1].[state] = N'cancelled' AND [c1].[action] = N'update' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c2]
    WHERE [c2].[company] = @company AND [c2].[kind] = @kind AND [c2].[record] = [c1].[record] AND [c2].[target] = [c1].[target] AND [c2].[id] > [c1].[id] AND [c2].[state] = N'applied')
UNION
SELECT [l].[record]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[sage_key] IS NULL AND [l].[state] = N'ssmOnly' AND [l].[ssm_key] = @listed1
UNION
SELECT [l0].[record]
FROM [link] AS [l0]
WHERE [l0].[company] = @company AND [l0].[kind] = @kind AND [l0].[sage_key] IS NULL AND [l0].[state] = N'ssmOnly' AND [l0].[reason] IS NOT NULL AND [l0].[reason] NOT IN (@staying1, @staying2, @staying3, @staying4, @staying5)
UNION
SELECT [l1].[record]
FROM [link] AS [l1]
WHERE [l1].[company] = @company AND [l1].[kind] = @kind AND [l1].[state] = N'linked' AND EXISTS (
    SELECT 1
    FROM [finding] AS [f]
    WHERE [f].[company] = @company AND [f].[kind] = @kind AND [f].[open] = CAST(1 AS bit) AND [f].[code] = N'S50-L-004' AND ([f].[last_seen] < @before OR [f].[last_seen] > @ahead) AND (([f].[side] = N'Sage50' AND [f].[key] = [l1].[sage_key]) OR ([f].[side] = N'Ssm' AND [f].[key] = [l1].[ssm_key])))
GO
-- @company nvarchar(40), @kind nvarchar(20), @one nvarchar(300), @other nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @company AND [c].[kind] = @kind AND ([c].[record] = @one OR [c].[record] = @other) AND ([c].[state] IN (N'sending', N'in doubt') OR ([c].[answered] IS NOT NULL AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)))) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
DELETE FROM [l]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[record] = @record
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [link] AS [l]
        WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[record] = @record) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
SELECT TOP(2) [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[company] = @company AND [b].[kind] = @kind AND [b].[record] = @record
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
SELECT [a].[id], [a].[at], [a].[change_id], [a].[company], [a].[from], [a].[kind], [a].[reason], [a].[record], [a].[run_id], [a].[to], [a].[what], [a].[who]
FROM [audit] AS [a]
WHERE [a].[company] = @company AND [a].[kind] = @kind AND [a].[record] = @record
ORDER BY [a].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @record
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @record
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300), @source nvarchar(10)
SELECT TOP(1) [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'refused' AND [c].[action] = N'create' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = [c].[kind] AND [c0].[record] = [c].[record] AND [c0].[target] = [c].[target] AND [c0].[id] > [c].[id]) AND [c].[kind] = @kind AND [c].[record] = @record AND [c].[target] <> @source
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300), @ssmKey nvarchar(300)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [link] AS [l]
        WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[record] = @record AND [l].[ssm_key] IS NOT NULL AND [l].[ssm_key] <> @ssmKey) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @records1 AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = @kind AND [c0].[record] = [c].[record] AND [c0].[target] = [c].[target] AND [c0].[id] > [c].[id] AND [c0].[state] = N'applied' AND [c0].[action] <> N'note') AND ([c].[state] = N'refused' OR ([c].[action] = N'update' AND ([c].[state] = N'cancelled' OR ([c].[state] = N'superseded' AND ([c].[reason] <> N'no longer needed: both sides agree again' OR [c].[reason] IS NULL) AND ([c].[reason] <> N'not asked for any more' OR [c].[reason] IS NULL)))))
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @records1
ORDER BY [c].[id] DESC
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @records1 AND [c].[state] IN (N'open', N'resolved') AND NOT EXISTS (
    SELECT 1
    FROM [link] AS [l]
    WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[record] = [c].[record] AND [l].[state] <> N'gone' AND [l].[state] <> N'tombstone')
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved') AND [c].[record] = @records1
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @records1 AND ([c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) OR [c].[state] = N'refused' OR ([c].[state] = N'superseded' AND [c].[updated_at] > NULL))
ORDER BY [c].[id] DESC
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @records1 AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20), @planned datetimeoffset
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @records1 AND ([c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) OR [c].[state] = N'refused' OR ([c].[state] = N'superseded' AND [c].[updated_at] > @planned))
ORDER BY [c].[id] DESC
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] IN (@records1, @records2) AND [c].[state] IN (N'open', N'resolved') AND NOT EXISTS (
    SELECT 1
    FROM [link] AS [l]
    WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[record] = [c].[record] AND [l].[state] <> N'gone' AND [l].[state] <> N'tombstone')
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @records3 nvarchar(300), @records4 nvarchar(300), @records5 nvarchar(300), @records6 nvarchar(300), @records7 nvarchar(300), @records8 nvarchar(300), @records9 nvarchar(300), @records10 nvarchar(300)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] IN (@records1, @records2, @records3, @records4, @records5, @records6, @records7, @records8, @records9, @records10) AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = @kind AND [c0].[record] = [c].[record] AND [c0].[target] = [c].[target] AND [c0].[id] > [c].[id] AND [c0].[state] = N'applied' AND [c0].[action] <> N'note') AND ([c].[state] = N'refused' OR ([c].[action] = N'update' AND ([c].[state] = N'cancelled' OR ([c].[state] = N'superseded' AND ([c].[reason] <> N'no longer needed: both sides agree again' OR [c].[reason] IS NULL) AND ([c].[reason] <> N'not asked for any more' OR [c].[reason] IS NULL)))))
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @records3 nvarchar(300), @records4 nvarchar(300), @records5 nvarchar(300), @records6 nvarchar(300), @records7 nvarchar(300), @records8 nvarchar(300), @records9 nvarchar(300), @records10 nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved') AND [c].[record] IN (@records1, @records2, @records3, @records4, @records5, @records6, @records7, @records8, @records9, @records10)
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @records3 nvarchar(300), @records4 nvarchar(300), @records5 nvarchar(300), @records6 nvarchar(300), @records7 nvarchar(300), @records8 nvarchar(300), @records9 nvarchar(300), @records10 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] IN (@records1, @records2, @records3, @records4, @records5, @records6, @records7, @records8, @records9, @records10) AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @records3 nvarchar(300), @records4 nvarchar(300), @records5 nvarchar(300), @records6 nvarchar(300), @records7 nvarchar(300), @records8 nvarchar(300), @records9 nvarchar(300), @records10 nvarchar(300), @records11 nvarchar(300), @records12 nvarchar(300), @records13 nvarchar(300), @records14 nvarchar(300), @records15 nvarchar(300), @records16 nvarchar(300), @records17 nvarchar(300), @records18 nvarchar(300), @records19 nvarchar(300), @records20 nvarchar(300), @records21 nvarchar(300), @records22 nvarchar(300), @records23 nvarchar(300), @records24 nvarchar(300), @records25 nvarchar(300), @records26 nvarchar(300), @records27 nvarchar(300), @records28 nvarchar(300), @records29 nvarchar(300), @records30 nvarchar(300), @records31 nvarchar(300), @records32 nvarchar(300), @records33 nvarchar(300), @records34 nvarchar(300), @records35 nvarchar(300), @records36 nvarchar(300), @records37 nvarchar(300), @records38 nvarchar(300), @records39 nvarchar(300), @records40 nvarchar(300), @records41 nvarchar(300), @records42 nvarchar(300), @records43 nvarchar(300), @records44 nvarchar(300), @records45 nvarchar(300), @records46 nvarchar(300), @records47 nvarchar(300), @records48 nvarchar(300), @records49 nvarchar(300), @records50 nvarchar(300), @records51 nvarchar(300), @records52 nvarchar(300), @records53 nvarchar(300), @records54 nvarchar(300), @records55 nvarchar(300), @records56 nvarchar(300), @records57 nvarchar(300), @records58 nvarchar(300), @records59 nvarchar(300), @records60 nvarchar(300), @records61 nvarchar(300), @records62 nvarchar(300), @records63 nvarchar(300), @records64 nvarchar(300), @records65 nvarchar(300), @records66 nvarchar(300), @records67 nvarchar(300), @records68 nvarchar(300), @records69 nvarchar(300), @records70 nvarchar(300), @records71 nvarchar(300), @records72 nvarchar(300), @records73 nvarchar(300), @records74 nvarchar(300), @records75 nvarchar(300), @records76 nvarchar(300), @records77 nvarchar(300), @records78 nvarchar(300), @records79 nvarchar(300), @records80 nvarchar(300), @records81 nvarchar(300), @records82 nvarchar(300), @records83 nvarchar(300), @records84 nvarchar(300), @records85 nvarchar(300), @records86 nvarchar(300), @records87 nvarchar(300), @records88 nvarchar(300), @records89 nvarchar(300), @records90 nvarchar(300), @records91 nvarchar(300), @records92 nvarchar(300), @records93 nvarchar(300), @records94 nvarchar(300), @records95 nvarchar(300), @records96 nvarchar(300), @records97 nvarchar(300), @records98 nvarchar(300), @records99 nvarchar(300), @records100 nvarchar(300), @records101 nvarchar(300), @records102 nvarchar(300), @records103 nvarchar(300), @records104 nvarchar(300), @records105 nvarchar(300), @records106 nvarchar(300), @records107 nvarchar(300), @records108 nvarchar(300), @records109 nvarchar(300), @records110 nvarchar(300), @records111 nvarchar(300), @records112 nvarchar(300), @records113 nvarchar(300), @records114 nvarchar(300), @records115 nvarchar(300), @records116 nvarchar(300), @records117 nvarchar(300), @records118 nvarchar(300), @records119 nvarchar(300), @records120 nvarchar(300), @records121 nvarchar(300), @records122 nvarchar(300), @records123 nvarchar(300), @records124 nvarchar(300), @records125 nvarchar(300), @records126 nvarchar(300), @records127 nvarchar(300), @records128 nvarchar(300), @records129 nvarchar(300), @records130 nvarchar(300), @records131 nvarchar(300), @records132 nvarchar(300), @records133 nvarchar(300), @records134 nvarchar(300), @records135 nvarchar(300), @records136 nvarchar(300), @records137 nvarchar(300), @records138 nvarchar(300), @records139 nvarchar(300), @records140 nvarchar(300), @records141 nvarchar(300), @records142 nvarchar(300), @records143 nvarchar(300), @records144 nvarchar(300), @records145 nvarchar(300), @records146 nvarchar(300), @records147 nvarchar(300), @records148 nvarchar(300), @records149 nvarchar(300), @records150 nvarchar(300), @records151 nvarchar(300), @records152 nvarchar(300), @records153 nvarchar(300), @records154 nvarchar(300), @records155 nvarchar(300), @records156 nvarchar(300), @records157 nvarchar(300), @records158 nvarchar(300), @records159 nvarchar(300), @records160 nvarchar(300), @records161 nvarchar(300), @records162 nvarchar(300), @records163 nvarchar(300), @records164 nvarchar(300), @records165 nvarchar(300), @records166 nvarchar(300), @records167 nvarchar(300), @records168 nvarchar(300), @records169 nvarchar(300), @records170 nvarchar(300), @records171 nvarchar(300), @records172 nvarchar(300), @records173 nvarchar(300), @records174 nvarchar(300), @records175 nvarchar(300), @records176 nvarchar(300), @records177 nvarchar(300), @records178 nvarchar(300), @records179 nvarchar(300), @records180 nvarchar(300), @records181 nvarchar(300), @records182 nvarchar(300), @records183 nvarchar(300), @records184 nvarchar(300), @records185 nvarchar(300), @records186 nvarchar(300), @records187 nvarchar(300), @records188 nvarchar(300), @records189 nvarchar(300), @records190 nvarchar(300), @records191 nvarchar(300), @records192 nvarchar(300), @records193 nvarchar(300), @records194 nvarchar(300), @records195 nvarchar(300), @records196 nvarchar(300), @records197 nvarchar(300), @records198 nvarchar(300), @records199 nvarchar(300), @records200 nvarchar(300), @records201 nvarchar(300), @records202 nvarchar(300), @records203 nvarchar(300), @records204 nvarchar(300), @records205 nvarchar(300), @records206 nvarchar(300), @records207 nvarchar(300), @records208 nvarchar(300), @records209 nvarchar(300), @records210 nvarchar(300), @records211 nvarchar(300), @records212 nvarchar(300), @records213 nvarchar(300), @records214 nvarchar(300), @records215 nvarchar(300), @records216 nvarchar(300), @records217 nvarchar(300), @records218 nvarchar(300), @records219 nvarchar(300), @records220 nvarchar(300), @records221 nvarchar(300), @records222 nvarchar(300), @records223 nvarchar(300), @records224 nvarchar(300), @records225 nvarchar(300), @records226 nvarchar(300), @records227 nvarchar(300), @records228 nvarchar(300), @records229 nvarchar(300), @records230 nvarchar(300), @records231 nvarchar(300), @records232 nvarchar(300), @records233 nvarchar(300), @records234 nvarchar(300), @records235 nvarchar(300), @records236 nvarchar(300), @records237 nvarchar(300), @records238 nvarchar(300), @records239 nvarchar(300), @records240 nvarchar(300), @records241 nvarchar(300), @records242 nvarchar(300), @records243 nvarchar(300), @records244 nvarchar(300), @records245 nvarchar(300), @records246 nvarchar(300), @records247 nvarchar(300), @records248 nvarchar(300), @records249 nvarchar(300), @records250 nvarchar(300), @records251 nvarchar(300), @records252 nvarchar(300), @records253 nvarchar(300), @records254 nvarchar(300), @records255 nvarchar(300), @records256 nvarchar(300), @records257 nvarchar(300), @records258 nvarchar(300), @records259 nvarchar(300), @records260 nvarchar(300), @records261 nvarchar(300), @records262 nvarchar(300), @records263 nvarchar(300), @records264 nvarchar(300), @records265 nvarchar(300), @records266 nvarchar(300), @records267 nvarchar(300), @records268 nvarchar(300), @records269 nvarchar(300), @records270 nvarchar(300), @records271 nvarchar(300), @records272 nvarchar(300), @records273 nvarchar(300), @records274 nvarchar(300), @records275 nvarchar(300), @records276 nvarchar(300), @records277 nvarchar(300), @records278 nvarchar(300), @records279 nvarchar(300), @records280 nvarchar(300), @records281 nvarchar(300), @records282 nvarchar(300), @records283 nvarchar(300), @records284 nvarchar(300), @records285 nvarchar(300), @records286 nvarchar(300), @records287 nvarchar(300), @records288 nvarchar(300), @records289 nvarchar(300), @records290 nvarchar(300), @records291 nvarchar(300), @records292 nvarchar(300), @records293 nvarchar(300), @records294 nvarchar(300), @records295 nvarchar(300), @records296 nvarchar(300), @records297 nvarchar(300), @records298 nvarchar(300), @records299 nvarchar(300), @records300 nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] IN (@records1, @records2, @records3, @records4, @records5, @records6, @records7, @records8, @records9, @records10, @records11, @records12, @records13, @records14, @records15, @records16, @records17, @records18, @records19, @records20, @records21, @records22, @records23, @records24, @records25, @records26, @records27, @records28, @records29, @records30, @records31, @records32, @records33, @records34, @records35, @records36, @records37, @records38, @records39, @records40, @records41, @records42, @records43, @records44, @records45, @records46, @records47, @records48, @records49, @records50, @records51, @records52, @records53, @records54, @records55, @records56, @records57, @records58, @records59, @records60, @records61, @records62, @records63, @records64, @records65, @records66, @records67, @records68, @records69, @records70, @records71, @records72, @records73, @records74, @records75, @records76, @records77, @records78, @records79, @records80, @records81, @records82, @records83, @records84, @records85, @records86, @records87, @records88, @records89, @records90, @records91, @records92, @records93, @records94, @records95, @records96, @records97, @records98, @records99, @records100, @records101, @records102, @records103, @records104, @records105, @records106, @records107, @records108, @records109, @records110, @records111, @records112, @records113, @records114, @records115, @records116, @records117, @records118, @records119, @records120, @records121, @records122, @records123, @records124, @records125, @records126, @records127, @records128, @records129, @records130, @records131, @records132, @records133, @records134, @records135, @records136, @records137, @records138, @records139, @records140, @records141, @records142, @records143, @records144, @records145, @records146, @records147, @records148, @records149, @records150, @records151, @records152, @records153, @records154, @records155, @records156, @records157, @records158, @records159, @records160, @records161, @records162, @records163, @records164, @records165, @records166, @records167, @records168, @records169, @records170, @records171, @records172, @records173, @records174, @records175, @records176, @records177, @records178, @records179, @records180, @records181, @records182, @records183, @records184, @records185, @records186, @records187, @records188, @records189, @records190, @records191, @records192, @records193, @records194, @records195, @records196, @records197, @records198, @records199, @records200, @records201, @records202, @records203, @records204, @records205, @records206, @records207, @records208, @records209, @records210, @records211, @records212, @records213, @records214, @records215, @records216, @records217, @records218, @records219, @records220, @records221, @records222, @records223, @records224, @records225, @records226, @records227, @records228, @records229, @records230, @records231, @records232, @records233, @records234, @records235, @records236, @records237, @records238, @records239, @records240, @records241, @records242, @records243, @records244, @records245, @records246, @records247, @records248, @records249, @records250, @records251, @records252, @records253, @records254, @records255, @records256, @records257, @records258, @records259, @records260, @records261, @records262, @records263, @records264, @records265, @records266, @records267, @records268, @records269, @records270, @records271, @records272, @records273, @records274, @records275, @records276, @records277, @records278, @records279, @records280, @records281, @records282, @records283, @records284, @records285, @records286, @records287, @records288, @records289, @records290, @records291, @records292, @records293, @records294, @records295, @records296, @records297, @records298, @records299, @records300)
ORDER BY [c].[id] DESC
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @records3 nvarchar(300), @records4 nvarchar(300), @records5 nvarchar(300), @records6 nvarchar(300), @records7 nvarchar(300), @records8 nvarchar(300), @records9 nvarchar(300), @records10 nvarchar(300), @records11 nvarchar(300), @records12 nvarchar(300), @records13 nvarchar(300), @records14 nvarchar(300), @records15 nvarchar(300), @records16 nvarchar(300), @records17 nvarchar(300), @records18 nvarchar(300), @records19 nvarchar(300), @records20 nvarchar(300), @records21 nvarchar(300), @records22 nvarchar(300), @records23 nvarchar(300), @records24 nvarchar(300), @records25 nvarchar(300), @records26 nvarchar(300), @records27 nvarchar(300), @records28 nvarchar(300), @records29 nvarchar(300), @records30 nvarchar(300), @records31 nvarchar(300), @records32 nvarchar(300), @records33 nvarchar(300), @records34 nvarchar(300), @records35 nvarchar(300), @records36 nvarchar(300), @records37 nvarchar(300), @records38 nvarchar(300), @records39 nvarchar(300), @records40 nvarchar(300), @records41 nvarchar(300), @records42 nvarchar(300), @records43 nvarchar(300), @records44 nvarchar(300), @records45 nvarchar(300), @records46 nvarchar(300), @records47 nvarchar(300), @records48 nvarchar(300), @records49 nvarchar(300), @records50 nvarchar(300), @records51 nvarchar(300), @records52 nvarchar(300), @records53 nvarchar(300), @records54 nvarchar(300), @records55 nvarchar(300), @records56 nvarchar(300), @records57 nvarchar(300), @records58 nvarchar(300), @records59 nvarchar(300), @records60 nvarchar(300), @records61 nvarchar(300), @records62 nvarchar(300), @records63 nvarchar(300), @records64 nvarchar(300), @records65 nvarchar(300), @records66 nvarchar(300), @records67 nvarchar(300), @records68 nvarchar(300), @records69 nvarchar(300), @records70 nvarchar(300), @records71 nvarchar(300), @records72 nvarchar(300), @records73 nvarchar(300), @records74 nvarchar(300), @records75 nvarchar(300), @records76 nvarchar(300), @records77 nvarchar(300), @records78 nvarchar(300), @records79 nvarchar(300), @records80 nvarchar(300), @records81 nvarchar(300), @records82 nvarchar(300), @records83 nvarchar(300), @records84 nvarchar(300), @records85 nvarchar(300), @records86 nvarchar(300), @records87 nvarchar(300), @records88 nvarchar(300), @records89 nvarchar(300), @records90 nvarchar(300), @records91 nvarchar(300), @records92 nvarchar(300), @records93 nvarchar(300), @records94 nvarchar(300), @records95 nvarchar(300), @records96 nvarchar(300), @records97 nvarchar(300), @records98 nvarchar(300), @records99 nvarchar(300), @records100 nvarchar(300), @records101 nvarchar(300), @records102 nvarchar(300), @records103 nvarchar(300), @records104 nvarchar(300), @records105 nvarchar(300), @records106 nvarchar(300), @records107 nvarchar(300), @records108 nvarchar(300), @records109 nvarchar(300), @records110 nvarchar(300), @records111 nvarchar(300), @records112 nvarchar(300), @records113 nvarchar(300), @records114 nvarchar(300), @records115 nvarchar(300), @records116 nvarchar(300), @records117 nvarchar(300), @records118 nvarchar(300), @records119 nvarchar(300), @records120 nvarchar(300), @records121 nvarchar(300), @records122 nvarchar(300), @records123 nvarchar(300), @records124 nvarchar(300), @records125 nvarchar(300), @records126 nvarchar(300), @records127 nvarchar(300), @records128 nvarchar(300), @records129 nvarchar(300), @records130 nvarchar(300), @records131 nvarchar(300), @records132 nvarchar(300), @records133 nvarchar(300), @records134 nvarchar(300), @records135 nvarchar(300), @records136 nvarchar(300), @records137 nvarchar(300), @records138 nvarchar(300), @records139 nvarchar(300), @records140 nvarchar(300), @records141 nvarchar(300), @records142 nvarchar(300), @records143 nvarchar(300), @records144 nvarchar(300), @records145 nvarchar(300), @records146 nvarchar(300), @records147 nvarchar(300), @records148 nvarchar(300), @records149 nvarchar(300), @records150 nvarchar(300), @records151 nvarchar(300), @records152 nvarchar(300), @records153 nvarchar(300), @records154 nvarchar(300), @records155 nvarchar(300), @records156 nvarchar(300), @records157 nvarchar(300), @records158 nvarchar(300), @records159 nvarchar(300), @records160 nvarchar(300), @records161 nvarchar(300), @records162 nvarchar(300), @records163 nvarchar(300), @records164 nvarchar(300), @records165 nvarchar(300), @records166 nvarchar(300), @records167 nvarchar(300), @records168 nvarchar(300), @records169 nvarchar(300), @records170 nvarchar(300), @records171 nvarchar(300), @records172 nvarchar(300), @records173 nvarchar(300), @records174 nvarchar(300), @records175 nvarchar(300), @records176 nvarchar(300), @records177 nvarchar(300), @records178 nvarchar(300), @records179 nvarchar(300), @records180 nvarchar(300), @records181 nvarchar(300), @records182 nvarchar(300), @records183 nvarchar(300), @records184 nvarchar(300), @records185 nvarchar(300), @records186 nvarchar(300), @records187 nvarchar(300), @records188 nvarchar(300), @records189 nvarchar(300), @records190 nvarchar(300), @records191 nvarchar(300), @records192 nvarchar(300), @records193 nvarchar(300), @records194 nvarchar(300), @records195 nvarchar(300), @records196 nvarchar(300), @records197 nvarchar(300), @records198 nvarchar(300), @records199 nvarchar(300), @records200 nvarchar(300), @records201 nvarchar(300), @records202 nvarchar(300), @records203 nvarchar(300), @records204 nvarchar(300), @records205 nvarchar(300), @records206 nvarchar(300), @records207 nvarchar(300), @records208 nvarchar(300), @records209 nvarchar(300), @records210 nvarchar(300), @records211 nvarchar(300), @records212 nvarchar(300), @records213 nvarchar(300), @records214 nvarchar(300), @records215 nvarchar(300), @records216 nvarchar(300), @records217 nvarchar(300), @records218 nvarchar(300), @records219 nvarchar(300), @records220 nvarchar(300), @records221 nvarchar(300), @records222 nvarchar(300), @records223 nvarchar(300), @records224 nvarchar(300), @records225 nvarchar(300), @records226 nvarchar(300), @records227 nvarchar(300), @records228 nvarchar(300), @records229 nvarchar(300), @records230 nvarchar(300), @records231 nvarchar(300), @records232 nvarchar(300), @records233 nvarchar(300), @records234 nvarchar(300), @records235 nvarchar(300), @records236 nvarchar(300), @records237 nvarchar(300), @records238 nvarchar(300), @records239 nvarchar(300), @records240 nvarchar(300), @records241 nvarchar(300), @records242 nvarchar(300), @records243 nvarchar(300), @records244 nvarchar(300), @records245 nvarchar(300), @records246 nvarchar(300), @records247 nvarchar(300), @records248 nvarchar(300), @records249 nvarchar(300), @records250 nvarchar(300), @records251 nvarchar(300), @records252 nvarchar(300), @records253 nvarchar(300), @records254 nvarchar(300), @records255 nvarchar(300), @records256 nvarchar(300), @records257 nvarchar(300), @records258 nvarchar(300), @records259 nvarchar(300), @records260 nvarchar(300), @records261 nvarchar(300), @records262 nvarchar(300), @records263 nvarchar(300), @records264 nvarchar(300), @records265 nvarchar(300), @records266 nvarchar(300), @records267 nvarchar(300), @records268 nvarchar(300), @records269 nvarchar(300), @records270 nvarchar(300), @records271 nvarchar(300), @records272 nvarchar(300), @records273 nvarchar(300), @records274 nvarchar(300), @records275 nvarchar(300), @records276 nvarchar(300), @records277 nvarchar(300), @records278 nvarchar(300), @records279 nvarchar(300), @records280 nvarchar(300), @records281 nvarchar(300), @records282 nvarchar(300), @records283 nvarchar(300), @records284 nvarchar(300), @records285 nvarchar(300), @records286 nvarchar(300), @records287 nvarchar(300), @records288 nvarchar(300), @records289 nvarchar(300), @records290 nvarchar(300), @records291 nvarchar(300), @records292 nvarchar(300), @records293 nvarchar(300), @records294 nvarchar(300), @records295 nvarchar(300), @records296 nvarchar(300), @records297 nvarchar(300), @records298 nvarchar(300), @records299 nvarchar(300), @records300 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] IN (@records1, @records2, @records3, @records4, @records5, @records6, @records7, @records8, @records9, @records10, @records11, @records12, @records13, @records14, @records15, @records16, @records17, @records18, @records19, @records20, @records21, @records22, @records23, @records24, @records25, @records26, @records27, @records28, @records29, @records30, @records31, @records32, @records33, @records34, @records35, @records36, @records37, @records38, @records39, @records40, @records41, @records42, @records43, @records44, @records45, @records46, @records47, @records48, @records49, @records50, @records51, @records52, @records53, @records54, @records55, @records56, @records57, @records58, @records59, @records60, @records61, @records62, @records63, @records64, @records65, @records66, @records67, @records68, @records69, @records70, @records71, @records72, @records73, @records74, @records75, @records76, @records77, @records78, @records79, @records80, @records81, @records82, @records83, @records84, @records85, @records86, @records87, @records88, @records89, @records90, @records91, @records92, @records93, @records94, @records95, @records96, @records97, @records98, @records99, @records100, @records101, @records102, @records103, @records104, @records105, @records106, @records107, @records108, @records109, @records110, @records111, @records112, @records113, @records114, @records115, @records116, @records117, @records118, @records119, @records120, @records121, @records122, @records123, @records124, @records125, @records126, @records127, @records128, @records129, @records130, @records131, @records132, @records133, @records134, @records135, @records136, @records137, @records138, @records139, @records140, @records141, @records142, @records143, @records144, @records145, @records146, @records147, @records148, @records149, @records150, @records151, @records152, @records153, @records154, @records155, @records156, @records157, @records158, @records159, @records160, @records161, @records162, @records163, @records164, @records165, @records166, @records167, @records168, @records169, @records170, @records171, @records172, @records173, @records174, @records175, @records176, @records177, @records178, @records179, @records180, @records181, @records182, @records183, @records184, @records185, @records186, @records187, @records188, @records189, @records190, @records191, @records192, @records193, @records194, @records195, @records196, @records197, @records198, @records199, @records200, @records201, @records202, @records203, @records204, @records205, @records206, @records207, @records208, @records209, @records210, @records211, @records212, @records213, @records214, @records215, @records216, @records217, @records218, @records219, @records220, @records221, @records222, @records223, @records224, @records225, @records226, @records227, @records228, @records229, @records230, @records231, @records232, @records233, @records234, @records235, @records236, @records237, @records238, @records239, @records240, @records241, @records242, @records243, @records244, @records245, @records246, @records247, @records248, @records249, @records250, @records251, @records252, @records253, @records254, @records255, @records256, @records257, @records258, @records259, @records260, @records261, @records262, @records263, @records264, @records265, @records266, @records267, @records268, @records269, @records270, @records271, @records272, @records273, @records274, @records275, @records276, @records277, @records278, @records279, @records280, @records281, @records282, @records283, @records284, @records285, @records286, @records287, @records288, @records289, @records290, @records291, @records292, @records293, @records294, @records295, @records296, @records297, @records298, @records299, @records300) AND ([c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) OR [c].[state] = N'refused' OR ([c].[state] = N'superseded' AND [c].[updated_at] > NULL))
ORDER BY [c].[id] DESC
GO
-- @company nvarchar(40), @kind nvarchar(20), @staying1 nvarchar(4000), @staying2 nvarchar(4000), @staying3 nvarchar(4000), @staying4 nvarchar(4000), @staying5 nvarchar(4000), @before datetimeoffset, @ahead datetimeoffset
SELECT [c].[record]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved')
UNION
SELECT [c0].[record]
FROM [change] AS [c0]
WHERE [c0].[company] = @company AND [c0].[kind] = @kind AND [c0].[action] <> N'note' AND [c0].[state] IN (N'planned', N'queued', N'waiting', N'held')
UNION
SELECT [c1].[record]
FROM [change] AS [c1]
WHERE [c1].[company] = @company AND [c1].[kind] = @kind AND [c1].[state] = N'cancelled' AND [c1].[action] = N'update' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c2]
    WHERE [c2].[company] = @company AND [c2].[kind] = @kind AND [c2].[record] = [c1].[record] AND [c2].[target] = [c1].[target] AND [c2].[id] > [c1].[id] AND [c2].[state] = N'applied')
UNION
SELECT [l].[record]
FROM [link] AS [l]
WHERE 0 = 1
UNION
SELECT [l0].[record]
FROM [link] AS [l0]
WHERE [l0].[company] = @company AND [l0].[kind] = @kind AND [l0].[sage_key] IS NULL AND [l0].[state] = N'ssmOnly' AND [l0].[reason] IS NOT NULL AND [l0].[reason] NOT IN (@staying1, @staying2, @staying3, @staying4, @staying5)
UNION
SELECT [l1].[record]
FROM [link] AS [l1]
WHERE [l1].[company] = @company AND [l1].[kind] = @kind AND [l1].[state] = N'linked' AND EXISTS (
    SELECT 1
    FROM [finding] AS [f]
    WHERE [f].[company] = @company AND [f].[kind] = @kind AND [f].[open] = CAST(1 AS bit) AND [f].[code] = N'S50-L-004' AND ([f].[last_seen] < @before OR [f].[last_seen] > @ahead) AND (([f].[side] = N'Sage50' AND [f].[key] = [l1].[sage_key]) OR ([f].[side] = N'Ssm' AND [f].[key] = [l1].[ssm_key])))
GO
-- @company nvarchar(40), @kind nvarchar(20), @staying1 nvarchar(4000), @staying2 nvarchar(4000), @staying3 nvarchar(4000), @staying4 nvarchar(4000), @staying5 nvarchar(4000), @staying6 nvarchar(4000), @staying7 nvarchar(4000), @staying8 nvarchar(4000), @staying9 nvarchar(4000), @staying10 nvarchar(4000), @before datetimeoffset, @ahead datetimeoffset
SELECT [c].[record]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved')
UNION
SELECT [c0].[record]
FROM [change] AS [c0]
WHERE [c0].[company] = @company AND [c0].[kind] = @kind AND [c0].[action] <> N'note' AND [c0].[state] IN (N'planned', N'queued', N'waiting', N'held')
UNION
SELECT [c1].[record]
FROM [change] AS [c1]
WHERE [c1].[company] = @company AND [c1].[kind] = @kind AND [c1].[state] = N'cancelled' AND [c1].[action] = N'update' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c2]
    WHERE [c2].[company] = @company AND [c2].[kind] = @kind AND [c2].[record] = [c1].[record] AND [c2].[target] = [c1].[target] AND [c2].[id] > [c1].[id] AND [c2].[state] = N'applied')
UNION
SELECT [l].[record]
FROM [link] AS [l]
WHERE 0 = 1
UNION
SELECT [l0].[record]
FROM [link] AS [l0]
WHERE [l0].[company] = @company AND [l0].[kind] = @kind AND [l0].[sage_key] IS NULL AND [l0].[state] = N'ssmOnly' AND [l0].[reason] IS NOT NULL AND [l0].[reason] NOT IN (@staying1, @staying2, @staying3, @staying4, @staying5, @staying6, @staying7, @staying8, @staying9, @staying10)
UNION
SELECT [l1].[record]
FROM [link] AS [l1]
WHERE [l1].[company] = @company AND [l1].[kind] = @kind AND [l1].[state] = N'tombstone' AND [l1].[record] NOT LIKE N'ssm#%'
UNION
SELECT [l2].[record]
FROM [link] AS [l2]
WHERE [l2].[company] = @company AND [l2].[kind] = @kind AND [l2].[state] = N'linked' AND EXISTS (
    SELECT 1
    FROM [finding] AS [f]
    WHERE [f].[company] = @company AND [f].[kind] = @kind AND [f].[open] = CAST(1 AS bit) AND [f].[code] = N'S50-L-004' AND ([f].[last_seen] < @before OR [f].[last_seen] > @ahead) AND (([f].[side] = N'Sage50' AND [f].[key] = [l2].[sage_key]) OR ([f].[side] = N'Ssm' AND [f].[key] = [l2].[ssm_key])))
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[target] = N'Sage50' AND [c].[kind] = @kind_Kind AND [c].[action] = N'create' AND [c].[state] = N'refused' AND (([c].[code] = N'S50-L-090' AND [c].[intent_at] IS NOT NULL) OR [c].[code] = N'S50-L-010') AND EXISTS (
    SELECT 1
    FROM [link] AS [l]
    WHERE [l].[company] = @company AND [l].[kind] = [c].[kind] AND [l].[record] = [c].[record] AND [l].[sage_key] IS NULL)
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[target] = N'Sage50' AND [c].[kind] = @kind_Kind AND [c].[action] = N'create' AND [c].[state] IN (N'planned', N'queued', N'sending', N'in doubt', N'waiting', N'held') AND ([c].[state] IN (N'sending', N'in doubt') OR ([c].[state] = N'queued' AND [c].[intent_at] IS NOT NULL) OR ([c].[state] = N'held' AND [c].[answered] IS NOT NULL) OR ([c].[intent_at] IS NOT NULL AND [c].[state] IN (N'planned', N'waiting', N'held')))
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[target] = N'Sage50' AND [c].[kind] = @kind_Kind AND [c].[action] = N'create' AND [c].[state] IN (N'planned', N'queued', N'sending', N'in doubt', N'waiting', N'held') AND ([c].[state] IN (N'sending', N'in doubt') OR ([c].[state] = N'queued' AND [c].[intent_at] IS NOT NULL) OR ([c].[state] = N'held' AND [c].[answered] IS NOT NULL))
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20), @documents1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind_Kind AND [l].[sage_key] IS NULL AND [l].[ssm_key] = @documents1
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind_Kind AND [c].[record] = @records1 AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND ([c].[intent_at] IS NOT NULL OR [c].[answered] IS NOT NULL) AND [c].[state] <> N'applied'
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind_Kind AND [l].[record] = @records1 AND [l].[state] <> N'gone'
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind_Kind AND [l].[record] = @records1 AND [l].[state] <> N'gone' AND [l].[state] <> N'tombstone'
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind_Kind AND [l].[record] IN (@records1, @records2) AND [l].[state] <> N'gone' AND [l].[state] <> N'tombstone'
GO
-- @company nvarchar(40), @kinds1 nvarchar(20)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'refused' AND [c].[action] = N'create' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = [c].[kind] AND [c0].[record] = [c].[record] AND [c0].[target] = [c].[target] AND [c0].[id] > [c].[id]) AND [c].[kind] = @kinds1
GO
-- @company nvarchar(40), @kinds1 nvarchar(20)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[state] IN (N'open', N'resolved') AND [c].[company] = @company AND [c].[kind] = @kinds1
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @limit datetimeoffset, @limit0 datetimeoffset
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @company AND [c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] > @limit OR [c].[dispatched_until] > @limit0)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40), @limit datetimeoffset, @limit0 datetimeoffset
UPDATE [c]
SET [c].[due_at] = NULL,
    [c].[dispatched_until] = NULL
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] > @limit OR [c].[dispatched_until] > @limit0)
GO
-- @company nvarchar(40), @policy_Kind nvarchar(20), @records1 nvarchar(300)
SELECT [c].[record]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'refused' AND [c].[kind] = @policy_Kind AND [c].[record] = @records1 AND [c].[target] = N'Sage50' AND [c].[action] = N'create'
GO
-- @company nvarchar(40), @policy_Kind nvarchar(20), @records1 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[record]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @policy_Kind AND [c].[record] = @records1 AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @company nvarchar(40), @policy_Kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [c].[record]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'refused' AND [c].[kind] = @policy_Kind AND [c].[record] IN (@records1, @records2) AND [c].[target] = N'Sage50' AND [c].[action] = N'create'
GO
-- @company nvarchar(40), @policy_Kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[record]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @policy_Kind AND [c].[record] IN (@records1, @records2) AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @company nvarchar(40), @records1 nvarchar(300)
DELETE FROM [b]
FROM [base] AS [b]
WHERE [b].[company] = @company AND [b].[kind] = N'product' AND [b].[record] = @records1
GO
-- @company nvarchar(40), @run_Id bigint
SELECT [c].[kind] AS [Kind], [l0].[ssm_key] AS [SsmKey]
FROM [change] AS [c]
INNER JOIN (
    SELECT [l].[kind], [l].[record], [l].[ssm_key]
    FROM [link] AS [l]
    WHERE [l].[company] = @company
) AS [l0] ON [c].[kind] = [l0].[kind] AND [c].[record] = [l0].[record]
WHERE [c].[company] = @company AND [c].[state] = N'planned' AND [c].[run_id] <> @run_Id AND [l0].[ssm_key] IS NOT NULL
GO
-- @company nvarchar(40), @side nvarchar(10), @kind nvarchar(20), @key nvarchar(300)
SELECT TOP(2) [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] = @side AND [f].[kind] = @kind AND [f].[key] = @key AND [f].[code] = N'S50-L-004'
GO
-- @company nvarchar(40), @side nvarchar(10), @kind nvarchar(20), @key nvarchar(300)
SELECT TOP(2) [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] = @side AND [f].[kind] = @kind AND [f].[key] = @key AND [f].[code] = N'S50-L-005'
GO
-- @company nvarchar(40), @stem_startswith nvarchar(300)
SELECT [l].[sage_key]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = N'account' AND [l].[sage_key] LIKE @stem_startswith ESCAPE N'\'
UNION ALL
SELECT [c].[key] AS [sage_key]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = N'account' AND [c].[target] = N'Sage50' AND [c].[key] LIKE @stem_startswith ESCAPE N'\' AND ([c].[intent_at] IS NOT NULL OR [c].[code] = N'S50-L-011' OR [c].[state] NOT IN (N'superseded', N'cancelled'))
GO
-- @company_Company nvarchar(40)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [link] AS [l]
        WHERE [l].[company] = @company_Company AND [l].[ssm_key] IS NOT NULL AND ([l].[reason] <> N'service product (D11)' OR [l].[reason] IS NULL)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company_Value nvarchar(40), @side nvarchar(10), @stream_Kinds1 nvarchar(20)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company_Value AND [f].[side] = @side AND [f].[code] LIKE N'S50-E-%' AND [f].[kind] = @stream_Kinds1
GO
-- @company_Value nvarchar(40), @side nvarchar(10), @stream_Kinds1 nvarchar(20), @stream_Kinds2 nvarchar(20)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company_Value AND [f].[side] = @side AND [f].[code] LIKE N'S50-E-%' AND [f].[kind] IN (@stream_Kinds1, @stream_Kinds2)
GO
-- @context_Scope_Company_Value nvarchar(40)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [company] AS [c]
        WHERE [c].[company] = @context_Scope_Company_Value AND [c].[stop_code] IN (N'S50-E-001', N'S50-E-020')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @context_Scope_Company_Value nvarchar(40)
UPDATE [c]
SET [c].[stop_code] = NULL,
    [c].[stop_reason] = NULL
FROM [company] AS [c]
WHERE [c].[company] = @context_Scope_Company_Value AND [c].[stop_code] IN (N'S50-E-001', N'S50-E-020')
GO
-- @context_Scope_Company_Value nvarchar(40), @kind nvarchar(20), @names1 nvarchar(300)
SELECT [l].[record]
FROM [link] AS [l]
WHERE [l].[company] = @context_Scope_Company_Value AND [l].[kind] = @kind AND [l].[record] = @names1
GO
-- @context_Scope_Company_Value nvarchar(40), @kind nvarchar(20), @names1 nvarchar(300), @names2 nvarchar(300), @names3 nvarchar(300), @names4 nvarchar(300), @names5 nvarchar(300), @names6 nvarchar(300), @names7 nvarchar(300), @names8 nvarchar(300), @names9 nvarchar(300), @names10 nvarchar(300)
SELECT [l].[record]
FROM [link] AS [l]
WHERE [l].[company] = @context_Scope_Company_Value AND [l].[kind] = @kind AND [l].[record] IN (@names1, @names2, @names3, @names4, @names5, @names6, @names7, @names8, @names9, @names10)
GO
-- @context_Scope_Company_Value nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
SELECT TOP(1) [c].[key]
FROM [change] AS [c]
WHERE [c].[company] = @context_Scope_Company_Value AND [c].[kind] = @kind AND [c].[record] = @record AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND [c].[key] IS NOT NULL AND [c].[intent_at] IS NOT NULL AND [c].[state] IN (N'refused', N'cancelled') AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @context_Scope_Company_Value AND [c0].[kind] = @kind AND [c0].[record] = @record AND [c0].[target] = N'Sage50' AND [c0].[action] = N'create' AND [c0].[key] IS NOT NULL AND [c0].[key] = [c].[key] AND [c0].[code] = N'S50-L-011')
ORDER BY [c].[id] DESC
GO
-- @context_Scope_Company_Value nvarchar(40), @records1 nvarchar(300)
SELECT [c].[record] AS [Record], [c].[fields] AS [Fields]
FROM [change] AS [c]
WHERE [c].[company] = @context_Scope_Company_Value AND [c].[kind] = N'order' AND [c].[target] = N'Ssm' AND [c].[action] = N'note' AND [c].[state] = N'applied' AND [c].[record] = @records1
ORDER BY [c].[id]
GO
-- @id bigint
SELECT TOP(2) [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[id] = @id
GO
-- @id bigint
SELECT TOP(2) [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[id] = @id
GO
-- @id bigint
SELECT TOP(2) [f].[id], [f].[attempts], [f].[body], [f].[command], [f].[exception], [f].[failed_at], [f].[group], [f].[message_id], [f].[state]
FROM [failed_message] AS [f]
WHERE [f].[id] = @id
GO
-- @id bigint
SELECT TOP(2) [r].[id], [r].[arguments], [r].[company], [r].[created_at], [r].[done_at], [r].[kind], [r].[result], [r].[run_id], [r].[state]
FROM [request] AS [r]
WHERE [r].[id] = @id
GO
-- @id bigint
UPDATE [c]
SET [c].[claims] = [c].[claims] + 1
FROM [change] AS [c]
WHERE [c].[id] = @id
GO
-- @id nvarchar(400), @replayed bigint
SELECT TOP(1) [f].[id]
FROM [failed_message] AS [f]
WHERE [f].[message_id] = @id AND [f].[state] = N'open' AND [f].[id] <> @replayed
GO
-- @id_Value bigint
SELECT TOP(2) [r].[company]
FROM [run] AS [r]
WHERE [r].[id] = @id_Value
GO
-- @id_Value bigint
SELECT TOP(2) [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[plan_hash], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[id] = @id_Value
GO
-- @ids1 bigint
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[id] = @ids1
GO
-- @ids1 bigint
SELECT [f].[id], [f].[attempts], [f].[body], [f].[command], [f].[exception], [f].[failed_at], [f].[group], [f].[message_id], [f].[state]
FROM [failed_message] AS [f]
WHERE [f].[id] = @ids1 AND [f].[state] = N'open'
GO
-- @kind nvarchar(20)
DELETE FROM [b]
FROM [base] AS [b]
WHERE [b].[kind] = @kind
GO
-- @kind nvarchar(20)
SELECT TOP(2) [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[kind] = @kind
GO
-- @kind nvarchar(20)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[kind] = @kind
GO
-- @kinds1 nvarchar(20), @ids1 nvarchar(300), @company nvarchar(40)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[kind] = @kinds1 AND [l].[ssm_key] = @ids1 AND [l].[company] = @company
GO
-- @kinds1 nvarchar(20), @kinds2 nvarchar(20)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[kind] IN (@kinds1, @kinds2)
ORDER BY [c].[id]
GO
-- @kinds1 nvarchar(20), @kinds2 nvarchar(20), @ids1 nvarchar(300), @ids2 nvarchar(300), @company nvarchar(40)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[kind] IN (@kinds1, @kinds2) AND [l].[ssm_key] IN (@ids1, @ids2) AND [l].[company] = @company
GO
-- @lane nvarchar(120), @now datetimeoffset
SELECT COUNT(*)
FROM [change] AS [c]
WHERE [c].[lane] = @lane AND [c].[state] IN (N'queued', N'in doubt', N'sending') AND [c].[dispatched_until] > @now
GO
-- @lane nvarchar(120), @now datetimeoffset, @now0 datetimeoffset
SELECT COUNT(*)
FROM [change] AS [c]
WHERE [c].[lane] = @lane AND [c].[state] IN (N'in doubt', N'sending') AND [c].[lease_until] > @now AND ([c].[dispatched_until] IS NULL OR [c].[dispatched_until] <= @now0)
GO
-- @limit datetimeoffset
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[state] = N'sending' AND [c].[lease_until] > @limit) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @limit6 datetimeoffset, @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20), @limit datetimeoffset, @limit0 datetimeoffset, @limit1 datetimeoffset
UPDATE [r]
SET [r].[due_at] = NULL,
    [r].[dispatched_until] = NULL,
    [r].[lease_until] = CASE
        WHEN [r].[lease_until] > @limit6 THEN '1970-01-01T00:00:00.0000000+00:00'
        ELSE [r].[lease_until]
    END
FROM [run_step] AS [r]
WHERE [r].[run_id] IN (
    SELECT [r0].[id]
    FROM [run] AS [r0]
    WHERE [r0].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)
) AND [r].[state] IN (N'pending', N'running') AND ([r].[due_at] > @limit OR [r].[dispatched_until] > @limit0 OR [r].[lease_until] > @limit1)
GO
-- @link_Company nvarchar(40), @kind nvarchar(20), @link_Record nvarchar(300)
SELECT TOP(2) [b].[sage_image]
FROM [base] AS [b]
WHERE [b].[company] = @link_Company AND [b].[kind] = @kind AND [b].[record] = @link_Record
GO
-- @made_Company nvarchar(40), @made_Kind nvarchar(20), @made_Record nvarchar(300), @key nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @made_Company AND [l].[kind] = @made_Kind AND [l].[record] <> @made_Record AND [l].[sage_key] = @key
GO
-- @made_Company nvarchar(40), @made_Kind nvarchar(20), @made_Record nvarchar(300), @key nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @made_Company AND [l].[kind] = @made_Kind AND [l].[record] <> @made_Record AND [l].[ssm_key] = @key
GO
-- @message bigint
SELECT TOP(2) [f].[id], [f].[attempts], [f].[body], [f].[command], [f].[exception], [f].[failed_at], [f].[group], [f].[message_id], [f].[state]
FROM [failed_message] AS [f]
WHERE [f].[id] = @message AND [f].[state] = N'open'
GO
-- @name nvarchar(40)
SELECT [r].[reason]
FROM [run] AS [r]
WHERE [r].[company] = @name AND [r].[state] = N'held'
ORDER BY [r].[id]
GO
-- @name nvarchar(40)
SELECT [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
WHERE [s].[company] = @name
GO
-- @name nvarchar(40), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT COUNT(*)
FROM [change] AS [c]
WHERE [c].[company] = @name AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @name nvarchar(40), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT MIN([c].[created_at])
FROM [change] AS [c]
WHERE [c].[company] = @name AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @now datetimeoffset
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[state] = N'sending' AND [c].[lease_until] < @now) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @now datetimeoffset
SELECT TOP(2) [s].[instance]
FROM [service_instance] AS [s]
WHERE [s].[shared] = CAST(1 AS bit) AND [s].[lease_until] > @now
GO
-- @now datetimeoffset
SELECT [w].[worker], [w].[bus], [w].[heard_at], [w].[host], [w].[lease_until], [w].[process_id], [w].[role], [w].[site], [w].[slot], [w].[started_at], [w].[version]
FROM [worker] AS [w]
WHERE [w].[lease_until] > @now
GO
-- @now datetimeoffset
UPDATE [c]
SET [c].[dispatched_until] = NULL
FROM [change] AS [c]
WHERE [c].[dispatched_until] > @now
GO
-- @now datetimeoffset, @_worker nvarchar(400)
SELECT [w].[worker], [w].[bus], [w].[heard_at], [w].[host], [w].[lease_until], [w].[process_id], [w].[role], [w].[site], [w].[slot], [w].[started_at], [w].[version]
FROM [worker] AS [w]
WHERE [w].[lease_until] > @now AND [w].[worker] <> @_worker
GO
-- @now datetimeoffset, @now0 datetimeoffset
SELECT [l].[lane], [l].[fence], [l].[in_flight], [l].[max_in_flight], [l].[side]
FROM [lane] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [change] AS [c]
    WHERE [c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] IS NULL OR [c].[due_at] <= @now) AND ([c].[dispatched_until] IS NULL OR [c].[dispatched_until] <= @now0) AND NOT EXISTS (
        SELECT 1
        FROM [company] AS [c0]
        WHERE [c0].[company] = [c].[company] AND ([c0].[paused] = CAST(1 AS bit) OR [c0].[stop_code] IS NOT NULL)) AND [c].[lane] = [l].[lane])
GO
-- @old_Value_Value bigint
SELECT [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[plan_hash], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[id] = @old_Value_Value
GO
-- @only1 nvarchar(120), @now datetimeoffset, @now0 datetimeoffset
SELECT [l].[lane], [l].[fence], [l].[in_flight], [l].[max_in_flight], [l].[side]
FROM [lane] AS [l]
WHERE [l].[lane] = @only1 AND EXISTS (
    SELECT 1
    FROM [change] AS [c]
    WHERE [c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] IS NULL OR [c].[due_at] <= @now) AND ([c].[dispatched_until] IS NULL OR [c].[dispatched_until] <= @now0) AND NOT EXISTS (
        SELECT 1
        FROM [company] AS [c0]
        WHERE [c0].[company] = [c].[company] AND ([c0].[paused] = CAST(1 AS bit) OR [c0].[stop_code] IS NOT NULL)) AND [c].[lane] = [l].[lane])
GO
-- @only1 nvarchar(120), @only2 nvarchar(120), @now datetimeoffset, @now0 datetimeoffset
SELECT [l].[lane], [l].[fence], [l].[in_flight], [l].[max_in_flight], [l].[side]
FROM [lane] AS [l]
WHERE [l].[lane] IN (@only1, @only2) AND EXISTS (
    SELECT 1
    FROM [change] AS [c]
    WHERE [c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] IS NULL OR [c].[due_at] <= @now) AND ([c].[dispatched_until] IS NULL OR [c].[dispatched_until] <= @now0) AND NOT EXISTS (
        SELECT 1
        FROM [company] AS [c0]
        WHERE [c0].[company] = [c].[company] AND ([c0].[paused] = CAST(1 AS bit) OR [c0].[stop_code] IS NOT NULL)) AND [c].[lane] = [l].[lane])
GO
-- @others1 nvarchar(40), @row_Kind nvarchar(20), @key nvarchar(300)
SELECT TOP(1) [l].[company]
FROM [link] AS [l]
WHERE [l].[company] = @others1 AND [l].[kind] = @row_Kind AND [l].[ssm_key] = @key AND [l].[state] <> N'gone' AND ([l].[sage_key] IS NOT NULL OR EXISTS (
    SELECT 1
    FROM [change] AS [c]
    WHERE [c].[company] = [l].[company] AND [c].[kind] = [l].[kind] AND [c].[record] = [l].[record] AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND [c].[state] IN (N'sending', N'in doubt')))
GO
-- @own nvarchar(40)
SELECT TOP(2) [c].[tenant]
FROM [company] AS [c]
WHERE [c].[company] = @own
GO
-- @own nvarchar(40), @tenant nvarchar(4000)
SELECT [c].[company]
FROM [company] AS [c]
WHERE [c].[company] <> @own AND [c].[tenant] = @tenant
GO
-- @p bigint
SELECT TOP(1) [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[id] = @p
GO
-- @p bigint
SELECT TOP(1) [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[plan_hash], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[id] = @p
GO
-- @p bigint, @company nvarchar(40)
UPDATE [c]
SET [c].[highest_order] = @p,
    [c].[highest_invoice] = @p
FROM [company] AS [c]
WHERE [c].[company] = @company
GO
-- @p bigint, @p1 nvarchar(10), @p2 nvarchar(10), @p3 nvarchar(40)
SELECT TOP(1) [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @p AND [r].[phase] = @p1 AND [r].[side] = @p2 AND [r].[stream] = @p3
GO
-- @p bigint, @run_Company nvarchar(40), @run_Id bigint, @streams1 nvarchar(40), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20)
UPDATE [c]
SET [c].[run_id] = @p
FROM [change] AS [c]
WHERE [c].[company] = @run_Company AND [c].[run_id] <> @run_Id AND [c].[state] = N'queued' AND [c].[attempts] = 0 AND [c].[stream] = @streams1 AND NOT EXISTS (
    SELECT 1
    FROM [run] AS [r]
    WHERE [r].[id] = [c].[run_id] AND [r].[state] IN (@Open1, @Open2, @Open3, @Open4))
GO
-- @p bigint, @run_Company nvarchar(40), @run_Id bigint, @streams1 nvarchar(40), @streams2 nvarchar(40), @streams3 nvarchar(40), @streams4 nvarchar(40), @streams5 nvarchar(40), @streams6 nvarchar(40), @streams7 nvarchar(40), @streams8 nvarchar(40), @streams9 nvarchar(40), @streams10 nvarchar(40), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20)
UPDATE [c]
SET [c].[run_id] = @p
FROM [change] AS [c]
WHERE [c].[company] = @run_Company AND [c].[run_id] <> @run_Id AND [c].[state] = N'queued' AND [c].[attempts] = 0 AND [c].[stream] IN (@streams1, @streams2, @streams3, @streams4, @streams5, @streams6, @streams7, @streams8, @streams9, @streams10) AND NOT EXISTS (
    SELECT 1
    FROM [run] AS [r]
    WHERE [r].[id] = [c].[run_id] AND [r].[state] IN (@Open1, @Open2, @Open3, @Open4))
GO
-- @p bigint, @run_Id bigint, @streams1 nvarchar(40)
UPDATE [c]
SET [c].[run_id] = @p
FROM [change] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[stream] = @streams1
GO
-- @p bigint, @run_Id bigint, @streams1 nvarchar(40)
UPDATE [s]
SET [s].[run_id] = @p
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @run_Id AND [s].[stream] = @streams1
GO
-- @p bit
UPDATE [c]
SET [c].[paused] = @p,
    [c].[stop_code] = NULL
FROM [company] AS [c]
GO
-- @p bit, @Company nvarchar(40), @kind nvarchar(20), @old datetimeoffset
UPDATE [f]
SET [f].[open] = @p
FROM [finding] AS [f]
WHERE [f].[company] = @Company AND [f].[side] = N'Sage50' AND [f].[kind] = @kind AND [f].[code] = N'S50-T-030' AND [f].[open] = CAST(1 AS bit) AND [f].[last_seen] < @old
GO
-- @p bit, @Company nvarchar(40), @kind nvarchar(20), @old datetimeoffset
UPDATE [f]
SET [f].[open] = @p
FROM [finding] AS [f]
WHERE [f].[company] = @Company AND [f].[side] = N'Sage50' AND [f].[kind] = @kind AND [f].[key] = N'*' AND [f].[code] = N'S50-T-032' AND [f].[open] = CAST(1 AS bit) AND [f].[last_seen] < @old
GO
-- @p bit, @company nvarchar(40), @kind nvarchar(20), @now datetimeoffset
UPDATE [f]
SET [f].[open] = @p
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[side] = N'Sage50' AND [f].[kind] = @kind AND [f].[code] = N'S50-T-031' AND [f].[open] = CAST(1 AS bit) AND [f].[last_seen] < @now
GO
-- @p bit, @p1 nvarchar(4000)
UPDATE [c]
SET [c].[paused] = @p,
    [c].[stop_code] = @p1
FROM [company] AS [c]
GO
-- @p datetimeoffset
DELETE FROM [w]
FROM [worker] AS [w]
WHERE [w].[lease_until] < @p
GO
-- @p datetimeoffset
UPDATE [c]
SET [c].[dispatched_until] = @p
FROM [change] AS [c]
WHERE 0 = 1
GO
-- @p datetimeoffset
UPDATE [c]
SET [c].[due_at] = @p
FROM [change] AS [c]
GO
-- @p datetimeoffset
UPDATE [c]
SET [c].[intent_at] = @p
FROM [change] AS [c]
GO
-- @p datetimeoffset
UPDATE [r]
SET [r].[lease_until] = @p
FROM [run_step] AS [r]
WHERE [r].[run_id] = CAST(500 AS bigint)
GO
-- @p datetimeoffset
UPDATE [r]
SET [r].[started_at] = @p
FROM [run] AS [r]
GO
-- @p datetimeoffset
UPDATE [s]
SET [s].[next_run] = @p
FROM [stream_status] AS [s]
GO
-- @p datetimeoffset, @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
UPDATE [c]
SET [c].[intent_at] = @p
FROM [change] AS [c]
WHERE [c].[action] = N'create' AND [c].[intent_at] IS NULL AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) AND ([c].[target] = N'Ssm' OR [c].[state] = N'queued')
GO
-- @p datetimeoffset, @Run_Value bigint, @Phase nvarchar(10), @Side nvarchar(10), @Stream nvarchar(40), @Fence int
UPDATE [r]
SET [r].[lease_until] = @p
FROM [run_step] AS [r]
WHERE [r].[run_id] = @Run_Value AND [r].[phase] = @Phase AND [r].[side] = @Side AND [r].[stream] = @Stream AND [r].[fence] = @Fence
GO
-- @p datetimeoffset, @Run_Value bigint, @Phase nvarchar(10), @Side nvarchar(10), @Stream nvarchar(40), @Fence int, @now datetimeoffset
UPDATE [r]
SET [r].[lease_until] = @p
FROM [run_step] AS [r]
WHERE [r].[run_id] = @Run_Value AND [r].[phase] = @Phase AND [r].[side] = @Side AND [r].[stream] = @Stream AND [r].[fence] = @Fence AND [r].[state] = N'running' AND [r].[lease_until] >= @now
GO
-- @p datetimeoffset, @_instance nvarchar(4000)
UPDATE [s]
SET [s].[lease_until] = @p
FROM [service_instance] AS [s]
WHERE [s].[instance] = @_instance
GO
-- @p datetimeoffset, @company nvarchar(100)
UPDATE [s]
SET [s].[full_at] = @p
FROM [stream_state] AS [s]
WHERE [s].[scope] = @company AND [s].[side] = N'Sage50' AND [s].[kind] LIKE N'moved:%' AND [s].[full_at] IS NULL
GO
-- @p datetimeoffset, @ids1 bigint
UPDATE [c]
SET [c].[dispatched_until] = @p
FROM [change] AS [c]
WHERE [c].[id] = @ids1
GO
-- @p datetimeoffset, @ids1 bigint
UPDATE [c]
SET [c].[due_at] = @p
FROM [change] AS [c]
WHERE [c].[id] = @ids1
GO
-- @p datetimeoffset, @ids1 bigint, @ids2 bigint, @ids3 bigint, @ids4 bigint, @ids5 bigint, @ids6 bigint, @ids7 bigint, @ids8 bigint, @ids9 bigint, @ids10 bigint, @ids11 bigint, @ids12 bigint, @ids13 bigint, @ids14 bigint, @ids15 bigint, @ids16 bigint, @ids17 bigint, @ids18 bigint, @ids19 bigint, @ids20 bigint, @ids21 bigint, @ids22 bigint, @ids23 bigint, @ids24 bigint, @ids25 bigint, @ids26 bigint, @ids27 bigint, @ids28 bigint, @ids29 bigint, @ids30 bigint, @ids31 bigint, @ids32 bigint, @ids33 bigint, @ids34 bigint, @ids35 bigint, @ids36 bigint, @ids37 bigint, @ids38 bigint, @ids39 bigint, @ids40 bigint, @ids41 bigint, @ids42 bigint, @ids43 bigint, @ids44 bigint, @ids45 bigint, @ids46 bigint, @ids47 bigint, @ids48 bigint, @ids49 bigint, @ids50 bigint, @ids51 bigint, @ids52 bigint, @ids53 bigint, @ids54 bigint, @ids55 bigint, @ids56 bigint, @ids57 bigint, @ids58 bigint, @ids59 bigint, @ids60 bigint
UPDATE [c]
SET [c].[dispatched_until] = @p
FROM [change] AS [c]
WHERE [c].[id] IN (@ids1, @ids2, @ids3, @ids4, @ids5, @ids6, @ids7, @ids8, @ids9, @ids10, @ids11, @ids12, @ids13, @ids14, @ids15, @ids16, @ids17, @ids18, @ids19, @ids20, @ids21, @ids22, @ids23, @ids24, @ids25, @ids26, @ids27, @ids28, @ids29, @ids30, @ids31, @ids32, @ids33, @ids34, @ids35, @ids36, @ids37, @ids38, @ids39, @ids40, @ids41, @ids42, @ids43, @ids44, @ids45, @ids46, @ids47, @ids48, @ids49, @ids50, @ids51, @ids52, @ids53, @ids54, @ids55, @ids56, @ids57, @ids58, @ids59, @ids60)
GO
-- @p datetimeoffset, @p1 datetimeoffset
UPDATE [c]
SET [c].[intent_at] = @p,
    [c].[updated_at] = @p1
FROM [change] AS [c]
GO
-- @p datetimeoffset, @p2 datetimeoffset, @limit datetimeoffset
UPDATE [c]
SET [c].[lease_until] = @p,
    [c].[due_at] = @p2,
    [c].[dispatched_until] = NULL
FROM [change] AS [c]
WHERE [c].[state] = N'sending' AND [c].[lease_until] > @limit
GO
-- @p datetimeoffset, @p3 datetimeoffset, @_worker nvarchar(400), @now datetimeoffset
UPDATE [w]
SET [w].[heard_at] = @p,
    [w].[lease_until] = @p3
FROM [worker] AS [w]
WHERE [w].[worker] = @_worker AND [w].[lease_until] > @now
GO
-- @p int
UPDATE [c]
SET [c].[claims] = @p
FROM [change] AS [c]
GO
-- @p int
UPDATE [c]
SET [c].[fence] = @p
FROM [change] AS [c]
GO
-- @p int
UPDATE [c]
SET [c].[version] = @p
FROM [change] AS [c]
GO
-- @p int
UPDATE [r]
SET [r].[fence] = @p
FROM [run_step] AS [r]
GO
-- @p int, @_8__locals1_lane nvarchar(120), @state nvarchar(20), @now datetimeoffset, @now0 datetimeoffset
SELECT TOP(@p) [c].[priority], [c].[order], [c].[id], [c].[claims]
FROM [change] AS [c]
WHERE [c].[lane] = @_8__locals1_lane AND [c].[state] = @state AND ([c].[due_at] IS NULL OR [c].[due_at] <= @now) AND ([c].[dispatched_until] IS NULL OR [c].[dispatched_until] <= @now0) AND NOT EXISTS (
    SELECT 1
    FROM [company] AS [c0]
    WHERE [c0].[company] = [c].[company] AND ([c0].[paused] = CAST(1 AS bit) OR [c0].[stop_code] IS NOT NULL))
ORDER BY [c].[priority], [c].[order], [c].[id]
GO
-- @p int, @company nvarchar(40)
SELECT TOP(@p) [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND ([c].[state] IN (N'waiting', N'in doubt', N'held') OR ([c].[state] = N'queued' AND [c].[code] IS NOT NULL) OR ([c].[state] = N'refused' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = [c].[kind] AND [c0].[record] = [c].[record] AND [c0].[id] > [c].[id] AND [c0].[target] = [c].[target])))
ORDER BY [c].[id]
GO
-- @p int, @company nvarchar(40)
SELECT TOP(@p) [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[open] = CAST(1 AS bit)
ORDER BY [f].[id]
GO
-- @p int, @company nvarchar(40)
SELECT TOP(@p) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[state] = N'parked'
ORDER BY [l].[record]
GO
-- @p int, @company nvarchar(40), @code nvarchar(20)
SELECT TOP(@p) [c].[id]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] IN (N'refused', N'in doubt', N'held') AND ([c].[state] <> N'refused' OR NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = [c].[kind] AND [c0].[record] = [c].[record] AND [c0].[target] = [c].[target] AND [c0].[id] > [c].[id])) AND [c].[code] = @code
ORDER BY [c].[id]
GO
-- @p int, @ids1 bigint, @class nvarchar(4000)
SELECT TOP(@p) [f].[id]
FROM [failed_message] AS [f]
WHERE [f].[state] = N'open' AND ([f].[id] = @ids1 OR [f].[group] = @class)
ORDER BY [f].[id]
GO
-- @p nvarchar(100), @p1 nvarchar(10), @p2 nvarchar(20)
SELECT TOP(1) [s].[scope], [s].[side], [s].[kind], [s].[full_at], [s].[hash_version], [s].[row_count], [s].[watermark]
FROM [stream_state] AS [s]
WHERE [s].[scope] = @p AND [s].[side] = @p1 AND [s].[kind] = @p2
GO
-- @p nvarchar(100), @p1 nvarchar(10), @p2 nvarchar(300)
SELECT TOP(1) [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[account_code], [c].[date], [c].[extra], [c].[filter], [c].[gone], [c].[number], [c].[read_at], [c].[rep], [c].[row_hash], [c].[total]
FROM [current_invoice] AS [c]
WHERE [c].[scope] = @p AND [c].[side] = @p1 AND [c].[key] = @p2
GO
-- @p nvarchar(100), @p1 nvarchar(10), @p2 nvarchar(300)
SELECT TOP(1) [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[comment], [c].[currency], [c].[discount], [c].[extra], [c].[filter], [c].[forecast], [c].[gone], [c].[gross], [c].[net], [c].[number], [c].[order_date], [c].[price_list], [c].[read_at], [c].[read_only], [c].[reference], [c].[rep], [c].[row_hash], [c].[status], [c].[tax]
FROM [current_order] AS [c]
WHERE [c].[scope] = @p AND [c].[side] = @p1 AND [c].[key] = @p2
GO
-- @p nvarchar(100), @p1 nvarchar(10), @p2 nvarchar(300)
SELECT TOP(1) [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[address1], [c].[address2], [c].[balance], [c].[city], [c].[company_code], [c].[country], [c].[credit_limit], [c].[currency], [c].[email], [c].[extra], [c].[fax], [c].[filter], [c].[gone], [c].[name], [c].[on_hold], [c].[owner], [c].[phone], [c].[phone2], [c].[postcode], [c].[price_list], [c].[read_at], [c].[read_only], [c].[region], [c].[row_hash], [c].[status], [c].[terms], [c].[vat_number], [c].[website]
FROM [current_account] AS [c]
WHERE [c].[scope] = @p AND [c].[side] = @p1 AND [c].[key] = @p2
GO
-- @p nvarchar(120)
SELECT TOP(1) [l].[lane], [l].[fence], [l].[in_flight], [l].[max_in_flight], [l].[side]
FROM [lane] AS [l]
WHERE [l].[lane] = @p
GO
-- @p nvarchar(20)
UPDATE [c]
SET [c].[fence] = [c].[fence] + 1,
    [c].[state] = @p
FROM [change] AS [c]
GO
-- @p nvarchar(20)
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[action] = N'note'
GO
-- @p nvarchar(20)
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[state] = N'planned'
GO
-- @p nvarchar(20)
UPDATE [c]
SET [c].[state] = @p,
    [c].[fence] = [c].[fence] + 1,
    [c].[lease_until] = NULL
FROM [change] AS [c]
GO
-- @p nvarchar(20)
UPDATE [c]
SET [c].[state] = @p,
    [c].[fence] = [c].[fence] + 1,
    [c].[lease_until] = NULL
FROM [change] AS [c]
WHERE [c].[state] = N'sending'
GO
-- @p nvarchar(20)
UPDATE [l]
SET [l].[state] = @p
FROM [link] AS [l]
WHERE [l].[kind] = N'account'
GO
-- @p nvarchar(20)
UPDATE [l]
SET [l].[state] = @p,
    [l].[ssm_key] = NULL
FROM [link] AS [l]
WHERE [l].[kind] = N'product'
GO
-- @p nvarchar(20)
UPDATE [l]
SET [l].[state] = @p,
    [l].[ssm_key] = NULL
FROM [link] AS [l]
WHERE [l].[kind] = N'rate'
GO
-- @p nvarchar(20)
UPDATE [r]
SET [r].[state] = @p,
    [r].[fence] = [r].[fence] + 1
FROM [run_step] AS [r]
GO
-- @p nvarchar(20)
UPDATE [r]
SET [r].[state] = @p,
    [r].[lease_until] = NULL,
    [r].[fence] = [r].[fence] + 1
FROM [run_step] AS [r]
WHERE [r].[state] = N'running'
GO
-- @p nvarchar(20), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @p nvarchar(20), @company nvarchar(40), @Length int, @Length4 int
UPDATE [c]
SET [c].[state] = @p,
    [c].[due_at] = NULL,
    [c].[waits_for_kind] = NULL,
    [c].[waits_for_key] = NULL,
    [c].[reason] = NULL
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'waiting' AND [c].[waits_for_key] IS NOT NULL AND (([c].[waits_for_key] LIKE N'Sage50:%' AND EXISTS (
    SELECT 1
    FROM [link] AS [l]
    WHERE [l].[company] = @company AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IS NOT NULL AND [l].[state] = N'linked' AND [l].[kind] = [c].[waits_for_kind] AND [l].[sage_key] = SUBSTRING([c].[waits_for_key], @Length + 1, LEN([c].[waits_for_key])))) OR ([c].[waits_for_key] LIKE N'Ssm:%' AND EXISTS (
    SELECT 1
    FROM [link] AS [l0]
    WHERE [l0].[company] = @company AND [l0].[sage_key] IS NOT NULL AND [l0].[ssm_key] IS NOT NULL AND [l0].[state] = N'linked' AND [l0].[kind] = [c].[waits_for_kind] AND [l0].[ssm_key] = SUBSTRING([c].[waits_for_key], @Length4 + 1, LEN([c].[waits_for_key])))))
GO
-- @p nvarchar(20), @ids1 bigint
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[id] = @ids1
GO
-- @p nvarchar(20), @ids1 bigint
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[id] = @ids1 AND [c].[waits_for_key] IS NOT NULL
GO
-- @p nvarchar(20), @ids1 bigint
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[id] = @ids1 AND [c].[waits_for_key] IS NULL
GO
-- @p nvarchar(20), @ids1 bigint, @ids2 bigint, @ids3 bigint, @ids4 bigint, @ids5 bigint, @ids6 bigint, @ids7 bigint, @ids8 bigint, @ids9 bigint, @ids10 bigint, @ids11 bigint, @ids12 bigint, @ids13 bigint, @ids14 bigint, @ids15 bigint, @ids16 bigint, @ids17 bigint, @ids18 bigint, @ids19 bigint, @ids20 bigint, @ids21 bigint, @ids22 bigint, @ids23 bigint, @ids24 bigint, @ids25 bigint, @ids26 bigint, @ids27 bigint, @ids28 bigint, @ids29 bigint, @ids30 bigint, @ids31 bigint, @ids32 bigint, @ids33 bigint, @ids34 bigint, @ids35 bigint, @ids36 bigint, @ids37 bigint, @ids38 bigint, @ids39 bigint, @ids40 bigint, @ids41 bigint, @ids42 bigint, @ids43 bigint, @ids44 bigint, @ids45 bigint, @ids46 bigint, @ids47 bigint, @ids48 bigint, @ids49 bigint, @ids50 bigint, @ids51 bigint, @ids52 bigint, @ids53 bigint, @ids54 bigint, @ids55 bigint, @ids56 bigint, @ids57 bigint, @ids58 bigint, @ids59 bigint, @ids60 bigint, @ids61 bigint, @ids62 bigint, @ids63 bigint, @ids64 bigint, @ids65 bigint, @ids66 bigint, @ids67 bigint, @ids68 bigint, @ids69 bigint, @ids70 bigint, @ids71 bigint, @ids72 bigint, @ids73 bigint, @ids74 bigint, @ids75 bigint, @ids76 bigint, @ids77 bigint, @ids78 bigint, @ids79 bigint, @ids80 bigint, @ids81 bigint, @ids82 bigint, @ids83 bigint, @ids84 bigint, @ids85 bigint, @ids86 bigint, @ids87 bigint, @ids88 bigint, @ids89 bigint, @ids90 bigint, @ids91 bigint, @ids92 bigint, @ids93 bigint, @ids94 bigint, @ids95 bigint, @ids96 bigint, @ids97 bigint, @ids98 bigint, @ids99 bigint, @ids100 bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[dispatched_until] = NULL
FROM [change] AS [c]
WHERE [c].[id] IN (@ids1, @ids2, @ids3, @ids4, @ids5, @ids6, @ids7, @ids8, @ids9, @ids10, @ids11, @ids12, @ids13, @ids14, @ids15, @ids16, @ids17, @ids18, @ids19, @ids20, @ids21, @ids22, @ids23, @ids24, @ids25, @ids26, @ids27, @ids28, @ids29, @ids30, @ids31, @ids32, @ids33, @ids34, @ids35, @ids36, @ids37, @ids38, @ids39, @ids40, @ids41, @ids42, @ids43, @ids44, @ids45, @ids46, @ids47, @ids48, @ids49, @ids50, @ids51, @ids52, @ids53, @ids54, @ids55, @ids56, @ids57, @ids58, @ids59, @ids60, @ids61, @ids62, @ids63, @ids64, @ids65, @ids66, @ids67, @ids68, @ids69, @ids70, @ids71, @ids72, @ids73, @ids74, @ids75, @ids76, @ids77, @ids78, @ids79, @ids80, @ids81, @ids82, @ids83, @ids84, @ids85, @ids86, @ids87, @ids88, @ids89, @ids90, @ids91, @ids92, @ids93, @ids94, @ids95, @ids96, @ids97, @ids98, @ids99, @ids100)
GO
-- @p nvarchar(20), @p1 datetimeoffset
UPDATE [c]
SET [c].[state] = @p,
    [c].[due_at] = @p1
FROM [change] AS [c]
GO
-- @p nvarchar(20), @p1 datetimeoffset
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p1
FROM [change] AS [c]
GO
-- @p nvarchar(20), @p1 datetimeoffset, @p2 nvarchar(4000)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p1,
    [c].[reason] = @p2
FROM [change] AS [c]
GO
-- @p nvarchar(20), @p1 nvarchar(20), @p2 datetimeoffset
UPDATE [c]
SET [c].[state] = @p,
    [c].[code] = @p1,
    [c].[settled_at] = @p2
FROM [change] AS [c]
GO
-- @p nvarchar(20), @p1 nvarchar(300)
UPDATE [l]
SET [l].[state] = @p,
    [l].[ssm_key] = @p1
FROM [link] AS [l]
WHERE [l].[kind] = N'product'
GO
-- @p nvarchar(20), @p1 nvarchar(4000)
UPDATE [c]
SET [c].[state] = @p,
    [c].[reason] = @p1
FROM [change] AS [c]
GO
-- @p nvarchar(20), @p2 datetimeoffset, @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p2
FROM [change] AS [c]
WHERE [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @p nvarchar(20), @p2 datetimeoffset, @p3 datetimeoffset, @p4 nvarchar(4000), @id bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p2,
    [c].[updated_at] = @p3,
    [c].[reason] = @p4
FROM [change] AS [c]
WHERE [c].[id] = @id
GO
-- @p nvarchar(20), @p2 datetimeoffset, @p3 nvarchar(4000), @held_Id bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p2,
    [c].[reason] = @p3
FROM [change] AS [c]
WHERE [c].[run_id] = @held_Id AND [c].[state] = N'planned'
GO
-- @p nvarchar(20), @p2 nvarchar(20), @ids1 bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[code] = @p2,
    [c].[reason] = N'Made as ' + COALESCE([c].[answered], N'') + N', but the process ended several times while that was being read back. ' + N'Look at it, then try it again with ''failed replay''.'
FROM [change] AS [c]
WHERE [c].[id] = @ids1 AND [c].[answered] IS NOT NULL
GO
-- @p nvarchar(20), @p2 nvarchar(20), @p3 nvarchar(4000), @_account bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[code] = @p2,
    [c].[reason] = @p3
FROM [change] AS [c]
WHERE [c].[id] = @_account
GO
-- @p nvarchar(20), @p2 nvarchar(20), @p3 nvarchar(4000), @p4 datetimeoffset, @ids1 bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[code] = @p2,
    [c].[reason] = @p3,
    [c].[settled_at] = @p4
FROM [change] AS [c]
WHERE [c].[id] = @ids1 AND [c].[answered] IS NULL
GO
-- @p nvarchar(20), @p2 nvarchar(4000)
UPDATE [c]
SET [c].[state] = @p,
    [c].[lease_until] = NULL,
    [c].[fence] = [c].[fence] + 1,
    [c].[reason] = @p2
FROM [change] AS [c]
WHERE [c].[state] = N'sending'
GO
-- @p nvarchar(20), @p2 nvarchar(4000), @ids1 bigint
UPDATE [c]
SET [c].[code] = @p,
    [c].[reason] = @p2
FROM [change] AS [c]
WHERE [c].[id] = @ids1 AND [c].[state] = N'queued' AND [c].[attempts] = 0
GO
-- @p nvarchar(20), @p2 nvarchar(4000), @p3 bigint, @p4 datetimeoffset, @request_Id bigint
UPDATE [r]
SET [r].[state] = @p,
    [r].[result] = @p2,
    [r].[run_id] = @p3,
    [r].[done_at] = @p4
FROM [request] AS [r]
WHERE [r].[id] = @request_Id
GO
-- @p nvarchar(20), @p2 nvarchar(4000), @p3 datetimeoffset, @id bigint
UPDATE [r]
SET [r].[state] = @p,
    [r].[result] = @p2,
    [r].[done_at] = @p3
FROM [request] AS [r]
WHERE [r].[id] = @id AND [r].[state] = N'open'
GO
-- @p nvarchar(20), @p2 nvarchar(4000), @p4 datetimeoffset, @request_Id bigint
UPDATE [r]
SET [r].[state] = @p,
    [r].[result] = @p2,
    [r].[run_id] = NULL,
    [r].[done_at] = @p4
FROM [request] AS [r]
WHERE [r].[id] = @request_Id
GO
-- @p nvarchar(20), @p3 bigint, @p4 datetimeoffset, @request_Id bigint
UPDATE [r]
SET [r].[state] = @p,
    [r].[result] = NULL,
    [r].[run_id] = @p3,
    [r].[done_at] = @p4
FROM [request] AS [r]
WHERE [r].[id] = @request_Id
GO
-- @p nvarchar(20), @p3 datetimeoffset, @ids1 bigint, @ids2 bigint, @ids3 bigint, @ids4 bigint, @ids5 bigint, @ids6 bigint, @ids7 bigint, @ids8 bigint, @ids9 bigint, @ids10 bigint, @ids11 bigint, @ids12 bigint, @ids13 bigint, @ids14 bigint, @ids15 bigint, @ids16 bigint, @ids17 bigint, @ids18 bigint, @ids19 bigint, @ids20 bigint, @ids21 bigint, @ids22 bigint, @ids23 bigint, @ids24 bigint, @ids25 bigint, @ids26 bigint, @ids27 bigint, @ids28 bigint, @ids29 bigint, @ids30 bigint, @ids31 bigint, @ids32 bigint, @ids33 bigint, @ids34 bigint, @ids35 bigint, @ids36 bigint, @ids37 bigint, @ids38 bigint, @ids39 bigint, @ids40 bigint, @ids41 bigint, @ids42 bigint, @ids43 bigint, @ids44 bigint, @ids45 bigint, @ids46 bigint, @ids47 bigint, @ids48 bigint, @ids49 bigint, @ids50 bigint, @ids51 bigint, @ids52 bigint, @ids53 bigint, @ids54 bigint, @ids55 bigint, @ids56 bigint, @ids57 bigint, @ids58 bigint, @ids59 bigint, @ids60 bigint, @ids61 bigint, @ids62 bigint, @ids63 bigint, @ids64 bigint, @ids65 bigint, @ids66 bigint, @ids67 bigint, @ids68 bigint, @ids69 bigint, @ids70 bigint, @ids71 bigint, @ids72 bigint, @ids73 bigint, @ids74 bigint, @ids75 bigint, @ids76 bigint, @ids77 bigint, @ids78 bigint, @ids79 bigint, @ids80 bigint, @ids81 bigint, @ids82 bigint, @ids83 bigint, @ids84 bigint, @ids85 bigint, @ids86 bigint, @ids87 bigint, @ids88 bigint, @ids89 bigint, @ids90 bigint, @ids91 bigint, @ids92 bigint, @ids93 bigint, @ids94 bigint, @ids95 bigint, @ids96 bigint, @ids97 bigint, @ids98 bigint, @ids99 bigint, @ids100 bigint, @ids101 bigint, @ids102 bigint, @ids103 bigint, @ids104 bigint, @ids105 bigint, @ids106 bigint, @ids107 bigint, @ids108 bigint, @ids109 bigint, @ids110 bigint, @ids111 bigint, @ids112 bigint, @ids113 bigint, @ids114 bigint, @ids115 bigint, @ids116 bigint, @ids117 bigint, @ids118 bigint, @ids119 bigint, @ids120 bigint, @ids121 bigint, @ids122 bigint, @ids123 bigint, @ids124 bigint, @ids125 bigint, @ids126 bigint, @ids127 bigint, @ids128 bigint, @ids129 bigint, @ids130 bigint, @ids131 bigint, @ids132 bigint, @ids133 bigint, @ids134 bigint, @ids135 bigint, @ids136 bigint, @ids137 bigint, @ids138 bigint, @ids139 bigint, @ids140 bigint, @ids141 bigint, @ids142 bigint, @ids143 bigint, @ids144 bigint, @ids145 bigint, @ids146 bigint, @ids147 bigint, @ids148 bigint, @ids149 bigint, @ids150 bigint, @ids151 bigint, @ids152 bigint, @ids153 bigint, @ids154 bigint, @ids155 bigint, @ids156 bigint, @ids157 bigint, @ids158 bigint, @ids159 bigint, @ids160 bigint, @ids161 bigint, @ids162 bigint, @ids163 bigint, @ids164 bigint, @ids165 bigint, @ids166 bigint, @ids167 bigint, @ids168 bigint, @ids169 bigint, @ids170 bigint, @ids171 bigint, @ids172 bigint, @ids173 bigint, @ids174 bigint, @ids175 bigint, @ids176 bigint, @ids177 bigint, @ids178 bigint, @ids179 bigint, @ids180 bigint, @ids181 bigint, @ids182 bigint, @ids183 bigint, @ids184 bigint, @ids185 bigint, @ids186 bigint, @ids187 bigint, @ids188 bigint, @ids189 bigint, @ids190 bigint, @ids191 bigint, @ids192 bigint, @ids193 bigint, @ids194 bigint, @ids195 bigint, @ids196 bigint, @ids197 bigint, @ids198 bigint, @ids199 bigint, @ids200 bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[dispatched_until] = NULL,
    [c].[lease_until] = @p3
FROM [change] AS [c]
WHERE [c].[id] IN (@ids1, @ids2, @ids3, @ids4, @ids5, @ids6, @ids7, @ids8, @ids9, @ids10, @ids11, @ids12, @ids13, @ids14, @ids15, @ids16, @ids17, @ids18, @ids19, @ids20, @ids21, @ids22, @ids23, @ids24, @ids25, @ids26, @ids27, @ids28, @ids29, @ids30, @ids31, @ids32, @ids33, @ids34, @ids35, @ids36, @ids37, @ids38, @ids39, @ids40, @ids41, @ids42, @ids43, @ids44, @ids45, @ids46, @ids47, @ids48, @ids49, @ids50, @ids51, @ids52, @ids53, @ids54, @ids55, @ids56, @ids57, @ids58, @ids59, @ids60, @ids61, @ids62, @ids63, @ids64, @ids65, @ids66, @ids67, @ids68, @ids69, @ids70, @ids71, @ids72, @ids73, @ids74, @ids75, @ids76, @ids77, @ids78, @ids79, @ids80, @ids81, @ids82, @ids83, @ids84, @ids85, @ids86, @ids87, @ids88, @ids89, @ids90, @ids91, @ids92, @ids93, @ids94, @ids95, @ids96, @ids97, @ids98, @ids99, @ids100, @ids101, @ids102, @ids103, @ids104, @ids105, @ids106, @ids107, @ids108, @ids109, @ids110, @ids111, @ids112, @ids113, @ids114, @ids115, @ids116, @ids117, @ids118, @ids119, @ids120, @ids121, @ids122, @ids123, @ids124, @ids125, @ids126, @ids127, @ids128, @ids129, @ids130, @ids131, @ids132, @ids133, @ids134, @ids135, @ids136, @ids137, @ids138, @ids139, @ids140, @ids141, @ids142, @ids143, @ids144, @ids145, @ids146, @ids147, @ids148, @ids149, @ids150, @ids151, @ids152, @ids153, @ids154, @ids155, @ids156, @ids157, @ids158, @ids159, @ids160, @ids161, @ids162, @ids163, @ids164, @ids165, @ids166, @ids167, @ids168, @ids169, @ids170, @ids171, @ids172, @ids173, @ids174, @ids175, @ids176, @ids177, @ids178, @ids179, @ids180, @ids181, @ids182, @ids183, @ids184, @ids185, @ids186, @ids187, @ids188, @ids189, @ids190, @ids191, @ids192, @ids193, @ids194, @ids195, @ids196, @ids197, @ids198, @ids199, @ids200)
GO
-- @p nvarchar(20), @p3 datetimeoffset, @p4 datetimeoffset, @p5 nvarchar(4000), @company nvarchar(40), @records1 nvarchar(300)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p3,
    [c].[updated_at] = @p4,
    [c].[reason] = @p5
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = N'product' AND [c].[record] = @records1 AND [c].[state] IN (N'planned', N'queued', N'waiting')
GO
-- @p nvarchar(20), @p3 datetimeoffset, @p4 nvarchar(4000), @company nvarchar(40), @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
UPDATE [r]
SET [r].[state] = @p,
    [r].[closed_at] = @p3,
    [r].[reason] = @p4
FROM [run] AS [r]
WHERE [r].[company] = @company AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)
GO
-- @p nvarchar(20), @p3 datetimeoffset, @p4 nvarchar(4000), @company nvarchar(40), @states1 nvarchar(20)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p3,
    [c].[reason] = @p4
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = @states1
GO
-- @p nvarchar(20), @p3 datetimeoffset, @p4 nvarchar(4000), @company nvarchar(40), @states1 nvarchar(20), @states2 nvarchar(20), @states3 nvarchar(20)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p3,
    [c].[reason] = @p4
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] IN (@states1, @states2, @states3)
GO
-- @p nvarchar(20), @p4 datetimeoffset, @p5 nvarchar(4000), @Company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p4,
    [c].[reason] = @p5
FROM [change] AS [c]
WHERE [c].[company] = @Company AND [c].[kind] = @kind AND [c].[record] = @record AND [c].[state] IN (N'planned', N'queued', N'waiting', N'held')
GO
-- @p nvarchar(20), @p4 datetimeoffset, @p5 nvarchar(4000), @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
UPDATE [c]
SET [c].[state] = @p,
    [c].[closed_at] = @p4,
    [c].[reason] = @p5
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @record AND [c].[state] IN (N'open', N'resolved')
GO
-- @p nvarchar(20), @p5 datetimeoffset, @p6 datetimeoffset, @p7 nvarchar(4000), @rival_Company nvarchar(40), @rival_Kind nvarchar(20), @rival_Record nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p5,
    [c].[updated_at] = @p6,
    [c].[reason] = @p7
FROM [change] AS [c]
WHERE [c].[company] = @rival_Company AND [c].[kind] = @rival_Kind AND [c].[record] = @rival_Record AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @p nvarchar(20), @p5 int, @p6 datetimeoffset, @p7 datetimeoffset, @p8 datetimeoffset, @p9 datetimeoffset, @row_Id bigint, @row_State nvarchar(20), @row_Fence int, @row_Version int
UPDATE [c]
SET [c].[state] = @p,
    [c].[fence] = @p5,
    [c].[intent_at] = @p6,
    [c].[lease_until] = @p7,
    [c].[due_at] = @p8,
    [c].[updated_at] = @p9
FROM [change] AS [c]
WHERE [c].[id] = @row_Id AND [c].[state] = @row_State AND [c].[fence] = @row_Fence AND [c].[version] = @row_Version AND NOT EXISTS (
    SELECT 1
    FROM [company] AS [c0]
    WHERE [c0].[company] = [c].[company] AND ([c0].[paused] = CAST(1 AS bit) OR [c0].[stop_code] IS NOT NULL))
GO
-- @p nvarchar(20), @p8 datetimeoffset, @p9 nvarchar(4000), @p10 bigint, @p11 bigint, @p80 datetimeoffset, @Run_Value bigint, @Phase nvarchar(10), @Side nvarchar(10), @Stream nvarchar(40), @Fence int
UPDATE [r]
SET [r].[state] = @p,
    [r].[attempts] = [r].[attempts],
    [r].[lease_until] = NULL,
    [r].[dispatched_until] = NULL,
    [r].[due_at] = @p8,
    [r].[mode] = @p9,
    [r].[rows_read] = @p10,
    [r].[rows_changed] = @p11,
    [r].[rows_filtered] = @p11,
    [r].[rows_refused] = @p11,
    [r].[code] = NULL,
    [r].[reason] = NULL,
    [r].[ended_at] = @p80
FROM [run_step] AS [r]
WHERE [r].[run_id] = @Run_Value AND [r].[phase] = @Phase AND [r].[side] = @Side AND [r].[stream] = @Stream AND [r].[fence] = @Fence
GO
-- @p nvarchar(20), @p8 datetimeoffset, @p9 nvarchar(4000), @p10 bigint, @p14 nvarchar(20), @p15 nvarchar(4000), @p16 datetimeoffset, @Run_Value bigint, @Phase nvarchar(10), @Side nvarchar(10), @Stream nvarchar(40), @Fence int
UPDATE [r]
SET [r].[state] = @p,
    [r].[attempts] = [r].[attempts] - 1,
    [r].[lease_until] = NULL,
    [r].[dispatched_until] = NULL,
    [r].[due_at] = @p8,
    [r].[mode] = @p9,
    [r].[rows_read] = @p10,
    [r].[rows_changed] = @p10,
    [r].[rows_filtered] = @p10,
    [r].[rows_refused] = @p10,
    [r].[code] = @p14,
    [r].[reason] = @p15,
    [r].[ended_at] = @p16
FROM [run_step] AS [r]
WHERE [r].[run_id] = @Run_Value AND [r].[phase] = @Phase AND [r].[side] = @Side AND [r].[stream] = @Stream AND [r].[fence] = @Fence
GO
-- @p nvarchar(20), @p8 datetimeoffset, @p9 nvarchar(4000), @p10 bigint, @p14 nvarchar(20), @p15 nvarchar(4000), @p16 datetimeoffset, @Run_Value bigint, @Phase nvarchar(10), @Side nvarchar(10), @Stream nvarchar(40), @Fence int
UPDATE [r]
SET [r].[state] = @p,
    [r].[attempts] = [r].[attempts],
    [r].[lease_until] = NULL,
    [r].[dispatched_until] = NULL,
    [r].[due_at] = @p8,
    [r].[mode] = @p9,
    [r].[rows_read] = @p10,
    [r].[rows_changed] = @p10,
    [r].[rows_filtered] = @p10,
    [r].[rows_refused] = @p10,
    [r].[code] = @p14,
    [r].[reason] = @p15,
    [r].[ended_at] = @p16
FROM [run_step] AS [r]
WHERE [r].[run_id] = @Run_Value AND [r].[phase] = @Phase AND [r].[side] = @Side AND [r].[stream] = @Stream AND [r].[fence] = @Fence
GO
-- @p nvarchar(20), @record nvarchar(300)
UPDATE [l]
SET [l].[state] = @p
FROM [link] AS [l]
WHERE [l].[record] = @record
GO
-- @p nvarchar(20), @row_Company nvarchar(40)
UPDATE [r]
SET [r].[state] = @p,
    [r].[fence] = [r].[fence] + 1
FROM [run_step] AS [r]
WHERE [r].[state] = N'running' AND EXISTS (
    SELECT 1
    FROM [run] AS [r0]
    WHERE [r0].[id] = [r].[run_id] AND [r0].[company] = @row_Company)
GO
-- @p nvarchar(20), @row_Company nvarchar(40), @row_Kind nvarchar(20), @key nvarchar(320)
UPDATE [c]
SET [c].[state] = @p,
    [c].[due_at] = NULL,
    [c].[waits_for_kind] = NULL,
    [c].[waits_for_key] = NULL,
    [c].[reason] = NULL
FROM [change] AS [c]
WHERE [c].[company] = @row_Company AND [c].[state] = N'waiting' AND [c].[waits_for_kind] = @row_Kind AND [c].[waits_for_key] = @key
GO
-- @p nvarchar(20), @run_Id bigint
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[state] = N'planned'
GO
-- @p nvarchar(20), @run_Id bigint
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[state] = N'planned' AND [c].[waits_for_key] IS NOT NULL
GO
-- @p nvarchar(20), @target nvarchar(10)
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[target] = @target AND [c].[record] = N'A/1'
GO
-- @p nvarchar(300), @p4 nvarchar(300), @p5 nvarchar(20), @p7 datetimeoffset, @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
UPDATE [l]
SET [l].[record] = @p,
    [l].[ssm_key] = @p4,
    [l].[state] = @p5,
    [l].[reason] = NULL,
    [l].[updated_at] = @p7
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[record] = @record
GO
-- @p nvarchar(40)
SELECT TOP(1) [c].[company], [c].[highest_invoice], [c].[highest_order], [c].[name], [c].[paused], [c].[sage_company_id], [c].[shares], [c].[stop_code], [c].[stop_reason], [c].[tenant]
FROM [company] AS [c]
WHERE [c].[company] = @p
GO
-- @p nvarchar(40), @mine bigint
UPDATE [c]
SET [c].[company] = @p
FROM [change] AS [c]
WHERE [c].[id] = @mine
GO
-- @p nvarchar(40), @p1 nvarchar(20), @p2 nvarchar(300)
SELECT TOP(1) [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[company] = @p AND [b].[kind] = @p1 AND [b].[record] = @p2
GO
-- @p nvarchar(40), @p1 nvarchar(20), @p2 nvarchar(300)
SELECT TOP(1) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @p AND [l].[kind] = @p1 AND [l].[record] = @p2
GO
-- @p nvarchar(40), @p1 nvarchar(40), @p2 nvarchar(20)
SELECT TOP(1) [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
WHERE [s].[company] = @p AND [s].[stream] = @p1 AND [s].[direction] = @p2
GO
-- @p nvarchar(4000)
UPDATE [c]
SET [c].[rule] = @p
FROM [change] AS [c]
GO
-- @p nvarchar(4000)
UPDATE [c]
SET [c].[source_hash] = @p
FROM [change] AS [c]
GO
-- @p nvarchar(4000)
UPDATE [l]
SET [l].[sage_born] = @p
FROM [link] AS [l]
WHERE [l].[kind] IN (N'order', N'orderLine')
GO
-- @p nvarchar(4000)
UPDATE [l]
SET [l].[sage_born] = @p
FROM [link] AS [l]
WHERE [l].[record] = N'A/1'
GO
-- @p nvarchar(4000), @p1 nvarchar(4000)
UPDATE [c]
SET [c].[action] = @p,
    [c].[fields] = @p1
FROM [change] AS [c]
GO
-- @p nvarchar(4000), @p1 nvarchar(4000)
UPDATE [c]
SET [c].[stop_code] = @p,
    [c].[stop_reason] = @p1
FROM [company] AS [c]
GO
-- @p nvarchar(4000), @p2 nvarchar(4000), @held_Id bigint
UPDATE [s]
SET [s].[health] = @p,
    [s].[detail] = @p2
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @held_Id AND [s].[health] = N'held'
GO
-- @p nvarchar(4000), @p2 nvarchar(4000), @known_Company nvarchar(40)
UPDATE [c]
SET [c].[sage_company_id] = @p,
    [c].[name] = @p2
FROM [company] AS [c]
WHERE [c].[company] = @known_Company
GO
-- @p nvarchar(4000), @p2 nvarchar(4000), @p3 nvarchar(4000), @row_Company nvarchar(40)
UPDATE [s]
SET [s].[status] = @p,
    [s].[health] = @p2,
    [s].[detail] = @p3
FROM [stream_status] AS [s]
WHERE [s].[company] = @row_Company
GO
-- @p nvarchar(4000), @p2 nvarchar(4000), @row_Company nvarchar(40)
UPDATE [c]
SET [c].[stop_code] = @p,
    [c].[stop_reason] = @p2
FROM [company] AS [c]
WHERE [c].[company] = @row_Company AND [c].[paused] = CAST(0 AS bit)
GO
-- @p nvarchar(4000), @p2 nvarchar(4000), @row_Company nvarchar(40)
UPDATE [s]
SET [s].[status] = @p,
    [s].[health] = @p2,
    [s].[detail] = NULL
FROM [stream_status] AS [s]
WHERE [s].[company] = @row_Company
GO
-- @p nvarchar(4000), @p2 nvarchar(4000), @run_Id bigint
UPDATE [s]
SET [s].[health] = @p,
    [s].[detail] = @p2
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @run_Id
GO
-- @p nvarchar(4000), @parent_Company nvarchar(40), @parent_Kind nvarchar(20), @key nvarchar(320)
UPDATE [c]
SET [c].[reason] = @p
FROM [change] AS [c]
WHERE [c].[company] = @parent_Company AND [c].[state] = N'waiting' AND [c].[waits_for_kind] = @parent_Kind AND [c].[waits_for_key] = @key
GO
-- @p nvarchar(4000), @run_Id bigint
UPDATE [s]
SET [s].[status] = @p
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @run_Id
GO
-- @p nvarchar(4000), @run_Id bigint
UPDATE [s]
SET [s].[status] = @p,
    [s].[health] = NULL,
    [s].[detail] = NULL
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @run_Id AND [s].[health] = N'held'
GO
-- @p2 bigint, @request_Company nvarchar(40)
UPDATE [c]
SET [c].[name] = NULL,
    [c].[highest_order] = @p2,
    [c].[highest_invoice] = @p2,
    [c].[stop_code] = NULL,
    [c].[stop_reason] = NULL
FROM [company] AS [c]
WHERE [c].[company] = @request_Company
GO
-- @p3 datetimeoffset, @ids1 bigint, @ids2 bigint, @p datetimeoffset
UPDATE [c]
SET [c].[dispatched_until] = NULL,
    [c].[due_at] = @p3
FROM [change] AS [c]
WHERE [c].[id] IN (@ids1, @ids2) AND [c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] IS NULL OR [c].[due_at] < @p)
GO
-- @p3 datetimeoffset, @ids1 bigint, @p datetimeoffset
UPDATE [c]
SET [c].[dispatched_until] = NULL,
    [c].[due_at] = @p3
FROM [change] AS [c]
WHERE [c].[id] = @ids1 AND [c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] IS NULL OR [c].[due_at] < @p)
GO
-- @p4 nvarchar(20), @p5 datetimeoffset, @link_Company nvarchar(40), @kind nvarchar(20), @link_Record nvarchar(300)
UPDATE [l]
SET [l].[ssm_key] = NULL,
    [l].[state] = @p4,
    [l].[updated_at] = @p5
FROM [link] AS [l]
WHERE [l].[company] = @link_Company AND [l].[kind] = @kind AND [l].[record] = @link_Record
GO
-- @p4 nvarchar(20), @p5 nvarchar(4000), @company nvarchar(40), @key nvarchar(300), @product_ExtId nvarchar(300)
UPDATE [l]
SET [l].[ssm_key] = NULL,
    [l].[state] = @p4,
    [l].[reason] = @p5
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = N'product' AND [l].[ssm_key] = @key AND [l].[record] <> @product_ExtId
GO
-- @record nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[kind] = N'orderLine' AND [l].[record] = @record
GO
-- @record nvarchar(300)
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[record] = @record
GO
-- @request_Company nvarchar(100)
UPDATE [s]
SET [s].[full_at] = NULL
FROM [stream_state] AS [s]
WHERE [s].[scope] = @request_Company AND [s].[side] = N'Sage50'
GO
-- @request_Company nvarchar(40)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [company] AS [c]
        WHERE [c].[company] = @request_Company AND [c].[stop_code] = N'S50-C-030') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @request_Company nvarchar(40)
SELECT TOP(2) [c].[company], [c].[highest_invoice], [c].[highest_order], [c].[name], [c].[paused], [c].[sage_company_id], [c].[shares], [c].[stop_code], [c].[stop_reason], [c].[tenant]
FROM [company] AS [c]
WHERE [c].[company] = @request_Company
GO
-- @request_Company nvarchar(40)
SELECT [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[plan_hash], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[company] = @request_Company AND [r].[state] = N'held'
ORDER BY [r].[id]
GO
-- @request_Company nvarchar(40), @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
SELECT [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[plan_hash], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[company] = @request_Company AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)
ORDER BY [r].[id]
GO
-- @rival_Company nvarchar(40), @rival_Kind nvarchar(20), @rival_Record nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @rival_Company AND [c].[kind] = @rival_Kind AND [c].[record] = @rival_Record AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) AND [c].[state] IN (N'sending', N'in doubt')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @row_Company nvarchar(40)
DELETE FROM [b]
FROM [base] AS [b]
WHERE [b].[company] = @row_Company
GO
-- @row_Company nvarchar(40)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [company] AS [c]
        WHERE [c].[company] = @row_Company AND ([c].[paused] = CAST(1 AS bit) OR [c].[stop_code] IS NOT NULL)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @row_Company nvarchar(40)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run] AS [r]
        WHERE [r].[company] = @row_Company AND [r].[state] = N'held' AND EXISTS (
            SELECT 1
            FROM [run_step] AS [r0]
            WHERE [r0].[run_id] = [r].[id] AND [r0].[stream] = N'customers')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @row_Company nvarchar(40)
SELECT MAX([r].[id])
FROM [run] AS [r]
WHERE [r].[company] = @row_Company
GO
-- @row_Company nvarchar(40)
UPDATE [s]
SET [s].[health] = NULL,
    [s].[detail] = NULL
FROM [stream_status] AS [s]
WHERE [s].[company] = @row_Company AND [s].[health] IN (N'paused', N'off')
GO
-- @row_Company nvarchar(40), @customer nvarchar(300)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [link] AS [l]
        WHERE [l].[company] = @row_Company AND [l].[kind] = N'account' AND [l].[sage_key] = @customer AND [l].[state] = N'tombstone') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @row_Company nvarchar(40), @row_Kind nvarchar(20), @row_Field nvarchar(4000), @row_Class nvarchar(4000), @id bigint
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @row_Company AND [c].[kind] = @row_Kind AND [c].[field] = @row_Field AND [c].[class] = @row_Class AND [c].[state] = N'open' AND [c].[id] <> @id
ORDER BY [c].[id]
GO
-- @row_Company nvarchar(40), @row_Kind nvarchar(20), @row_Record nvarchar(300)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [finding] AS [f]
        WHERE [f].[company] = @row_Company AND [f].[side] = N'Sage50' AND [f].[kind] = @row_Kind AND [f].[key] = @row_Record AND [f].[code] = N'S50-T-030' AND [f].[open] = CAST(1 AS bit)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @row_Company nvarchar(40), @row_Kind nvarchar(20), @row_Record nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @row_Company AND [l].[kind] = @row_Kind AND [l].[record] = @row_Record
GO
-- @row_Company nvarchar(40), @row_Kind nvarchar(20), @row_Record nvarchar(300)
SELECT TOP(2) [l].[ssm_key]
FROM [link] AS [l]
WHERE [l].[company] = @row_Company AND [l].[kind] = @row_Kind AND [l].[record] = @row_Record
GO
-- @row_Company nvarchar(40), @row_Kind nvarchar(20), @row_Record nvarchar(300), @row_Target nvarchar(10), @row_Id bigint
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @row_Company AND [c].[kind] = @row_Kind AND [c].[record] = @row_Record AND [c].[target] = @row_Target AND [c].[id] <> @row_Id AND [c].[intent_at] IS NOT NULL AND [c].[state] <> N'applied') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @row_Company nvarchar(40), @row_Kind nvarchar(20), @row_Record nvarchar(300), @row_Target nvarchar(10), @row_Id bigint
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @row_Company AND [c].[kind] = @row_Kind AND [c].[record] = @row_Record AND [c].[target] = @row_Target AND [c].[id] > @row_Id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @row_Company nvarchar(40), @row_Kind nvarchar(20), @row_Record nvarchar(300), @row_Target nvarchar(10), @row_Id bigint, @row_RunId bigint, @reason nvarchar(4000)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @row_Company AND [c].[kind] = @row_Kind AND [c].[record] = @row_Record AND [c].[target] = @row_Target AND [c].[id] <> @row_Id AND [c].[run_id] <> @row_RunId AND [c].[state] = N'superseded' AND [c].[reason] = @reason) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @row_Company nvarchar(40), @row_Kind nvarchar(20), @row_Record nvarchar(300), @targetKeys1 nvarchar(300), @targetKeys2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @row_Company AND [l].[kind] = @row_Kind AND [l].[record] <> @row_Record AND [l].[ssm_key] IN (@targetKeys1, @targetKeys2)
GO
-- @row_Company nvarchar(40), @row_Kind nvarchar(20), @row_Target nvarchar(10), @row_Id bigint
SELECT TOP(1) [c].[reason]
FROM [change] AS [c]
WHERE [c].[company] = @row_Company AND [c].[state] = N'held' AND [c].[kind] = @row_Kind AND [c].[target] = @row_Target AND [c].[code] = N'S50-L-020' AND [c].[id] <> @row_Id
GO
-- @run bigint
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run] AS [r]
        WHERE [r].[id] = @run AND [r].[pass] > 1) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @run bigint
SELECT [c].[id] AS [Id], [c].[version] AS [Version]
FROM [change] AS [c]
WHERE [c].[run_id] = @run AND [c].[state] = N'planned'
ORDER BY [c].[id]
GO
-- @run bigint
SELECT [c].[id], [c].[action], [c].[answered], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[left_out], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[run_id] = @run
ORDER BY [c].[order], [c].[id]
GO
-- @run bigint
SELECT [c].[kind] AS [Kind], [c].[record] AS [Record], [c].[target] AS [Target], [c].[action] AS [Action], [c].[fields] AS [Fields], [c].[expected] AS [Expected], [c].[id] AS [Id]
FROM [change] AS [c]
WHERE [c].[run_id] = @run AND [c].[state] <> N'superseded'
ORDER BY [c].[id]
GO
-- @runId bigint
SELECT TOP(2) [r].[started_at]
FROM [run] AS [r]
WHERE [r].[id] = @runId
GO
-- @run_Company nvarchar(40)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [company] AS [c]
        WHERE [c].[company] = @run_Company AND [c].[paused] = CAST(1 AS bit)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @run_Company nvarchar(40)
SELECT COUNT(*)
FROM [link] AS [l]
WHERE [l].[company] = @run_Company AND [l].[kind] = N'user' AND [l].[state] = N'sageOnly'
GO
-- @run_Company nvarchar(40)
SELECT TOP(2) [c].[stop_reason]
FROM [company] AS [c]
WHERE [c].[company] = @run_Company
GO
-- @run_Company nvarchar(40)
SELECT [l].[kind] AS [Kind], COUNT_BIG(*) AS [Count]
FROM [link] AS [l]
WHERE [l].[company] = @run_Company AND [l].[state] = N'linked'
GROUP BY [l].[kind]
GO
-- @run_Company nvarchar(40)
UPDATE [c]
SET [c].[stop_code] = NULL,
    [c].[stop_reason] = NULL
FROM [company] AS [c]
WHERE [c].[company] = @run_Company AND [c].[paused] = CAST(0 AS bit) AND ([c].[stop_code] <> N'S50-E-001' OR [c].[stop_code] IS NULL) AND ([c].[stop_code] <> N'S50-E-020' OR [c].[stop_code] IS NULL)
GO
-- @run_Company nvarchar(40), @end datetimeoffset, @end2 datetimeoffset
SELECT [c].[stream], [c].[target], COUNT(*)
FROM [change] AS [c]
WHERE [c].[company] = @run_Company AND [c].[created_at] < @end AND ([c].[settled_at] IS NULL OR [c].[settled_at] >= @end2)
GROUP BY [c].[stream], [c].[target]
GO
-- @run_Company nvarchar(40), @run_Id bigint
SELECT TOP(1) [r].[started_at]
FROM [run] AS [r]
WHERE [r].[company] = @run_Company AND [r].[id] > @run_Id AND ([r].[trigger] <> N'set apart' OR [r].[trigger] IS NULL)
ORDER BY [r].[id]
GO
-- @run_Company nvarchar(40), @run_Id bigint
SELECT [c].[id] AS [Id], [l0].[sage_key] AS [SageKey], [l0].[ssm_key] AS [SsmKey]
FROM [change] AS [c]
INNER JOIN (
    SELECT [l].[record], [l].[sage_key], [l].[ssm_key]
    FROM [link] AS [l]
    WHERE [l].[company] = @run_Company AND [l].[kind] = N'orderLine'
) AS [l0] ON [c].[record] = [l0].[record]
WHERE [c].[run_id] = @run_Id AND [c].[state] = N'planned' AND [c].[target] = N'Ssm' AND [c].[kind] = N'orderLine' AND [c].[action] <> N'delete'
GO
-- @run_Company nvarchar(40), @run_Id bigint, @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run] AS [r]
        WHERE [r].[company] = @run_Company AND [r].[id] <> @run_Id AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3) AND [r].[state] <> N'held') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @run_Company nvarchar(40), @run_Id bigint, @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
SELECT [r].[id]
FROM [run] AS [r]
WHERE [r].[company] = @run_Company AND [r].[id] <> @run_Id AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)
GO
-- @run_Company nvarchar(40), @run_Id bigint, @kind nvarchar(20)
SELECT [l0].[ssm_key]
FROM [change] AS [c]
INNER JOIN (
    SELECT [l].[kind], [l].[record], [l].[ssm_key]
    FROM [link] AS [l]
    WHERE [l].[company] = @run_Company
) AS [l0] ON [c].[kind] = [l0].[kind] AND [c].[record] = [l0].[record]
WHERE [c].[run_id] = @run_Id AND [c].[kind] = @kind AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND [c].[state] = N'applied' AND [l0].[ssm_key] IS NOT NULL
GO
-- @run_Company nvarchar(40), @run_StartedAt datetimeoffset, @end datetimeoffset
SELECT [c].[stream], [c].[target], [c].[action], [c].[state], COUNT(*)
FROM [change] AS [c]
WHERE [c].[company] = @run_Company AND [c].[settled_at] >= @run_StartedAt AND [c].[settled_at] < @end
GROUP BY [c].[stream], [c].[target], [c].[action], [c].[state]
GO
-- @run_Id bigint
SELECT DISTINCT [r].[stream]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Id
GO
-- @run_Id bigint
SELECT [c].[kind], [c].[winner], COUNT(*)
FROM [conflict] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[class] <> N'parked'
GROUP BY [c].[kind], [c].[winner]
GO
-- @run_Id bigint
SELECT [c].[stream] AS [Stream], [c].[action] AS [Action], COUNT(*) AS [Count]
FROM [change] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[state] = N'planned'
GROUP BY [c].[stream], [c].[action]
GO
-- @run_Id bigint
SELECT [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Id AND [r].[phase] = N'extract'
ORDER BY [r].[order]
GO
-- @run_Id bigint
SELECT [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Id AND [r].[phase] = N'plan'
ORDER BY [r].[order]
GO
-- @run_Id bigint
SELECT [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Id AND [r].[state] = N'failed'
ORDER BY [r].[order]
GO
-- @run_Id bigint
SELECT [r].[stream]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Id AND [r].[phase] = N'extract' AND [r].[state] = N'failed'
GO
-- @run_Id bigint
SELECT [r].[stream]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Id AND [r].[phase] = N'plan' AND [r].[state] = N'done'
GO
-- @run_Id bigint
SELECT [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @run_Id AND [s].[status] = N'Running'
GO
-- @run_Id bigint, @again1 nvarchar(40), @again2 nvarchar(40), @again3 nvarchar(40)
SELECT [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Id AND [r].[phase] = N'plan' AND [r].[stream] IN (@again1, @again2, @again3)
GO
-- @run_Id bigint, @first1 nvarchar(40)
SELECT DISTINCT [c].[stream]
FROM [change] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[state] = N'planned' AND [c].[stream] = @first1
GO
-- @run_Id bigint, @now datetimeoffset
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[run_id] = @run_Id AND [c].[state] IN (N'planned', N'sending', N'queued', N'in doubt') AND ([c].[state] IN (N'planned', N'sending') OR ([c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] IS NULL OR [c].[due_at] <= @now OR [c].[attempts] = 0) AND NOT EXISTS (
            SELECT 1
            FROM [company] AS [c0]
            WHERE [c0].[company] = [c].[company] AND ([c0].[paused] = CAST(1 AS bit) OR [c0].[stop_code] IS NOT NULL))))) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @run_Id bigint, @now datetimeoffset
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run_step] AS [r]
        WHERE [r].[run_id] = @run_Id AND [r].[state] = N'running' AND [r].[lease_until] > @now AND [r].[side] = N'Sage50') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @run_Id bigint, @now datetimeoffset
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run_step] AS [r]
        WHERE [r].[run_id] = @run_Id AND [r].[state] = N'running' AND [r].[lease_until] > @now AND [r].[side] = N'Ssm') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @run_Id bigint, @run_Company nvarchar(40)
SELECT [c].[id]
FROM [change] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[state] = N'planned' AND [c].[target] = N'Ssm' AND [c].[action] = N'update' AND EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @run_Company AND [c0].[run_id] = @run_Id AND [c0].[state] = N'applied' AND [c0].[target] = N'Sage50' AND [c0].[action] = N'create' AND [c0].[kind] = [c].[kind] AND [c0].[record] = [c].[record])
GO
-- @run_Id bigint, @run_PlannedAt datetimeoffset
SELECT DISTINCT [c].[stream]
FROM [change] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[state] = N'applied' AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND [c].[settled_at] > @run_PlannedAt
GO
-- @run_Id bigint, @streams1 nvarchar(40)
SELECT [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Id AND [r].[stream] = @streams1
GO
-- @run_Value_Value bigint, @phase nvarchar(10)
SELECT [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Value_Value AND [r].[phase] = @phase
GO
-- @sage nvarchar(300)
SELECT TOP(2) [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[kind] = N'order' AND [b].[record] = @sage
GO
-- @sage nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[kind] = N'order' AND [l].[record] = @sage
GO
-- @scope_Company_Value nvarchar(40)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = N'user'
GO
-- @scope_Company_Value nvarchar(40), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = N'product' AND [l].[sage_key] = @keys1
GO
-- @scope_Company_Value nvarchar(40), @keys1 nvarchar(300)
SELECT [l].[sage_key]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = N'order' AND [l].[sage_key] = @keys1 AND [l].[state] = N'succeeded'
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @scope_Company_Value AND [c].[kind] = @kind AND [c].[state] IN (N'sending', N'in doubt')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind AND [l].[state] IN (N'linked', N'tombstone') AND [l].[sage_key] = @keys1
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind AND [l].[state] IN (N'linked', N'tombstone') AND [l].[ssm_key] = @keys1
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind AND [l].[state] IN (N'linked', N'tombstone') AND [l].[sage_key] IN (@keys1, @keys2)
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind AND [l].[state] IN (N'linked', N'tombstone') AND [l].[ssm_key] IN (@keys1, @keys2)
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300)
UPDATE [l]
SET [l].[ssm_key] = NULL
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind AND [l].[record] = @records1
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
UPDATE [l]
SET [l].[ssm_key] = NULL
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind AND [l].[record] IN (@records1, @records2)
GO
-- @scope_Company_Value nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300)
SELECT [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[company] = @scope_Company_Value AND [b].[kind] = @kind_Kind AND [b].[record] = @records1
GO
-- @scope_Company_Value nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind_Kind AND [l].[record] = @records1
GO
-- @scope_Company_Value nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @records3 nvarchar(300), @records4 nvarchar(300), @records5 nvarchar(300), @records6 nvarchar(300), @records7 nvarchar(300), @records8 nvarchar(300), @records9 nvarchar(300), @records10 nvarchar(300), @records11 nvarchar(300), @records12 nvarchar(300), @records13 nvarchar(300), @records14 nvarchar(300), @records15 nvarchar(300), @records16 nvarchar(300), @records17 nvarchar(300), @records18 nvarchar(300), @records19 nvarchar(300), @records20 nvarchar(300), @records21 nvarchar(300), @records22 nvarchar(300), @records23 nvarchar(300), @records24 nvarchar(300), @records25 nvarchar(300), @records26 nvarchar(300), @records27 nvarchar(300), @records28 nvarchar(300), @records29 nvarchar(300), @records30 nvarchar(300), @records31 nvarchar(300), @records32 nvarchar(300), @records33 nvarchar(300), @records34 nvarchar(300), @records35 nvarchar(300), @records36 nvarchar(300), @records37 nvarchar(300), @records38 nvarchar(300), @records39 nvarchar(300), @records40 nvarchar(300), @records41 nvarchar(300), @records42 nvarchar(300), @records43 nvarchar(300), @records44 nvarchar(300), @records45 nvarchar(300), @records46 nvarchar(300), @records47 nvarchar(300), @records48 nvarchar(300), @records49 nvarchar(300), @records50 nvarchar(300), @records51 nvarchar(300), @records52 nvarchar(300), @records53 nvarchar(300), @records54 nvarchar(300), @records55 nvarchar(300), @records56 nvarchar(300), @records57 nvarchar(300), @records58 nvarchar(300), @records59 nvarchar(300), @records60 nvarchar(300), @records61 nvarchar(300), @records62 nvarchar(300), @records63 nvarchar(300), @records64 nvarchar(300), @records65 nvarchar(300), @records66 nvarchar(300), @records67 nvarchar(300), @records68 nvarchar(300), @records69 nvarchar(300), @records70 nvarchar(300), @records71 nvarchar(300), @records72 nvarchar(300), @records73 nvarchar(300), @records74 nvarchar(300), @records75 nvarchar(300), @records76 nvarchar(300), @records77 nvarchar(300), @records78 nvarchar(300), @records79 nvarchar(300), @records80 nvarchar(300), @records81 nvarchar(300), @records82 nvarchar(300), @records83 nvarchar(300), @records84 nvarchar(300), @records85 nvarchar(300), @records86 nvarchar(300), @records87 nvarchar(300), @records88 nvarchar(300), @records89 nvarchar(300), @records90 nvarchar(300), @records91 nvarchar(300), @records92 nvarchar(300), @records93 nvarchar(300), @records94 nvarchar(300), @records95 nvarchar(300), @records96 nvarchar(300), @records97 nvarchar(300), @records98 nvarchar(300), @records99 nvarchar(300), @records100 nvarchar(300), @records101 nvarchar(300), @records102 nvarchar(300), @records103 nvarchar(300), @records104 nvarchar(300), @records105 nvarchar(300), @records106 nvarchar(300), @records107 nvarchar(300), @records108 nvarchar(300), @records109 nvarchar(300), @records110 nvarchar(300), @records111 nvarchar(300), @records112 nvarchar(300), @records113 nvarchar(300), @records114 nvarchar(300), @records115 nvarchar(300), @records116 nvarchar(300), @records117 nvarchar(300), @records118 nvarchar(300), @records119 nvarchar(300), @records120 nvarchar(300), @records121 nvarchar(300), @records122 nvarchar(300), @records123 nvarchar(300), @records124 nvarchar(300), @records125 nvarchar(300), @records126 nvarchar(300), @records127 nvarchar(300), @records128 nvarchar(300), @records129 nvarchar(300), @records130 nvarchar(300), @records131 nvarchar(300), @records132 nvarchar(300), @records133 nvarchar(300), @records134 nvarchar(300), @records135 nvarchar(300), @records136 nvarchar(300), @records137 nvarchar(300), @records138 nvarchar(300), @records139 nvarchar(300), @records140 nvarchar(300), @records141 nvarchar(300), @records142 nvarchar(300), @records143 nvarchar(300), @records144 nvarchar(300), @records145 nvarchar(300), @records146 nvarchar(300), @records147 nvarchar(300), @records148 nvarchar(300), @records149 nvarchar(300), @records150 nvarchar(300), @records151 nvarchar(300), @records152 nvarchar(300), @records153 nvarchar(300), @records154 nvarchar(300), @records155 nvarchar(300), @records156 nvarchar(300), @records157 nvarchar(300), @records158 nvarchar(300), @records159 nvarchar(300), @records160 nvarchar(300), @records161 nvarchar(300), @records162 nvarchar(300), @records163 nvarchar(300), @records164 nvarchar(300), @records165 nvarchar(300), @records166 nvarchar(300), @records167 nvarchar(300), @records168 nvarchar(300), @records169 nvarchar(300), @records170 nvarchar(300), @records171 nvarchar(300), @records172 nvarchar(300), @records173 nvarchar(300), @records174 nvarchar(300), @records175 nvarchar(300), @records176 nvarchar(300), @records177 nvarchar(300), @records178 nvarchar(300), @records179 nvarchar(300), @records180 nvarchar(300), @records181 nvarchar(300), @records182 nvarchar(300), @records183 nvarchar(300), @records184 nvarchar(300), @records185 nvarchar(300), @records186 nvarchar(300), @records187 nvarchar(300), @records188 nvarchar(300), @records189 nvarchar(300), @records190 nvarchar(300), @records191 nvarchar(300), @records192 nvarchar(300), @records193 nvarchar(300), @records194 nvarchar(300), @records195 nvarchar(300), @records196 nvarchar(300), @records197 nvarchar(300), @records198 nvarchar(300), @records199 nvarchar(300), @records200 nvarchar(300), @records201 nvarchar(300), @records202 nvarchar(300), @records203 nvarchar(300), @records204 nvarchar(300), @records205 nvarchar(300), @records206 nvarchar(300), @records207 nvarchar(300), @records208 nvarchar(300), @records209 nvarchar(300), @records210 nvarchar(300), @records211 nvarchar(300), @records212 nvarchar(300), @records213 nvarchar(300), @records214 nvarchar(300), @records215 nvarchar(300), @records216 nvarchar(300), @records217 nvarchar(300), @records218 nvarchar(300), @records219 nvarchar(300), @records220 nvarchar(300), @records221 nvarchar(300), @records222 nvarchar(300), @records223 nvarchar(300), @records224 nvarchar(300), @records225 nvarchar(300), @records226 nvarchar(300), @records227 nvarchar(300), @records228 nvarchar(300), @records229 nvarchar(300), @records230 nvarchar(300), @records231 nvarchar(300), @records232 nvarchar(300), @records233 nvarchar(300), @records234 nvarchar(300), @records235 nvarchar(300), @records236 nvarchar(300), @records237 nvarchar(300), @records238 nvarchar(300), @records239 nvarchar(300), @records240 nvarchar(300), @records241 nvarchar(300), @records242 nvarchar(300), @records243 nvarchar(300), @records244 nvarchar(300), @records245 nvarchar(300), @records246 nvarchar(300), @records247 nvarchar(300), @records248 nvarchar(300), @records249 nvarchar(300), @records250 nvarchar(300), @records251 nvarchar(300), @records252 nvarchar(300), @records253 nvarchar(300), @records254 nvarchar(300), @records255 nvarchar(300), @records256 nvarchar(300), @records257 nvarchar(300), @records258 nvarchar(300), @records259 nvarchar(300), @records260 nvarchar(300), @records261 nvarchar(300), @records262 nvarchar(300), @records263 nvarchar(300), @records264 nvarchar(300), @records265 nvarchar(300), @records266 nvarchar(300), @records267 nvarchar(300), @records268 nvarchar(300), @records269 nvarchar(300), @records270 nvarchar(300), @records271 nvarchar(300), @records272 nvarchar(300), @records273 nvarchar(300), @records274 nvarchar(300), @records275 nvarchar(300), @records276 nvarchar(300), @records277 nvarchar(300), @records278 nvarchar(300), @records279 nvarchar(300), @records280 nvarchar(300), @records281 nvarchar(300), @records282 nvarchar(300), @records283 nvarchar(300), @records284 nvarchar(300), @records285 nvarchar(300), @records286 nvarchar(300), @records287 nvarchar(300), @records288 nvarchar(300), @records289 nvarchar(300), @records290 nvarchar(300), @records291 nvarchar(300), @records292 nvarchar(300), @records293 nvarchar(300), @records294 nvarchar(300), @records295 nvarchar(300), @records296 nvarchar(300), @records297 nvarchar(300), @records298 nvarchar(300), @records299 nvarchar(300), @records300 nvarchar(300)
SELECT [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[company] = @scope_Company_Value AND [b].[kind] = @kind_Kind AND [b].[record] IN (@records1, @records2, @records3, @records4, @records5, @records6, @records7, @records8, @records9, @records10, @records11, @records12, @records13, @records14, @records15, @records16, @records17, @records18, @records19, @records20, @records21, @records22, @records23, @records24, @records25, @records26, @records27, @records28, @records29, @records30, @records31, @records32, @records33, @records34, @records35, @records36, @records37, @records38, @records39, @records40, @records41, @records42, @records43, @records44, @records45, @records46, @records47, @records48, @records49, @records50, @records51, @records52, @records53, @records54, @records55, @records56, @records57, @records58, @records59, @records60, @records61, @records62, @records63, @records64, @records65, @records66, @records67, @records68, @records69, @records70, @records71, @records72, @records73, @records74, @records75, @records76, @records77, @records78, @records79, @records80, @records81, @records82, @records83, @records84, @records85, @records86, @records87, @records88, @records89, @records90, @records91, @records92, @records93, @records94, @records95, @records96, @records97, @records98, @records99, @records100, @records101, @records102, @records103, @records104, @records105, @records106, @records107, @records108, @records109, @records110, @records111, @records112, @records113, @records114, @records115, @records116, @records117, @records118, @records119, @records120, @records121, @records122, @records123, @records124, @records125, @records126, @records127, @records128, @records129, @records130, @records131, @records132, @records133, @records134, @records135, @records136, @records137, @records138, @records139, @records140, @records141, @records142, @records143, @records144, @records145, @records146, @records147, @records148, @records149, @records150, @records151, @records152, @records153, @records154, @records155, @records156, @records157, @records158, @records159, @records160, @records161, @records162, @records163, @records164, @records165, @records166, @records167, @records168, @records169, @records170, @records171, @records172, @records173, @records174, @records175, @records176, @records177, @records178, @records179, @records180, @records181, @records182, @records183, @records184, @records185, @records186, @records187, @records188, @records189, @records190, @records191, @records192, @records193, @records194, @records195, @records196, @records197, @records198, @records199, @records200, @records201, @records202, @records203, @records204, @records205, @records206, @records207, @records208, @records209, @records210, @records211, @records212, @records213, @records214, @records215, @records216, @records217, @records218, @records219, @records220, @records221, @records222, @records223, @records224, @records225, @records226, @records227, @records228, @records229, @records230, @records231, @records232, @records233, @records234, @records235, @records236, @records237, @records238, @records239, @records240, @records241, @records242, @records243, @records244, @records245, @records246, @records247, @records248, @records249, @records250, @records251, @records252, @records253, @records254, @records255, @records256, @records257, @records258, @records259, @records260, @records261, @records262, @records263, @records264, @records265, @records266, @records267, @records268, @records269, @records270, @records271, @records272, @records273, @records274, @records275, @records276, @records277, @records278, @records279, @records280, @records281, @records282, @records283, @records284, @records285, @records286, @records287, @records288, @records289, @records290, @records291, @records292, @records293, @records294, @records295, @records296, @records297, @records298, @records299, @records300)
GO
-- @scope_Company_Value nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @records3 nvarchar(300), @records4 nvarchar(300), @records5 nvarchar(300), @records6 nvarchar(300), @records7 nvarchar(300), @records8 nvarchar(300), @records9 nvarchar(300), @records10 nvarchar(300), @records11 nvarchar(300), @records12 nvarchar(300), @records13 nvarchar(300), @records14 nvarchar(300), @records15 nvarchar(300), @records16 nvarchar(300), @records17 nvarchar(300), @records18 nvarchar(300), @records19 nvarchar(300), @records20 nvarchar(300), @records21 nvarchar(300), @records22 nvarchar(300), @records23 nvarchar(300), @records24 nvarchar(300), @records25 nvarchar(300), @records26 nvarchar(300), @records27 nvarchar(300), @records28 nvarchar(300), @records29 nvarchar(300), @records30 nvarchar(300), @records31 nvarchar(300), @records32 nvarchar(300), @records33 nvarchar(300), @records34 nvarchar(300), @records35 nvarchar(300), @records36 nvarchar(300), @records37 nvarchar(300), @records38 nvarchar(300), @records39 nvarchar(300), @records40 nvarchar(300), @records41 nvarchar(300), @records42 nvarchar(300), @records43 nvarchar(300), @records44 nvarchar(300), @records45 nvarchar(300), @records46 nvarchar(300), @records47 nvarchar(300), @records48 nvarchar(300), @records49 nvarchar(300), @records50 nvarchar(300), @records51 nvarchar(300), @records52 nvarchar(300), @records53 nvarchar(300), @records54 nvarchar(300), @records55 nvarchar(300), @records56 nvarchar(300), @records57 nvarchar(300), @records58 nvarchar(300), @records59 nvarchar(300), @records60 nvarchar(300), @records61 nvarchar(300), @records62 nvarchar(300), @records63 nvarchar(300), @records64 nvarchar(300), @records65 nvarchar(300), @records66 nvarchar(300), @records67 nvarchar(300), @records68 nvarchar(300), @records69 nvarchar(300), @records70 nvarchar(300), @records71 nvarchar(300), @records72 nvarchar(300), @records73 nvarchar(300), @records74 nvarchar(300), @records75 nvarchar(300), @records76 nvarchar(300), @records77 nvarchar(300), @records78 nvarchar(300), @records79 nvarchar(300), @records80 nvarchar(300), @records81 nvarchar(300), @records82 nvarchar(300), @records83 nvarchar(300), @records84 nvarchar(300), @records85 nvarchar(300), @records86 nvarchar(300), @records87 nvarchar(300), @records88 nvarchar(300), @records89 nvarchar(300), @records90 nvarchar(300), @records91 nvarchar(300), @records92 nvarchar(300), @records93 nvarchar(300), @records94 nvarchar(300), @records95 nvarchar(300), @records96 nvarchar(300), @records97 nvarchar(300), @records98 nvarchar(300), @records99 nvarchar(300), @records100 nvarchar(300), @records101 nvarchar(300), @records102 nvarchar(300), @records103 nvarchar(300), @records104 nvarchar(300), @records105 nvarchar(300), @records106 nvarchar(300), @records107 nvarchar(300), @records108 nvarchar(300), @records109 nvarchar(300), @records110 nvarchar(300), @records111 nvarchar(300), @records112 nvarchar(300), @records113 nvarchar(300), @records114 nvarchar(300), @records115 nvarchar(300), @records116 nvarchar(300), @records117 nvarchar(300), @records118 nvarchar(300), @records119 nvarchar(300), @records120 nvarchar(300), @records121 nvarchar(300), @records122 nvarchar(300), @records123 nvarchar(300), @records124 nvarchar(300), @records125 nvarchar(300), @records126 nvarchar(300), @records127 nvarchar(300), @records128 nvarchar(300), @records129 nvarchar(300), @records130 nvarchar(300), @records131 nvarchar(300), @records132 nvarchar(300), @records133 nvarchar(300), @records134 nvarchar(300), @records135 nvarchar(300), @records136 nvarchar(300), @records137 nvarchar(300), @records138 nvarchar(300), @records139 nvarchar(300), @records140 nvarchar(300), @records141 nvarchar(300), @records142 nvarchar(300), @records143 nvarchar(300), @records144 nvarchar(300), @records145 nvarchar(300), @records146 nvarchar(300), @records147 nvarchar(300), @records148 nvarchar(300), @records149 nvarchar(300), @records150 nvarchar(300), @records151 nvarchar(300), @records152 nvarchar(300), @records153 nvarchar(300), @records154 nvarchar(300), @records155 nvarchar(300), @records156 nvarchar(300), @records157 nvarchar(300), @records158 nvarchar(300), @records159 nvarchar(300), @records160 nvarchar(300), @records161 nvarchar(300), @records162 nvarchar(300), @records163 nvarchar(300), @records164 nvarchar(300), @records165 nvarchar(300), @records166 nvarchar(300), @records167 nvarchar(300), @records168 nvarchar(300), @records169 nvarchar(300), @records170 nvarchar(300), @records171 nvarchar(300), @records172 nvarchar(300), @records173 nvarchar(300), @records174 nvarchar(300), @records175 nvarchar(300), @records176 nvarchar(300), @records177 nvarchar(300), @records178 nvarchar(300), @records179 nvarchar(300), @records180 nvarchar(300), @records181 nvarchar(300), @records182 nvarchar(300), @records183 nvarchar(300), @records184 nvarchar(300), @records185 nvarchar(300), @records186 nvarchar(300), @records187 nvarchar(300), @records188 nvarchar(300), @records189 nvarchar(300), @records190 nvarchar(300), @records191 nvarchar(300), @records192 nvarchar(300), @records193 nvarchar(300), @records194 nvarchar(300), @records195 nvarchar(300), @records196 nvarchar(300), @records197 nvarchar(300), @records198 nvarchar(300), @records199 nvarchar(300), @records200 nvarchar(300), @records201 nvarchar(300), @records202 nvarchar(300), @records203 nvarchar(300), @records204 nvarchar(300), @records205 nvarchar(300), @records206 nvarchar(300), @records207 nvarchar(300), @records208 nvarchar(300), @records209 nvarchar(300), @records210 nvarchar(300), @records211 nvarchar(300), @records212 nvarchar(300), @records213 nvarchar(300), @records214 nvarchar(300), @records215 nvarchar(300), @records216 nvarchar(300), @records217 nvarchar(300), @records218 nvarchar(300), @records219 nvarchar(300), @records220 nvarchar(300), @records221 nvarchar(300), @records222 nvarchar(300), @records223 nvarchar(300), @records224 nvarchar(300), @records225 nvarchar(300), @records226 nvarchar(300), @records227 nvarchar(300), @records228 nvarchar(300), @records229 nvarchar(300), @records230 nvarchar(300), @records231 nvarchar(300), @records232 nvarchar(300), @records233 nvarchar(300), @records234 nvarchar(300), @records235 nvarchar(300), @records236 nvarchar(300), @records237 nvarchar(300), @records238 nvarchar(300), @records239 nvarchar(300), @records240 nvarchar(300), @records241 nvarchar(300), @records242 nvarchar(300), @records243 nvarchar(300), @records244 nvarchar(300), @records245 nvarchar(300), @records246 nvarchar(300), @records247 nvarchar(300), @records248 nvarchar(300), @records249 nvarchar(300), @records250 nvarchar(300), @records251 nvarchar(300), @records252 nvarchar(300), @records253 nvarchar(300), @records254 nvarchar(300), @records255 nvarchar(300), @records256 nvarchar(300), @records257 nvarchar(300), @records258 nvarchar(300), @records259 nvarchar(300), @records260 nvarchar(300), @records261 nvarchar(300), @records262 nvarchar(300), @records263 nvarchar(300), @records264 nvarchar(300), @records265 nvarchar(300), @records266 nvarchar(300), @records267 nvarchar(300), @records268 nvarchar(300), @records269 nvarchar(300), @records270 nvarchar(300), @records271 nvarchar(300), @records272 nvarchar(300), @records273 nvarchar(300), @records274 nvarchar(300), @records275 nvarchar(300), @records276 nvarchar(300), @records277 nvarchar(300), @records278 nvarchar(300), @records279 nvarchar(300), @records280 nvarchar(300), @records281 nvarchar(300), @records282 nvarchar(300), @records283 nvarchar(300), @records284 nvarchar(300), @records285 nvarchar(300), @records286 nvarchar(300), @records287 nvarchar(300), @records288 nvarchar(300), @records289 nvarchar(300), @records290 nvarchar(300), @records291 nvarchar(300), @records292 nvarchar(300), @records293 nvarchar(300), @records294 nvarchar(300), @records295 nvarchar(300), @records296 nvarchar(300), @records297 nvarchar(300), @records298 nvarchar(300), @records299 nvarchar(300), @records300 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind_Kind AND [l].[record] IN (@records1, @records2, @records3, @records4, @records5, @records6, @records7, @records8, @records9, @records10, @records11, @records12, @records13, @records14, @records15, @records16, @records17, @records18, @records19, @records20, @records21, @records22, @records23, @records24, @records25, @records26, @records27, @records28, @records29, @records30, @records31, @records32, @records33, @records34, @records35, @records36, @records37, @records38, @records39, @records40, @records41, @records42, @records43, @records44, @records45, @records46, @records47, @records48, @records49, @records50, @records51, @records52, @records53, @records54, @records55, @records56, @records57, @records58, @records59, @records60, @records61, @records62, @records63, @records64, @records65, @records66, @records67, @records68, @records69, @records70, @records71, @records72, @records73, @records74, @records75, @records76, @records77, @records78, @records79, @records80, @records81, @records82, @records83, @records84, @records85, @records86, @records87, @records88, @records89, @records90, @records91, @records92, @records93, @records94, @records95, @records96, @records97, @records98, @records99, @records100, @records101, @records102, @records103, @records104, @records105, @records106, @records107, @records108, @records109, @records110, @records111, @records112, @records113, @records114, @records115, @records116, @records117, @records118, @records119, @records120, @records121, @records122, @records123, @records124, @records125, @records126, @records127, @records128, @records129, @records130, @records131, @records132, @records133, @records134, @records135, @records136, @records137, @records138, @records139, @records140, @records141, @records142, @records143, @records144, @records145, @records146, @records147, @records148, @records149, @records150, @records151, @records152, @records153, @records154, @records155, @records156, @records157, @records158, @records159, @records160, @records161, @records162, @records163, @records164, @records165, @records166, @records167, @records168, @records169, @records170, @records171, @records172, @records173, @records174, @records175, @records176, @records177, @records178, @records179, @records180, @records181, @records182, @records183, @records184, @records185, @records186, @records187, @records188, @records189, @records190, @records191, @records192, @records193, @records194, @records195, @records196, @records197, @records198, @records199, @records200, @records201, @records202, @records203, @records204, @records205, @records206, @records207, @records208, @records209, @records210, @records211, @records212, @records213, @records214, @records215, @records216, @records217, @records218, @records219, @records220, @records221, @records222, @records223, @records224, @records225, @records226, @records227, @records228, @records229, @records230, @records231, @records232, @records233, @records234, @records235, @records236, @records237, @records238, @records239, @records240, @records241, @records242, @records243, @records244, @records245, @records246, @records247, @records248, @records249, @records250, @records251, @records252, @records253, @records254, @records255, @records256, @records257, @records258, @records259, @records260, @records261, @records262, @records263, @records264, @records265, @records266, @records267, @records268, @records269, @records270, @records271, @records272, @records273, @records274, @records275, @records276, @records277, @records278, @records279, @records280, @records281, @records282, @records283, @records284, @records285, @records286, @records287, @records288, @records289, @records290, @records291, @records292, @records293, @records294, @records295, @records296, @records297, @records298, @records299, @records300)
GO
-- @scope_Company_Value nvarchar(40), @policy_Kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @policy_Kind AND [l].[sage_key] = @keys1
GO
-- @scope_Company_Value nvarchar(40), @policy_Kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @policy_Kind AND [l].[ssm_key] = @keys1
GO
-- @scope_Company_Value nvarchar(40), @policy_Kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300), @keys3 nvarchar(300), @keys4 nvarchar(300), @keys5 nvarchar(300), @keys6 nvarchar(300), @keys7 nvarchar(300), @keys8 nvarchar(300), @keys9 nvarchar(300), @keys10 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @policy_Kind AND [l].[sage_key] IN (@keys1, @keys2, @keys3, @keys4, @keys5, @keys6, @keys7, @keys8, @keys9, @keys10)
GO
-- @scope_Company_Value nvarchar(40), @policy_Kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300), @keys3 nvarchar(300), @keys4 nvarchar(300), @keys5 nvarchar(300), @keys6 nvarchar(300), @keys7 nvarchar(300), @keys8 nvarchar(300), @keys9 nvarchar(300), @keys10 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @policy_Kind AND [l].[ssm_key] IN (@keys1, @keys2, @keys3, @keys4, @keys5, @keys6, @keys7, @keys8, @keys9, @keys10)
GO
-- @scope_Company_Value nvarchar(40), @records1 nvarchar(300)
SELECT [l].[sage_key]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = N'order' AND [l].[record] = @records1
GO
-- @scope_Company_Value nvarchar(40), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [l].[sage_key]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = N'order' AND [l].[record] IN (@records1, @records2)
GO
-- @scopes1 nvarchar(100), @scopes2 nvarchar(100), @scopes3 nvarchar(100)
UPDATE [s]
SET [s].[full_at] = NULL
FROM [stream_state] AS [s]
WHERE [s].[scope] IN (@scopes1, @scopes2, @scopes3)
GO
-- @side nvarchar(10), @stream nvarchar(40), @company nvarchar(40)
SELECT TOP(1) [r1].[started_at]
FROM [run] AS [r]
INNER JOIN (
    SELECT [r0].[run_id], [r0].[started_at]
    FROM [run_step] AS [r0]
    WHERE [r0].[phase] = N'extract' AND [r0].[side] = @side AND [r0].[stream] = @stream AND [r0].[state] = N'done'
) AS [r1] ON [r].[id] = [r1].[run_id]
WHERE [r].[company] = @company
ORDER BY [r].[id] DESC
GO
-- @step_RunId bigint
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run_step] AS [r]
        WHERE [r].[run_id] = @step_RunId AND [r].[phase] = N'extract' AND [r].[side] = N'Sage50' AND [r].[state] IN (N'pending', N'running')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
