-- 
DELETE FROM [b]
FROM [base] AS [b]
WHERE 0 = 1
GO
-- @Company nvarchar(40), @kind nvarchar(20), @alone_Record nvarchar(300)
DELETE FROM [b]
FROM [base] AS [b]
WHERE [b].[company] = @Company AND [b].[kind] = @kind AND [b].[record] = @alone_Record
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
-- @row_Company nvarchar(40)
DELETE FROM [b]
FROM [base] AS [b]
WHERE [b].[company] = @row_Company
GO
-- 
DELETE FROM [c]
FROM [change] AS [c]
WHERE [c].[state] = N'refused'
GO
-- @Company nvarchar(40), @kind nvarchar(20), @alone_Record nvarchar(300)
DELETE FROM [l]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = @kind AND [l].[record] = @alone_Record
GO
-- @_8__locals1_run_Id bigint, @again1 nvarchar(40), @again2 nvarchar(40), @again3 nvarchar(40)
DELETE FROM [r]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @_8__locals1_run_Id AND [r].[phase] = N'plan' AND [r].[stream] IN (@again1, @again2, @again3)
GO
-- @request_Company nvarchar(40)
DELETE FROM [s]
FROM [stream_state] AS [s]
WHERE [s].[kind] = N'tenant' AND EXISTS (
    SELECT 1
    FROM [company] AS [c]
    WHERE [c].[company] = @request_Company AND ([s].[scope] = [c].[tenant] OR [s].[scope] = [c].[tenant] + N'/' + [c].[company]))
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
-- @company nvarchar(40), @_kind nvarchar(20), @record nvarchar(300), @target nvarchar(10), @before_At datetimeoffset, @named_contains nvarchar(4000)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @company AND [c].[kind] = @_kind AND [c].[record] = @record AND [c].[target] = @target AND [c].[state] = N'applied' AND [c].[settled_at] >= @before_At AND [c].[fields] LIKE @named_contains ESCAPE N'\') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40), @kind nvarchar(20), @own nvarchar(300), @partner nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[company] = @company AND [c].[kind] = @kind AND ([c].[record] = @own OR [c].[record] = @partner) AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) AND [c].[state] IN (N'sending', N'in doubt')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
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
-- @lane nvarchar(120), @now datetimeoffset, @now0 datetimeoffset
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[lane] = @lane AND [c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] IS NULL OR [c].[due_at] <= @now) AND ([c].[dispatched_until] IS NULL OR [c].[dispatched_until] <= @now0) AND NOT EXISTS (
            SELECT 1
            FROM [company] AS [c0]
            WHERE [c0].[company] = [c].[company] AND ([c0].[paused] = CAST(1 AS bit) OR [c0].[stop_code] IS NOT NULL))) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @run_Id bigint, @now datetimeoffset
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[run_id] = @run_Id AND ([c].[state] IN (N'planned', N'sending') OR ([c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] IS NULL OR [c].[due_at] <= @now OR ([c].[state] = N'queued' AND [c].[attempts] = 0)) AND NOT EXISTS (
            SELECT 1
            FROM [company] AS [c0]
            WHERE [c0].[company] = [c].[company] AND ([c0].[paused] = CAST(1 AS bit) OR [c0].[stop_code] IS NOT NULL))))) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @run_Id bigint, @run_PlannedAt datetimeoffset
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [change] AS [c]
        WHERE [c].[run_id] = @run_Id AND [c].[state] = N'applied' AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND [c].[settled_at] > @run_PlannedAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
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
-- @name nvarchar(40)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [company] AS [c]
        WHERE [c].[company] = @name AND [c].[paused] = CAST(1 AS bit)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
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
-- @company nvarchar(40), @kind nvarchar(20), @sage nvarchar(4000), @key nvarchar(4000), @ssm nvarchar(4000)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [link] AS [l]
        WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[state] = N'linked' AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IS NOT NULL AND (@sage + [l].[sage_key] = @key OR @ssm + [l].[ssm_key] = @key)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @link_Company nvarchar(40), @link_Kind nvarchar(20), @record nvarchar(300)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [link] AS [l]
        WHERE [l].[company] = @link_Company AND [l].[kind] = @link_Kind AND [l].[record] = @record) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @company nvarchar(40), @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run] AS [r]
        WHERE [r].[company] = @company AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @run_Company nvarchar(40), @run_Id bigint, @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run] AS [r]
        WHERE [r].[company] = @run_Company AND [r].[id] <> @run_Id AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @run_Id bigint
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run_step] AS [r]
        WHERE [r].[run_id] = @run_Id AND [r].[state] = N'failed') THEN CAST(1 AS bit)
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
-- @step_RunId bigint, @step_Phase nvarchar(10), @step_Side nvarchar(10), @step_Stream nvarchar(40), @step_Fence int
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [run_step] AS [r]
        WHERE [r].[run_id] = @step_RunId AND [r].[phase] = @step_Phase AND [r].[side] = @step_Side AND [r].[stream] = @step_Stream AND [r].[fence] = @step_Fence) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO
