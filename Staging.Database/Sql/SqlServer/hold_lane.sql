DECLARE @held int;
EXEC @held = sp_getapplock @Resource = @lane, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 0;
SELECT @held
