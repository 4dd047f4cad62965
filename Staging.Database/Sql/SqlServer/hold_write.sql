DECLARE @held int;
EXEC @held = sp_getapplock @Resource = 'sage50etl write', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000;
SELECT @held