-- @name nvarchar(40), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT COUNT(*)
FROM [change] AS [c]
WHERE [c].[company] = @name AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @lane_Lane nvarchar(120), @now datetimeoffset, @now0 datetimeoffset
SELECT COUNT(*)
FROM [change] AS [c]
WHERE [c].[lane] = @lane_Lane AND [c].[state] IN (N'queued', N'in doubt', N'sending') AND ([c].[dispatched_until] > @now OR [c].[lease_until] > @now0)
GO
-- @run_Company nvarchar(40)
SELECT COUNT(*)
FROM [link] AS [l]
WHERE [l].[company] = @run_Company AND [l].[kind] = N'user' AND [l].[state] = N'sageOnly'
GO
-- @run_Id bigint, @run_PlannedAt datetimeoffset
SELECT DISTINCT [c].[stream]
FROM [change] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[state] = N'applied' AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND [c].[settled_at] > @run_PlannedAt
GO
-- @company nvarchar(40)
SELECT DISTINCT [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'waiting' AND [c].[waits_for_key] IS NOT NULL
GO
-- @company nvarchar(40), @since datetimeoffset
SELECT DISTINCT [r].[stream]
FROM [run_step] AS [r]
WHERE [r].[phase] = N'plan' AND [r].[state] = N'done' AND EXISTS (
    SELECT 1
    FROM [run] AS [r0]
    WHERE [r0].[id] = [r].[run_id] AND [r0].[company] = @company AND [r0].[started_at] >= @since AND [r0].[state] IN (N'closed', N'loading'))
GO
-- @run_Id bigint
SELECT DISTINCT [r].[stream]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Id
GO
-- @company nvarchar(40)
SELECT MAX([r].[done_at])
FROM [request] AS [r]
WHERE [r].[company] = @company AND [r].[kind] = N'on' AND [r].[state] = N'done'
GO
-- @company nvarchar(40)
SELECT MAX([r].[planned_at])
FROM [run] AS [r]
WHERE [r].[company] = @company
GO
-- @name nvarchar(40), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT MIN([c].[created_at])
FROM [change] AS [c]
WHERE [c].[company] = @name AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @p nvarchar(40), @p1 nvarchar(20), @p2 nvarchar(300)
SELECT TOP(1) [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[company] = @p AND [b].[kind] = @p1 AND [b].[record] = @p2
GO
-- @company nvarchar(40)
SELECT TOP(1) [c].[company], [c].[highest_invoice], [c].[highest_order], [c].[name], [c].[paused], [c].[sage_company_id], [c].[stop_code], [c].[stop_reason], [c].[tenant]
FROM [company] AS [c]
WHERE [c].[company] = @company
GO
-- 
SELECT TOP(1) [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE 0 = 1
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300), @source nvarchar(10)
SELECT TOP(1) [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'refused' AND [c].[action] = N'create' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = [c].[kind] AND [c0].[record] = [c].[record] AND [c0].[target] = [c].[target] AND [c0].[id] > [c].[id]) AND [c].[kind] = @kind AND [c].[record] = @record AND [c].[target] <> @source
GO
-- @p bigint
SELECT TOP(1) [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[id] = @p
GO
-- @company nvarchar(40), @_kind nvarchar(20), @record nvarchar(300), @lost_Field nvarchar(4000)
SELECT TOP(1) [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @_kind AND [c].[record] = @record AND [c].[field] = @lost_Field
ORDER BY [c].[id] DESC
GO
-- @p nvarchar(60), @p1 nvarchar(10), @p2 nvarchar(300)
SELECT TOP(1) [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[account_code], [c].[date], [c].[extra], [c].[filter], [c].[gone], [c].[number], [c].[read_at], [c].[rep], [c].[row_hash], [c].[total]
FROM [current_invoice] AS [c]
WHERE [c].[scope] = @p AND [c].[side] = @p1 AND [c].[key] = @p2
GO
-- @p nvarchar(60), @p1 nvarchar(10), @p2 nvarchar(300)
SELECT TOP(1) [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[comment], [c].[currency], [c].[discount], [c].[extra], [c].[filter], [c].[forecast], [c].[gone], [c].[gross], [c].[net], [c].[number], [c].[order_date], [c].[price_list], [c].[read_at], [c].[read_only], [c].[reference], [c].[rep], [c].[row_hash], [c].[status], [c].[tax]
FROM [current_order] AS [c]
WHERE [c].[scope] = @p AND [c].[side] = @p1 AND [c].[key] = @p2
GO
-- @p nvarchar(60), @p1 nvarchar(10), @p2 nvarchar(300)
SELECT TOP(1) [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[address1], [c].[address2], [c].[balance], [c].[city], [c].[company_code], [c].[country], [c].[credit_limit], [c].[currency], [c].[email], [c].[extra], [c].[fax], [c].[filter], [c].[gone], [c].[name], [c].[on_hold], [c].[owner], [c].[phone], [c].[phone2], [c].[postcode], [c].[price_list], [c].[read_at], [c].[read_only], [c].[region], [c].[row_hash], [c].[status], [c].[terms], [c].[vat_number], [c].[website]
FROM [current_account] AS [c]
WHERE [c].[scope] = @p AND [c].[side] = @p1 AND [c].[key] = @p2
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
-- @p nvarchar(40), @p1 nvarchar(20), @p2 nvarchar(300)
SELECT TOP(1) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @p AND [l].[kind] = @p1 AND [l].[record] = @p2
GO
-- @p nvarchar(120)
SELECT TOP(1) [l].[lane], [l].[fence], [l].[in_flight], [l].[max_in_flight], [l].[side]
FROM [lane] AS [l]
WHERE [l].[lane] = @p
GO
-- @company nvarchar(40), @kind nvarchar(20), @key nvarchar(300)
SELECT TOP(1) [l].[record]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[sage_key] = @key
GO
-- @request_Company nvarchar(40)
SELECT TOP(1) [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[company] = @request_Company AND [r].[state] = N'held'
GO
-- @p bigint
SELECT TOP(1) [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[id] = @p
GO
-- @name nvarchar(40)
SELECT TOP(1) [r].[reason]
FROM [run] AS [r]
WHERE [r].[company] = @name AND [r].[state] = N'held'
GO
-- @p bigint, @p1 nvarchar(10), @p2 nvarchar(10), @p3 nvarchar(40)
SELECT TOP(1) [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @p AND [r].[phase] = @p1 AND [r].[side] = @p2 AND [r].[stream] = @p3
GO
-- @company nvarchar(40)
SELECT TOP(1) [r].[started_at]
FROM [run] AS [r]
WHERE [r].[company] = @company
ORDER BY [r].[id]
GO
-- @run_Company nvarchar(40), @run_Id bigint
SELECT TOP(1) [r].[started_at]
FROM [run] AS [r]
WHERE [r].[company] = @run_Company AND [r].[id] > @run_Id
ORDER BY [r].[id]
GO
-- @p nvarchar(40), @p1 nvarchar(40), @p2 nvarchar(20)
SELECT TOP(1) [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
WHERE [s].[company] = @p AND [s].[stream] = @p1 AND [s].[direction] = @p2
GO
-- @p nvarchar(60), @p1 nvarchar(10), @p2 nvarchar(20)
SELECT TOP(1) [s].[scope], [s].[side], [s].[kind], [s].[full_at], [s].[hash_version], [s].[row_count], [s].[watermark]
FROM [stream_state] AS [s]
WHERE [s].[scope] = @p AND [s].[side] = @p1 AND [s].[kind] = @p2
GO
-- 
SELECT TOP(2) [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
SELECT TOP(2) [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[company] = @company AND [b].[kind] = @kind AND [b].[record] = @record
GO
-- 
SELECT TOP(2) [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[record] = N'A/1'
GO
-- @company nvarchar(40)
SELECT TOP(2) [c].[company], [c].[highest_invoice], [c].[highest_order], [c].[name], [c].[paused], [c].[sage_company_id], [c].[stop_code], [c].[stop_reason], [c].[tenant]
FROM [company] AS [c]
WHERE [c].[company] = @company
GO
-- 
SELECT TOP(2) [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
GO
-- @change_Row_Id bigint, @change_Row_Fence int, @change_Row_State nvarchar(20)
SELECT TOP(2) [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[id] = @change_Row_Id AND [c].[fence] = @change_Row_Fence AND [c].[state] = @change_Row_State
GO
-- @id bigint
SELECT TOP(2) [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[id] = @id
GO
-- @id bigint
SELECT TOP(2) [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[id] = @id
GO
-- @run_Company nvarchar(40)
SELECT TOP(2) [c].[stop_reason]
FROM [company] AS [c]
WHERE [c].[company] = @run_Company
GO
-- @row_Company nvarchar(40)
SELECT TOP(2) [c].[tenant]
FROM [company] AS [c]
WHERE [c].[company] = @row_Company
GO
-- @id bigint
SELECT TOP(2) [f].[id], [f].[attempts], [f].[body], [f].[command], [f].[exception], [f].[failed_at], [f].[group], [f].[message_id], [f].[state]
FROM [failed_message] AS [f]
WHERE [f].[id] = @id
GO
-- @Company nvarchar(40), @kind nvarchar(20), @key nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = @kind AND [l].[sage_key] = @key
GO
-- @Company nvarchar(40), @document nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = N'order' AND [l].[ssm_key] = @document AND [l].[sage_key] IS NOT NULL AND [l].[state] IN (N'linked', N'tombstone')
GO
-- @change_Company nvarchar(40), @pair_Kind nvarchar(20), @pair_Ssm_Key nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @change_Company AND [l].[kind] = @pair_Kind AND [l].[ssm_key] = @pair_Ssm_Key
GO
-- @parent_Company nvarchar(40), @parent_Kind nvarchar(20), @parent_Record nvarchar(300)
SELECT TOP(2) [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @parent_Company AND [l].[kind] = @parent_Kind AND [l].[record] = @parent_Record
GO
-- @request_Company nvarchar(40)
SELECT TOP(2) [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[company] = @request_Company AND [r].[state] = N'held'
GO
-- @asked bigint, @company nvarchar(40)
SELECT TOP(2) [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[id] = @asked AND [r].[company] = @company
GO
-- @command_Run_Value bigint
SELECT TOP(2) [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[id] = @command_Run_Value
GO
-- @id bigint
SELECT TOP(2) [r].[id], [r].[arguments], [r].[company], [r].[created_at], [r].[done_at], [r].[kind], [r].[result], [r].[run_id], [r].[state]
FROM [request] AS [r]
WHERE [r].[id] = @id
GO
-- @runId bigint
SELECT TOP(2) [r].[started_at]
FROM [run] AS [r]
WHERE [r].[id] = @runId
GO
-- 
SELECT TOP(2) [s].[id], [s].[host], [s].[instance], [s].[lease_until], [s].[process_id], [s].[started_at]
FROM [service_instance] AS [s]
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
-- @p int, @lane nvarchar(120), @now datetimeoffset, @now0 datetimeoffset
SELECT TOP(@p) [c].[id]
FROM [change] AS [c]
WHERE [c].[lane] = @lane AND [c].[state] IN (N'queued', N'in doubt') AND ([c].[due_at] IS NULL OR [c].[due_at] <= @now) AND ([c].[dispatched_until] IS NULL OR [c].[dispatched_until] <= @now0) AND NOT EXISTS (
    SELECT 1
    FROM [company] AS [c0]
    WHERE [c0].[company] = [c].[company] AND ([c0].[paused] = CAST(1 AS bit) OR [c0].[stop_code] IS NOT NULL))
ORDER BY [c].[priority], [c].[order], [c].[id]
GO
-- @p int, @company nvarchar(40)
SELECT TOP(@p) [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND ([c].[state] IN (N'waiting', N'in doubt', N'held') OR ([c].[state] = N'queued' AND [c].[code] IS NOT NULL) OR ([c].[state] = N'refused' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = [c].[kind] AND [c0].[record] = [c].[record] AND [c0].[id] > [c].[id] AND [c0].[target] = [c].[target])))
ORDER BY [c].[id]
GO
-- @p int, @ids1 bigint, @class nvarchar(4000)
SELECT TOP(@p) [f].[id]
FROM [failed_message] AS [f]
WHERE [f].[state] = N'open' AND ([f].[id] = @ids1 OR [f].[group] = @class)
ORDER BY [f].[id]
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
-- 
SELECT [a].[id], [a].[at], [a].[change_id], [a].[company], [a].[from], [a].[kind], [a].[reason], [a].[record], [a].[run_id], [a].[to], [a].[what], [a].[who]
FROM [audit] AS [a]
GO
-- @company nvarchar(40)
SELECT [a].[id], [a].[at], [a].[change_id], [a].[company], [a].[from], [a].[kind], [a].[reason], [a].[record], [a].[run_id], [a].[to], [a].[what], [a].[who]
FROM [audit] AS [a]
WHERE [a].[company] = @company
ORDER BY [a].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
SELECT [a].[id], [a].[at], [a].[change_id], [a].[company], [a].[from], [a].[kind], [a].[reason], [a].[record], [a].[run_id], [a].[to], [a].[what], [a].[who]
FROM [audit] AS [a]
WHERE [a].[company] = @company AND [a].[kind] = @kind AND [a].[record] = @record
ORDER BY [a].[id]
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
-- @company nvarchar(40)
SELECT [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[company] = @company
ORDER BY [b].[kind], [b].[record]
GO
-- @scope_Company_Value nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300)
SELECT [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[company] = @scope_Company_Value AND [b].[kind] = @kind_Kind AND [b].[record] = @records1
GO
-- @scope_Company_Value nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [b].[company], [b].[kind], [b].[record], [b].[agreed_at], [b].[hash_version], [b].[mapping_version], [b].[sage_hash], [b].[sage_image], [b].[ssm_hash], [b].[ssm_image]
FROM [base] AS [b]
WHERE [b].[company] = @scope_Company_Value AND [b].[kind] = @kind_Kind AND [b].[record] IN (@records1, @records2)
GO
-- 
SELECT [c].[company], [c].[highest_invoice], [c].[highest_order], [c].[name], [c].[paused], [c].[sage_company_id], [c].[stop_code], [c].[stop_reason], [c].[tenant]
FROM [company] AS [c]
GO
-- 
SELECT [c].[company], [c].[highest_invoice], [c].[highest_order], [c].[name], [c].[paused], [c].[sage_company_id], [c].[stop_code], [c].[stop_reason], [c].[tenant]
FROM [company] AS [c]
ORDER BY [c].[company]
GO
-- 
SELECT [c].[id]
FROM [change] AS [c]
WHERE [c].[state] = N'queued'
GO
-- @command_Changes1 bigint
SELECT [c].[id] AS [Id], [c].[company] AS [Company], [c].[run_id] AS [RunId]
FROM [change] AS [c]
WHERE [c].[id] = @command_Changes1
GO
-- @command_Changes1 bigint, @command_Changes2 bigint
SELECT [c].[id] AS [Id], [c].[company] AS [Company], [c].[run_id] AS [RunId]
FROM [change] AS [c]
WHERE [c].[id] IN (@command_Changes1, @command_Changes2)
GO
-- 
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
GO
-- 
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE 0 = 1
ORDER BY [c].[id]
GO
-- @company nvarchar(40)
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @ids1 bigint
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[id] = @ids1
GO
-- @company nvarchar(40), @ids1 bigint, @ids2 bigint, @ids3 bigint
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[id] IN (@ids1, @ids2, @ids3)
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @record
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20), @planned datetimeoffset
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @records1 AND ([c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) OR [c].[state] = N'refused' OR ([c].[state] = N'superseded' AND [c].[updated_at] > @planned))
ORDER BY [c].[id] DESC
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @records1 AND ([c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) OR [c].[state] = N'refused' OR ([c].[state] = N'superseded' AND [c].[updated_at] > NULL))
ORDER BY [c].[id] DESC
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @records1 AND ([c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) OR [c].[state] = N'refused')
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] IN (@records1, @records2) AND ([c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) OR [c].[state] = N'refused' OR ([c].[state] = N'superseded' AND [c].[updated_at] > NULL))
ORDER BY [c].[id] DESC
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] IN (@records1, @records2) AND ([c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) OR [c].[state] = N'refused')
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kinds1 nvarchar(20)
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'refused' AND [c].[action] = N'create' AND NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = [c].[kind] AND [c0].[record] = [c].[record] AND [c0].[target] = [c].[target] AND [c0].[id] > [c].[id]) AND [c].[kind] = @kinds1
GO
-- @company nvarchar(40)
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] IN (N'refused', N'in doubt', N'held') AND ([c].[state] <> N'refused' OR NOT EXISTS (
    SELECT 1
    FROM [change] AS [c0]
    WHERE [c0].[company] = @company AND [c0].[kind] = [c].[kind] AND [c0].[record] = [c].[record] AND [c0].[target] = [c].[target] AND [c0].[id] > [c].[id]))
ORDER BY [c].[id]
GO
-- @run bigint
SELECT [c].[id], [c].[action], [c].[attempts], [c].[claims], [c].[code], [c].[company], [c].[created_at], [c].[dispatched_until], [c].[due_at], [c].[expected], [c].[fence], [c].[field], [c].[fields], [c].[intent_at], [c].[key], [c].[kind], [c].[lane], [c].[lease_until], [c].[limit], [c].[mapping_version], [c].[order], [c].[priority], [c].[reason], [c].[record], [c].[rule], [c].[run_id], [c].[settled_at], [c].[source_hash], [c].[state], [c].[stream], [c].[target], [c].[updated_at], [c].[version], [c].[waits_for_key], [c].[waits_for_kind]
FROM [change] AS [c]
WHERE [c].[run_id] = @run
ORDER BY [c].[order], [c].[id]
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
-- @company nvarchar(40)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[class] = N'parked' AND [c].[state] = N'resolved'
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @record nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] = @record
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
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[record] IN (@records1, @records2)
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
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved') AND [c].[record] = @records1
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved') AND [c].[record] IN (@records1, @records2)
ORDER BY [c].[id]
GO
-- @row_Company nvarchar(40), @row_Kind nvarchar(20), @row_Field nvarchar(4000), @row_Class nvarchar(4000), @id bigint
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[company] = @row_Company AND [c].[kind] = @row_Kind AND [c].[field] = @row_Field AND [c].[class] = @row_Class AND [c].[state] = N'open' AND [c].[id] <> @id
ORDER BY [c].[id]
GO
-- @kinds1 nvarchar(20), @kinds2 nvarchar(20)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[kind] IN (@kinds1, @kinds2)
ORDER BY [c].[id]
GO
-- 
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[state] IN (N'open', N'resolved')
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kinds1 nvarchar(20)
SELECT [c].[id], [c].[at], [c].[base_sage], [c].[base_ssm], [c].[candidates], [c].[class], [c].[closed_at], [c].[company], [c].[field], [c].[kind], [c].[policy], [c].[reason], [c].[record], [c].[resolution], [c].[resolved_at], [c].[resolved_by], [c].[resolved_value], [c].[run_id], [c].[sage], [c].[sage_at], [c].[sage_key], [c].[ssm], [c].[ssm_at], [c].[ssm_by], [c].[ssm_key], [c].[state], [c].[winner]
FROM [conflict] AS [c]
WHERE [c].[state] IN (N'open', N'resolved') AND [c].[company] = @company AND [c].[kind] = @kinds1
ORDER BY [c].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20)
SELECT [c].[key]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[target] = N'Sage50' AND [c].[action] = N'create' AND ([c].[state] IN (N'sending', N'in doubt') OR ([c].[state] = N'queued' AND [c].[intent_at] IS NOT NULL))
GO
-- @run bigint
SELECT [c].[kind] AS [Kind], [c].[record] AS [Record], [c].[target] AS [Target], [c].[action] AS [Action], [c].[fields] AS [Fields], [c].[expected] AS [Expected], [c].[id] AS [Id]
FROM [change] AS [c]
WHERE [c].[run_id] = @run AND [c].[state] <> N'superseded'
ORDER BY [c].[id]
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
-- @run_Id bigint
SELECT [c].[kind], [c].[winner], COUNT(*)
FROM [conflict] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[class] <> N'parked'
GROUP BY [c].[kind], [c].[winner]
GO
-- @company nvarchar(40), @kind nvarchar(20)
SELECT [c].[record]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved')
UNION
SELECT [c0].[record]
FROM [change] AS [c0]
WHERE [c0].[company] = @company AND [c0].[kind] = @kind AND [c0].[action] = N'update' AND [c0].[state] IN (N'planned', N'queued', N'waiting', N'held')
UNION
SELECT [l].[record]
FROM [link] AS [l]
WHERE 0 = 1
GO
-- @company nvarchar(40), @kind nvarchar(20), @listed1 nvarchar(300)
SELECT [c].[record]
FROM [conflict] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND [c].[state] IN (N'open', N'resolved')
UNION
SELECT [c0].[record]
FROM [change] AS [c0]
WHERE [c0].[company] = @company AND [c0].[kind] = @kind AND [c0].[action] = N'update' AND [c0].[state] IN (N'planned', N'queued', N'waiting', N'held')
UNION
SELECT [l].[record]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND [l].[sage_key] IS NULL AND [l].[state] = N'ssmOnly' AND [l].[ssm_key] = @listed1
GO
-- @context_Scope_Company_Value nvarchar(40), @records1 nvarchar(300)
SELECT [c].[record] AS [Record], [c].[fields] AS [Fields]
FROM [change] AS [c]
WHERE [c].[company] = @context_Scope_Company_Value AND [c].[kind] = N'order' AND [c].[target] = N'Ssm' AND [c].[action] = N'note' AND [c].[state] = N'applied' AND [c].[record] = @records1
ORDER BY [c].[id]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[account_code], [c].[date], [c].[extra], [c].[filter], [c].[gone], [c].[number], [c].[read_at], [c].[rep], [c].[row_hash], [c].[total]
FROM [current_invoice] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[address1], [c].[address2], [c].[city], [c].[country], [c].[description], [c].[extra], [c].[filter], [c].[gone], [c].[postcode], [c].[read_at], [c].[region], [c].[row_hash]
FROM [current_address] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[address1], [c].[city], [c].[country], [c].[email], [c].[extra], [c].[fax], [c].[filter], [c].[gone], [c].[job_title], [c].[name], [c].[owner], [c].[phone], [c].[phone2], [c].[postcode], [c].[read_at], [c].[reference], [c].[region], [c].[row_hash]
FROM [current_contact] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[account], [c].[comment], [c].[currency], [c].[discount], [c].[extra], [c].[filter], [c].[forecast], [c].[gone], [c].[gross], [c].[net], [c].[number], [c].[order_date], [c].[price_list], [c].[read_at], [c].[read_only], [c].[reference], [c].[rep], [c].[row_hash], [c].[status], [c].[tax]
FROM [current_order] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[address1], [c].[address2], [c].[balance], [c].[city], [c].[company_code], [c].[country], [c].[credit_limit], [c].[currency], [c].[email], [c].[extra], [c].[fax], [c].[filter], [c].[gone], [c].[name], [c].[on_hold], [c].[owner], [c].[phone], [c].[phone2], [c].[postcode], [c].[price_list], [c].[read_at], [c].[read_only], [c].[region], [c].[row_hash], [c].[status], [c].[terms], [c].[vat_number], [c].[website]
FROM [current_account] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[barcode], [c].[description], [c].[extra], [c].[family], [c].[filter], [c].[gone], [c].[name], [c].[not_available], [c].[price], [c].[read_at], [c].[read_only], [c].[row_hash], [c].[stock], [c].[stock_code], [c].[tax_code], [c].[unit_of_sale]
FROM [current_product] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[code], [c].[currency], [c].[extra], [c].[filter], [c].[gone], [c].[name], [c].[read_at], [c].[row_hash]
FROM [current_rate] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[description], [c].[discount], [c].[extra], [c].[filter], [c].[gone], [c].[net], [c].[order], [c].[position], [c].[price], [c].[product], [c].[quantity], [c].[read_at], [c].[row_hash], [c].[tax], [c].[tax_code]
FROM [current_order_line] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[email], [c].[extra], [c].[filter], [c].[gone], [c].[name], [c].[read_at], [c].[row_hash]
FROM [current_user] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[extra], [c].[filter], [c].[gone], [c].[name], [c].[read_at], [c].[row_hash]
FROM [current_family] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @company nvarchar(60), @tenant nvarchar(60)
SELECT [c].[scope], [c].[side], [c].[key], [c].[absent], [c].[extra], [c].[filter], [c].[gone], [c].[price], [c].[product], [c].[rate], [c].[read_at], [c].[row_hash]
FROM [current_product_rate] AS [c]
WHERE ([c].[side] = N'Sage50' AND [c].[scope] = @company) OR ([c].[side] = N'Ssm' AND [c].[scope] = @tenant)
ORDER BY [c].[side], [c].[key]
GO
-- @run_Id bigint
SELECT [c].[stream] AS [Stream], [c].[action] AS [Action], COUNT(*) AS [Count]
FROM [change] AS [c]
WHERE [c].[run_id] = @run_Id AND [c].[state] = N'planned'
GROUP BY [c].[stream], [c].[action]
GO
-- @run_Company nvarchar(40), @end datetimeoffset, @end2 datetimeoffset
SELECT [c].[stream], [c].[target], COUNT(*)
FROM [change] AS [c]
WHERE [c].[company] = @run_Company AND [c].[created_at] < @end AND ([c].[settled_at] IS NULL OR [c].[settled_at] >= @end2)
GROUP BY [c].[stream], [c].[target]
GO
-- @run_Company nvarchar(40), @run_StartedAt datetimeoffset, @end datetimeoffset
SELECT [c].[stream], [c].[target], [c].[action], [c].[state], COUNT(*)
FROM [change] AS [c]
WHERE [c].[company] = @run_Company AND [c].[settled_at] >= @run_StartedAt AND [c].[settled_at] < @end
GROUP BY [c].[stream], [c].[target], [c].[action], [c].[state]
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
-- @ids1 bigint
SELECT [f].[id], [f].[attempts], [f].[body], [f].[command], [f].[exception], [f].[failed_at], [f].[group], [f].[message_id], [f].[state]
FROM [failed_message] AS [f]
WHERE [f].[id] = @ids1 AND [f].[state] = N'open'
GO
-- @ids1 bigint
SELECT [f].[id], [f].[attempts], [f].[body], [f].[command], [f].[exception], [f].[failed_at], [f].[group], [f].[message_id], [f].[state]
FROM [failed_message] AS [f]
WHERE [f].[id] = @ids1 AND [f].[state] = N'open'
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
-- @company nvarchar(40)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company
ORDER BY [f].[id]
GO
-- @company nvarchar(40), @kind nvarchar(20), @own1 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[kind] = @kind AND [f].[key] = @own1
GO
-- @company nvarchar(40), @kind nvarchar(20), @own1 nvarchar(300), @own2 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[kind] = @kind AND [f].[key] IN (@own1, @own2)
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[kind] = @kind AND [f].[open] = CAST(1 AS bit) AND [f].[key] = @keys1
GO
-- @company nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company AND [f].[kind] = @kind AND [f].[open] = CAST(1 AS bit) AND [f].[key] IN (@keys1, @keys2)
GO
-- @company_Company_Value nvarchar(40), @side nvarchar(10), @stream_Kinds1 nvarchar(20)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company_Company_Value AND [f].[side] = @side AND [f].[code] LIKE N'S50-E-%' AND [f].[kind] = @stream_Kinds1
GO
-- @company_Company_Value nvarchar(40), @side nvarchar(10), @stream_Kinds1 nvarchar(20), @stream_Kinds2 nvarchar(20)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company_Company_Value AND [f].[side] = @side AND [f].[code] LIKE N'S50-E-%' AND [f].[kind] IN (@stream_Kinds1, @stream_Kinds2)
GO
-- @company_Value nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company_Value AND [f].[kind] = @kind AND [f].[code] LIKE N'S50-T-%' AND [f].[key] = @keys1
GO
-- @company_Value nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [f].[id], [f].[code], [f].[company], [f].[field], [f].[first_seen], [f].[key], [f].[kind], [f].[last_seen], [f].[limit], [f].[open], [f].[reason], [f].[rule], [f].[side]
FROM [finding] AS [f]
WHERE [f].[company] = @company_Value AND [f].[kind] = @kind AND [f].[code] LIKE N'S50-T-%' AND [f].[key] IN (@keys1, @keys2)
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
-- @companies1 nvarchar(40), @companies2 nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company] AS [Company], [l].[ssm_key] AS [SsmKey]
FROM [link] AS [l]
WHERE [l].[company] IN (@companies1, @companies2) AND [l].[kind] = @kind AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] = @keys1
GO
-- @companies1 nvarchar(40), @companies2 nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [l].[company] AS [Company], [l].[ssm_key] AS [SsmKey]
FROM [link] AS [l]
WHERE [l].[company] IN (@companies1, @companies2) AND [l].[kind] = @kind AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IN (@keys1, @keys2)
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
-- @Company nvarchar(40), @inSsm1 nvarchar(300), @inSsm2 nvarchar(300), @inSage1 nvarchar(300), @inSage2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = N'orderLine' AND [l].[ssm_key] IS NOT NULL AND [l].[sage_key] IS NOT NULL AND ([l].[ssm_key] IN (@inSsm1, @inSsm2) OR [l].[sage_key] IN (@inSage1, @inSage2))
GO
-- @Company nvarchar(40), @inSage1 nvarchar(300), @inSage2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = N'orderLine' AND [l].[ssm_key] IS NOT NULL AND [l].[sage_key] IS NOT NULL AND [l].[sage_key] IN (@inSage1, @inSage2)
GO
-- @Company nvarchar(40), @inSsm1 nvarchar(300), @inSsm2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @Company AND [l].[kind] = N'orderLine' AND [l].[ssm_key] IS NOT NULL AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IN (@inSsm1, @inSsm2)
GO
-- @company nvarchar(40)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company
ORDER BY [l].[kind], [l].[record]
GO
-- @company nvarchar(40), @kind nvarchar(20), @key nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind AND ([l].[record] = @key OR [l].[sage_key] = @key OR [l].[ssm_key] = @key)
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind_Kind AND [l].[record] = @records1 AND [l].[sage_key] IS NOT NULL
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind_Kind AND [l].[record] = @records1 AND [l].[state] <> N'gone' AND [l].[state] <> N'tombstone'
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind_Kind AND [l].[record] IN (@records1, @records2) AND [l].[sage_key] IS NOT NULL
GO
-- @company nvarchar(40), @kind_Kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @kind_Kind AND [l].[record] IN (@records1, @records2) AND [l].[state] <> N'gone' AND [l].[state] <> N'tombstone'
GO
-- @company nvarchar(40), @pair_Kind nvarchar(20), @pair_Sage_Key nvarchar(300), @record nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = @pair_Kind AND [l].[sage_key] = @pair_Sage_Key AND [l].[record] <> @record
GO
-- @context_Scope_Company_Value nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @context_Scope_Company_Value AND [l].[kind] = @kind AND [l].[record] = @records1
GO
-- @context_Scope_Company_Value nvarchar(40), @kind nvarchar(20), @records1 nvarchar(300), @records2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @context_Scope_Company_Value AND [l].[kind] = @kind AND [l].[record] IN (@records1, @records2)
GO
-- @context_Scope_Company_Value nvarchar(40), @kind_Kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @context_Scope_Company_Value AND [l].[kind] = @kind_Kind AND [l].[sage_key] = @keys1
GO
-- @context_Scope_Company_Value nvarchar(40), @kind_Kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @context_Scope_Company_Value AND [l].[kind] = @kind_Kind AND [l].[ssm_key] = @keys1
GO
-- @context_Scope_Company_Value nvarchar(40), @kind_Kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @context_Scope_Company_Value AND [l].[kind] = @kind_Kind AND [l].[ssm_key] IN (@keys1, @keys2)
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind AND [l].[state] IN (N'linked', N'tombstone') AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IS NOT NULL AND [l].[sage_key] = @keys1
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind AND [l].[state] IN (N'linked', N'tombstone') AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IS NOT NULL AND [l].[sage_key] IN (@keys1, @keys2)
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind AND [l].[state] IN (N'linked', N'tombstone') AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IS NOT NULL AND [l].[ssm_key] = @keys1
GO
-- @scope_Company_Value nvarchar(40), @kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [l].[company], [l].[kind], [l].[record], [l].[reason], [l].[sage_born], [l].[sage_key], [l].[ssm_key], [l].[state], [l].[updated_at]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @kind AND [l].[state] IN (N'linked', N'tombstone') AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IS NOT NULL AND [l].[ssm_key] IN (@keys1, @keys2)
GO
-- @run_Company nvarchar(40)
SELECT [l].[kind] AS [Kind], COUNT_BIG(*) AS [Count]
FROM [link] AS [l]
WHERE [l].[company] = @run_Company AND [l].[state] = N'linked'
GROUP BY [l].[kind]
GO
-- 
SELECT [l].[lane], [l].[fence], [l].[in_flight], [l].[max_in_flight], [l].[side]
FROM [lane] AS [l]
GO
-- 
SELECT [l].[sage_key]
FROM [link] AS [l]
WHERE 0 = 1
GO
-- @company nvarchar(40), @stem_startswith nvarchar(300)
SELECT [l].[sage_key]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[kind] = N'account' AND [l].[sage_key] LIKE @stem_startswith ESCAPE N'\'
UNION ALL
SELECT [c].[key] AS [sage_key]
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = N'account' AND [c].[target] = N'Sage50' AND [c].[key] LIKE @stem_startswith ESCAPE N'\'
GO
-- @scope_Company_Value nvarchar(40), @policy_Kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[sage_key]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @policy_Kind AND [l].[sage_key] = @keys1 AND [l].[ssm_key] IS NOT NULL
GO
-- @scope_Company_Value nvarchar(40), @policy_Kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [l].[sage_key]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @policy_Kind AND [l].[sage_key] IN (@keys1, @keys2) AND [l].[ssm_key] IS NOT NULL
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
-- @scope_Company_Value nvarchar(40)
SELECT [l].[sage_key]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = N'user' AND [l].[state] = N'sageOnly' AND [l].[sage_key] IS NOT NULL
GO
-- 
SELECT [l].[ssm_key]
FROM [link] AS [l]
WHERE 0 = 1
GO
-- @company nvarchar(40)
SELECT [l].[ssm_key]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IS NOT NULL AND [l].[kind] = N'account'
GO
-- @company nvarchar(40)
SELECT [l].[ssm_key]
FROM [link] AS [l]
WHERE [l].[company] = @company AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IS NOT NULL AND [l].[kind] = N'order'
GO
-- @scope_Company_Value nvarchar(40), @policy_Kind nvarchar(20), @keys1 nvarchar(300)
SELECT [l].[ssm_key]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @policy_Kind AND [l].[ssm_key] = @keys1 AND [l].[sage_key] IS NOT NULL
GO
-- @scope_Company_Value nvarchar(40), @policy_Kind nvarchar(20), @keys1 nvarchar(300), @keys2 nvarchar(300)
SELECT [l].[ssm_key]
FROM [link] AS [l]
WHERE [l].[company] = @scope_Company_Value AND [l].[kind] = @policy_Kind AND [l].[ssm_key] IN (@keys1, @keys2) AND [l].[sage_key] IS NOT NULL
GO
-- 
SELECT [r].[id]
FROM [request] AS [r]
WHERE [r].[state] = N'open' AND [r].[kind] = N'replay'
ORDER BY [r].[id]
GO
-- @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20)
SELECT [r].[id]
FROM [run] AS [r]
WHERE [r].[state] IN (@Open1, @Open2, @Open3, @Open4)
GO
-- 
SELECT [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
GO
-- @company nvarchar(40)
SELECT [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[company] = @company
ORDER BY [r].[id]
GO
-- @company nvarchar(40), @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
SELECT [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[company] = @company AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)
GO
-- @old_Value_Value bigint
SELECT [r].[id], [r].[approved_at], [r].[closed_at], [r].[company], [r].[dispatched_until], [r].[first_run], [r].[kind], [r].[loading_at], [r].[pass], [r].[planned_at], [r].[reason], [r].[sage_calls], [r].[ssm_calls], [r].[started_at], [r].[state], [r].[trigger]
FROM [run] AS [r]
WHERE [r].[id] = @old_Value_Value
GO
-- 
SELECT [r].[id], [r].[arguments], [r].[company], [r].[created_at], [r].[done_at], [r].[kind], [r].[result], [r].[run_id], [r].[state]
FROM [request] AS [r]
GO
-- @company nvarchar(40)
SELECT [r].[id], [r].[arguments], [r].[company], [r].[created_at], [r].[done_at], [r].[kind], [r].[result], [r].[run_id], [r].[state]
FROM [request] AS [r]
WHERE [r].[company] = @company
ORDER BY [r].[id]
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
SELECT [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE 0 = 1
GO
-- @runs1 bigint
SELECT [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE [r].[phase] = N'extract' AND [r].[run_id] = @runs1
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
-- @run_Value_Value bigint, @phase nvarchar(10)
SELECT [r].[run_id], [r].[phase], [r].[side], [r].[stream], [r].[attempts], [r].[code], [r].[dispatched_until], [r].[due_at], [r].[ended_at], [r].[fence], [r].[lease_until], [r].[mode], [r].[order], [r].[reason], [r].[rows_changed], [r].[rows_filtered], [r].[rows_read], [r].[rows_refused], [r].[started_at], [r].[state]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Value_Value AND [r].[phase] = @phase
GO
-- @run_Id bigint
SELECT [r].[stream]
FROM [run_step] AS [r]
WHERE [r].[run_id] = @run_Id AND [r].[phase] = N'plan' AND [r].[state] = N'done'
GO
-- @company nvarchar(40)
SELECT [r].[stream] AS [Stream], [r].[side] AS [Side], MAX([r].[run_id]) AS [Run]
FROM [run_step] AS [r]
WHERE [r].[phase] = N'extract' AND [r].[state] = N'done' AND EXISTS (
    SELECT 1
    FROM [run] AS [r0]
    WHERE [r0].[id] = [r].[run_id] AND [r0].[company] = @company)
GROUP BY [r].[stream], [r].[side]
GO
-- 
SELECT [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
GO
-- @company nvarchar(40)
SELECT [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
WHERE [s].[company] = @company
ORDER BY [s].[stream], [s].[direction]
GO
-- @name nvarchar(40)
SELECT [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
WHERE [s].[company] = @name
GO
-- @name nvarchar(40)
SELECT [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
WHERE [s].[company] = @name AND [s].[next_run] IS NOT NULL
GO
-- @run_Id bigint
SELECT [s].[company], [s].[stream], [s].[direction], [s].[detail], [s].[health], [s].[last_end], [s].[last_start], [s].[last_success], [s].[next_run], [s].[run_id], [s].[status]
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @run_Id AND [s].[status] = N'Running'
GO
-- 
SELECT [s].[id], [s].[host], [s].[instance], [s].[lease_until], [s].[process_id], [s].[started_at]
FROM [service_instance] AS [s]
GO
-- 
SELECT [s].[scope], [s].[side], [s].[kind], [s].[full_at], [s].[hash_version], [s].[row_count], [s].[watermark]
FROM [stream_state] AS [s]
GO
-- @_scope nvarchar(60), @side nvarchar(10), @stream_Kinds1 nvarchar(20)
SELECT [s].[scope], [s].[side], [s].[kind], [s].[full_at], [s].[hash_version], [s].[row_count], [s].[watermark]
FROM [stream_state] AS [s]
WHERE [s].[scope] = @_scope AND [s].[side] = @side AND [s].[kind] = @stream_Kinds1
GO
-- @_scope nvarchar(60), @side nvarchar(10), @stream_Kinds1 nvarchar(20), @stream_Kinds2 nvarchar(20)
SELECT [s].[scope], [s].[side], [s].[kind], [s].[full_at], [s].[hash_version], [s].[row_count], [s].[watermark]
FROM [stream_state] AS [s]
WHERE [s].[scope] = @_scope AND [s].[side] = @side AND [s].[kind] IN (@stream_Kinds1, @stream_Kinds2)
GO
-- @p nvarchar(4000), @p1 nvarchar(4000)
UPDATE [c]
SET [c].[action] = @p,
    [c].[fields] = @p1
FROM [change] AS [c]
GO
-- @id bigint
UPDATE [c]
SET [c].[claims] = [c].[claims] + 1
FROM [change] AS [c]
WHERE [c].[id] = @id
GO
-- @p nvarchar(40), @mine bigint
UPDATE [c]
SET [c].[company] = @p
FROM [change] AS [c]
WHERE [c].[id] = @mine
GO
-- @p datetimeoffset, @ids1 bigint
UPDATE [c]
SET [c].[dispatched_until] = @p
FROM [change] AS [c]
WHERE [c].[id] = @ids1
GO
-- @p datetimeoffset, @ids1 bigint, @ids2 bigint
UPDATE [c]
SET [c].[dispatched_until] = @p
FROM [change] AS [c]
WHERE [c].[id] IN (@ids1, @ids2)
GO
-- @now datetimeoffset
UPDATE [c]
SET [c].[dispatched_until] = NULL
FROM [change] AS [c]
WHERE [c].[dispatched_until] > @now
GO
-- @p2 datetimeoffset, @ids1 bigint
UPDATE [c]
SET [c].[dispatched_until] = NULL,
    [c].[due_at] = @p2
FROM [change] AS [c]
WHERE [c].[id] = @ids1 AND [c].[state] IN (N'queued', N'in doubt')
GO
-- @p2 datetimeoffset, @ids1 bigint, @ids2 bigint
UPDATE [c]
SET [c].[dispatched_until] = NULL,
    [c].[due_at] = @p2
FROM [change] AS [c]
WHERE [c].[id] IN (@ids1, @ids2) AND [c].[state] IN (N'queued', N'in doubt')
GO
-- @p datetimeoffset
UPDATE [c]
SET [c].[due_at] = @p
FROM [change] AS [c]
GO
-- @p datetimeoffset, @ids1 bigint
UPDATE [c]
SET [c].[due_at] = @p
FROM [change] AS [c]
WHERE [c].[id] = @ids1
GO
-- @p int
UPDATE [c]
SET [c].[fence] = @p
FROM [change] AS [c]
GO
-- @p nvarchar(20)
UPDATE [c]
SET [c].[fence] = [c].[fence] + 1,
    [c].[state] = @p
FROM [change] AS [c]
GO
-- @p datetimeoffset, @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
UPDATE [c]
SET [c].[intent_at] = @p
FROM [change] AS [c]
WHERE [c].[action] = N'create' AND [c].[intent_at] IS NULL AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
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
-- @p bit, @p1 nvarchar(4000)
UPDATE [c]
SET [c].[paused] = @p,
    [c].[stop_code] = @p1
FROM [company] AS [c]
GO
-- @p bit
UPDATE [c]
SET [c].[paused] = @p,
    [c].[stop_code] = NULL
FROM [company] AS [c]
GO
-- @p nvarchar(4000), @parent_Company nvarchar(40), @parent_Kind nvarchar(20), @key nvarchar(320)
UPDATE [c]
SET [c].[reason] = @p
FROM [change] AS [c]
WHERE [c].[company] = @parent_Company AND [c].[state] = N'waiting' AND [c].[waits_for_kind] = @parent_Kind AND [c].[waits_for_key] = @key
GO
-- @company nvarchar(40)
UPDATE [c]
SET [c].[reason] = N'waits for ' + COALESCE([c].[waits_for_kind], N'') + N' ' + COALESCE([c].[waits_for_key], N'')
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'waiting' AND [c].[waits_for_key] IS NOT NULL AND [c].[reason] LIKE N'%, which was refused: %'
GO
-- @p nvarchar(4000)
UPDATE [c]
SET [c].[rule] = @p
FROM [change] AS [c]
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
-- @p bigint, @run_Company nvarchar(40), @run_Id bigint, @streams1 nvarchar(40), @streams2 nvarchar(40), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20)
UPDATE [c]
SET [c].[run_id] = @p
FROM [change] AS [c]
WHERE [c].[company] = @run_Company AND [c].[run_id] <> @run_Id AND [c].[state] = N'queued' AND [c].[attempts] = 0 AND [c].[stream] IN (@streams1, @streams2) AND NOT EXISTS (
    SELECT 1
    FROM [run] AS [r]
    WHERE [r].[id] = [c].[run_id] AND [r].[state] IN (@Open1, @Open2, @Open3, @Open4))
GO
-- @p nvarchar(4000), @p2 nvarchar(4000), @known_Company nvarchar(40)
UPDATE [c]
SET [c].[sage_company_id] = @p,
    [c].[name] = @p2
FROM [company] AS [c]
WHERE [c].[company] = @known_Company
GO
-- @p nvarchar(4000)
UPDATE [c]
SET [c].[source_hash] = @p
FROM [change] AS [c]
GO
-- @p nvarchar(20)
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[action] = N'note'
GO
-- @p nvarchar(20), @ids1 bigint
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[id] = @ids1
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
-- @p nvarchar(20)
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[state] = N'planned'
GO
-- @p nvarchar(20), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @p nvarchar(20), @target nvarchar(10)
UPDATE [c]
SET [c].[state] = @p
FROM [change] AS [c]
WHERE [c].[target] = @target AND [c].[record] = N'A/1'
GO
-- @p nvarchar(20), @p2 nvarchar(20), @p3 nvarchar(4000), @_account bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[code] = @p2,
    [c].[reason] = @p3
FROM [change] AS [c]
WHERE [c].[id] = @_account
GO
-- @p nvarchar(20), @p3 nvarchar(20), @p4 nvarchar(4000), @p5 datetimeoffset, @lane nvarchar(120), @now datetimeoffset
UPDATE [c]
SET [c].[state] = @p,
    [c].[code] = @p3,
    [c].[reason] = @p4,
    [c].[settled_at] = @p5
FROM [change] AS [c]
WHERE [c].[lane] = @lane AND [c].[state] IN (N'queued', N'in doubt') AND [c].[claims] >= 5 AND ([c].[dispatched_until] IS NULL OR [c].[dispatched_until] <= @now)
GO
-- @p nvarchar(20), @ids1 bigint, @ids2 bigint, @ids3 bigint, @ids4 bigint, @ids5 bigint, @ids6 bigint, @ids7 bigint, @ids8 bigint, @ids9 bigint, @ids10 bigint, @ids11 bigint, @ids12 bigint, @ids13 bigint, @ids14 bigint, @ids15 bigint, @ids16 bigint, @ids17 bigint, @ids18 bigint, @ids19 bigint, @ids20 bigint, @ids21 bigint, @ids22 bigint, @ids23 bigint, @ids24 bigint, @ids25 bigint, @ids26 bigint, @ids27 bigint, @ids28 bigint, @ids29 bigint, @ids30 bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[dispatched_until] = NULL
FROM [change] AS [c]
WHERE [c].[id] IN (@ids1, @ids2, @ids3, @ids4, @ids5, @ids6, @ids7, @ids8, @ids9, @ids10, @ids11, @ids12, @ids13, @ids14, @ids15, @ids16, @ids17, @ids18, @ids19, @ids20, @ids21, @ids22, @ids23, @ids24, @ids25, @ids26, @ids27, @ids28, @ids29, @ids30)
GO
-- @p nvarchar(20), @p3 datetimeoffset, @ids1 bigint, @ids2 bigint, @ids3 bigint, @ids4 bigint, @ids5 bigint, @ids6 bigint, @ids7 bigint, @ids8 bigint, @ids9 bigint, @ids10 bigint, @ids11 bigint, @ids12 bigint, @ids13 bigint, @ids14 bigint, @ids15 bigint, @ids16 bigint, @ids17 bigint, @ids18 bigint, @ids19 bigint, @ids20 bigint, @ids21 bigint, @ids22 bigint, @ids23 bigint, @ids24 bigint, @ids25 bigint, @ids26 bigint, @ids27 bigint, @ids28 bigint, @ids29 bigint, @ids30 bigint, @ids31 bigint, @ids32 bigint, @ids33 bigint, @ids34 bigint, @ids35 bigint, @ids36 bigint, @ids37 bigint, @ids38 bigint, @ids39 bigint, @ids40 bigint, @ids41 bigint, @ids42 bigint, @ids43 bigint, @ids44 bigint, @ids45 bigint, @ids46 bigint, @ids47 bigint, @ids48 bigint, @ids49 bigint, @ids50 bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[dispatched_until] = NULL,
    [c].[lease_until] = @p3
FROM [change] AS [c]
WHERE [c].[id] IN (@ids1, @ids2, @ids3, @ids4, @ids5, @ids6, @ids7, @ids8, @ids9, @ids10, @ids11, @ids12, @ids13, @ids14, @ids15, @ids16, @ids17, @ids18, @ids19, @ids20, @ids21, @ids22, @ids23, @ids24, @ids25, @ids26, @ids27, @ids28, @ids29, @ids30, @ids31, @ids32, @ids33, @ids34, @ids35, @ids36, @ids37, @ids38, @ids39, @ids40, @ids41, @ids42, @ids43, @ids44, @ids45, @ids46, @ids47, @ids48, @ids49, @ids50)
GO
-- @p nvarchar(20), @p1 datetimeoffset
UPDATE [c]
SET [c].[state] = @p,
    [c].[due_at] = @p1
FROM [change] AS [c]
GO
-- @p nvarchar(20), @company nvarchar(40), @sage nvarchar(4000), @ssm nvarchar(4000)
UPDATE [c]
SET [c].[state] = @p,
    [c].[due_at] = NULL,
    [c].[waits_for_kind] = NULL,
    [c].[waits_for_key] = NULL,
    [c].[reason] = NULL
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[state] = N'waiting' AND EXISTS (
    SELECT 1
    FROM [link] AS [l]
    WHERE [l].[company] = @company AND [l].[kind] = [c].[waits_for_kind] AND [l].[sage_key] IS NOT NULL AND [l].[ssm_key] IS NOT NULL AND [l].[state] = N'linked' AND ([c].[waits_for_key] = @sage + [l].[sage_key] OR [c].[waits_for_key] = @ssm + [l].[ssm_key]))
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
-- @p nvarchar(20), @p2 nvarchar(4000)
UPDATE [c]
SET [c].[state] = @p,
    [c].[due_at] = [c].[lease_until],
    [c].[lease_until] = NULL,
    [c].[fence] = [c].[fence] + 1,
    [c].[reason] = @p2
FROM [change] AS [c]
WHERE [c].[state] = N'sending'
GO
-- @p nvarchar(20), @p5 int, @p6 datetimeoffset, @p7 datetimeoffset, @p8 datetimeoffset, @row_Id bigint, @row_State nvarchar(20), @row_Fence int, @row_Version int
UPDATE [c]
SET [c].[state] = @p,
    [c].[fence] = @p5,
    [c].[intent_at] = @p6,
    [c].[lease_until] = @p7,
    [c].[updated_at] = @p8
FROM [change] AS [c]
WHERE [c].[id] = @row_Id AND [c].[state] = @row_State AND [c].[fence] = @row_Fence AND [c].[version] = @row_Version
GO
-- @p nvarchar(20)
UPDATE [c]
SET [c].[state] = @p,
    [c].[fence] = [c].[fence] + 1,
    [c].[lease_until] = NULL
FROM [change] AS [c]
WHERE [c].[state] = N'sending'
GO
-- @p nvarchar(20), @p1 datetimeoffset
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p1
FROM [change] AS [c]
GO
-- @p nvarchar(20), @p2 datetimeoffset, @p3 nvarchar(4000), @held_Id bigint
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p2,
    [c].[reason] = @p3
FROM [change] AS [c]
WHERE [c].[run_id] = @held_Id AND [c].[state] = N'planned'
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
-- @p nvarchar(20), @p4 datetimeoffset, @p5 nvarchar(4000), @link_Company nvarchar(40), @link_Kind nvarchar(20), @link_Record nvarchar(300)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p4,
    [c].[reason] = @p5
FROM [change] AS [c]
WHERE [c].[company] = @link_Company AND [c].[kind] = @link_Kind AND [c].[record] = @link_Record AND [c].[state] IN (N'planned', N'queued', N'waiting', N'held')
GO
-- @p nvarchar(20), @p5 datetimeoffset, @p6 nvarchar(4000), @_8__locals1_company nvarchar(40), @_8__locals1_pair_Kind nvarchar(20), @rival_Record nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p5,
    [c].[reason] = @p6
FROM [change] AS [c]
WHERE [c].[company] = @_8__locals1_company AND [c].[kind] = @_8__locals1_pair_Kind AND [c].[record] = @rival_Record AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @p nvarchar(20), @p5 datetimeoffset, @p6 datetimeoffset, @p7 nvarchar(4000), @Company nvarchar(40), @kind nvarchar(20), @alone_Record nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p5,
    [c].[updated_at] = @p6,
    [c].[reason] = @p7
FROM [change] AS [c]
WHERE [c].[company] = @Company AND [c].[kind] = @kind AND [c].[record] = @alone_Record AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10)
GO
-- @p nvarchar(20), @p7 datetimeoffset, @p8 datetimeoffset, @p9 nvarchar(4000), @company nvarchar(40), @kind nvarchar(20), @own nvarchar(300), @partner nvarchar(300), @Open1 nvarchar(20), @Open2 nvarchar(20), @Open3 nvarchar(20), @Open4 nvarchar(20), @Open5 nvarchar(20), @Open6 nvarchar(20), @Open7 nvarchar(20), @Open8 nvarchar(20), @Open9 nvarchar(20), @Open10 nvarchar(20), @goes nvarchar(300)
UPDATE [c]
SET [c].[state] = @p,
    [c].[settled_at] = @p7,
    [c].[updated_at] = @p8,
    [c].[reason] = @p9
FROM [change] AS [c]
WHERE [c].[company] = @company AND [c].[kind] = @kind AND ([c].[record] = @own OR [c].[record] = @partner) AND [c].[state] IN (@Open1, @Open2, @Open3, @Open4, @Open5, @Open6, @Open7, @Open8, @Open9, @Open10) AND [c].[record] = @goes
GO
-- @p nvarchar(4000), @p2 nvarchar(4000), @company_Value nvarchar(40)
UPDATE [c]
SET [c].[stop_code] = @p,
    [c].[stop_reason] = @p2
FROM [company] AS [c]
WHERE [c].[company] = @company_Value AND [c].[paused] = CAST(0 AS bit)
GO
-- @run_Company nvarchar(40)
UPDATE [c]
SET [c].[stop_code] = NULL,
    [c].[stop_reason] = NULL
FROM [company] AS [c]
WHERE [c].[company] = @run_Company AND [c].[paused] = CAST(0 AS bit)
GO
-- @p int
UPDATE [c]
SET [c].[version] = @p
FROM [change] AS [c]
GO
-- @step_RunId bigint, @step_Phase nvarchar(10), @step_Side nvarchar(10), @step_Stream nvarchar(40), @step_Fence int
UPDATE [r]
SET [r].[attempts] = [r].[attempts] - 1
FROM [run_step] AS [r]
WHERE [r].[run_id] = @step_RunId AND [r].[phase] = @step_Phase AND [r].[side] = @step_Side AND [r].[stream] = @step_Stream AND [r].[fence] = @step_Fence
GO
-- 
UPDATE [r]
SET [r].[dispatched_until] = NULL
FROM [run_step] AS [r]
WHERE [r].[dispatched_until] IS NOT NULL
GO
-- @p int
UPDATE [r]
SET [r].[fence] = @p
FROM [run_step] AS [r]
GO
-- @p nvarchar(20), @p8 datetimeoffset, @p9 nvarchar(4000), @p10 bigint, @p14 nvarchar(20), @p15 nvarchar(4000), @p80 datetimeoffset, @step_RunId bigint, @step_Phase nvarchar(10), @step_Side nvarchar(10), @step_Stream nvarchar(40), @step_Fence int
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
    [r].[ended_at] = @p80
FROM [run_step] AS [r]
WHERE [r].[run_id] = @step_RunId AND [r].[phase] = @step_Phase AND [r].[side] = @step_Side AND [r].[stream] = @step_Stream AND [r].[fence] = @step_Fence
GO
-- @p nvarchar(20), @p3 datetimeoffset, @p4 nvarchar(4000), @company nvarchar(40), @BeforeLoading1 nvarchar(20), @BeforeLoading2 nvarchar(20), @BeforeLoading3 nvarchar(20)
UPDATE [r]
SET [r].[state] = @p,
    [r].[closed_at] = @p3,
    [r].[reason] = @p4
FROM [run] AS [r]
WHERE [r].[company] = @company AND [r].[state] IN (@BeforeLoading1, @BeforeLoading2, @BeforeLoading3)
GO
-- @p nvarchar(20)
UPDATE [r]
SET [r].[state] = @p,
    [r].[fence] = [r].[fence] + 1
FROM [run_step] AS [r]
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
-- @p nvarchar(20)
UPDATE [r]
SET [r].[state] = @p,
    [r].[lease_until] = NULL,
    [r].[fence] = [r].[fence] + 1
FROM [run_step] AS [r]
WHERE [r].[state] = N'running'
GO
-- @p nvarchar(20), @p2 nvarchar(4000), @p3 bigint, @p4 datetimeoffset, @_8__locals2_request_Id bigint
UPDATE [r]
SET [r].[state] = @p,
    [r].[result] = @p2,
    [r].[run_id] = @p3,
    [r].[done_at] = @p4
FROM [request] AS [r]
WHERE [r].[id] = @_8__locals2_request_Id
GO
-- @p nvarchar(20), @p2 nvarchar(4000), @p4 datetimeoffset, @_8__locals2_request_Id bigint
UPDATE [r]
SET [r].[state] = @p,
    [r].[result] = @p2,
    [r].[run_id] = NULL,
    [r].[done_at] = @p4
FROM [request] AS [r]
WHERE [r].[id] = @_8__locals2_request_Id
GO
-- @p nvarchar(20), @p3 bigint, @p4 datetimeoffset, @_8__locals2_request_Id bigint
UPDATE [r]
SET [r].[state] = @p,
    [r].[result] = NULL,
    [r].[run_id] = @p3,
    [r].[done_at] = @p4
FROM [request] AS [r]
WHERE [r].[id] = @_8__locals2_request_Id
GO
-- @request_Company nvarchar(60)
UPDATE [s]
SET [s].[full_at] = NULL
FROM [stream_state] AS [s]
WHERE [s].[scope] = @request_Company AND [s].[side] = N'Sage50'
GO
-- @scopes1 nvarchar(60), @scopes2 nvarchar(60), @scopes3 nvarchar(60)
UPDATE [s]
SET [s].[full_at] = NULL
FROM [stream_state] AS [s]
WHERE [s].[scope] IN (@scopes1, @scopes2, @scopes3)
GO
-- @p nvarchar(4000), @p2 nvarchar(4000), @held_Id bigint
UPDATE [s]
SET [s].[health] = @p,
    [s].[detail] = @p2
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @held_Id AND [s].[health] = N'held'
GO
-- @p nvarchar(4000), @p2 nvarchar(4000), @run_Id bigint
UPDATE [s]
SET [s].[health] = @p,
    [s].[detail] = @p2
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @run_Id
GO
-- @row_Company nvarchar(40)
UPDATE [s]
SET [s].[health] = NULL,
    [s].[detail] = NULL
FROM [stream_status] AS [s]
WHERE [s].[company] = @row_Company AND [s].[health] IN (N'paused', N'off')
GO
-- @p datetimeoffset, @_instance nvarchar(4000)
UPDATE [s]
SET [s].[lease_until] = @p
FROM [service_instance] AS [s]
WHERE [s].[instance] = @_instance
GO
-- @p nvarchar(4000), @run_Id bigint
UPDATE [s]
SET [s].[status] = @p
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @run_Id
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
UPDATE [s]
SET [s].[status] = @p,
    [s].[health] = @p2,
    [s].[detail] = NULL
FROM [stream_status] AS [s]
WHERE [s].[company] = @row_Company
GO
-- @p nvarchar(4000), @run_Id bigint
UPDATE [s]
SET [s].[status] = @p,
    [s].[health] = NULL,
    [s].[detail] = NULL
FROM [stream_status] AS [s]
WHERE [s].[run_id] = @run_Id AND [s].[health] = N'held'
