using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace Sage50Etl.Staging.Database.Files;

/// <summary>
/// Access lists. A private folder hands its list down, so that what the service and an administrator make in the data folder stays open to both;
/// a file elsewhere gets a list of its own.
/// </summary>
[SupportedOSPlatform("windows")]
internal static class WindowsAccess
{
    public static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (File.Exists(path) || !IsOpenToOthers(folder)) return new FileStream(path, mode, FileAccess.Write, share);
        return new FileInfo(path).Create(mode, FileSystemRights.Write, share, BufferSize, FileOptions.None, Private(new FileSecurity(), InheritanceFlags.None));
    }

    public static DirectoryInfo MakeFolder(string path) => Private(new DirectorySecurity(), HandedDown).CreateDirectory(path);

    /// <summary>Takes everybody's rights away, and leaves those that an administrator has given by name, such as the service's own account.</summary>
    public static void Narrow(string path)
    {
        var folder = new DirectoryInfo(path);
        var security = folder.GetAccessControl(AccessControlSections.Access);
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: true);
        folder.SetAccessControl(security);

        security = folder.GetAccessControl(AccessControlSections.Access);
        foreach (var rule in Rules(security).Where(r => IsBroad((SecurityIdentifier)r.IdentityReference)).ToList()) security.RemoveAccessRuleSpecific(rule);
        folder.SetAccessControl(Private(security, HandedDown));
    }

    public static bool IsOpenToOthers(string path)
    {
        FileSystemSecurity security = Directory.Exists(path)
            ? new DirectoryInfo(path).GetAccessControl(AccessControlSections.Access)
            : new FileInfo(path).GetAccessControl(AccessControlSections.Access);
        return Rules(security).Any(r => r.AccessControlType == AccessControlType.Allow && IsBroad((SecurityIdentifier)r.IdentityReference));
    }

    private static T Private<T>(T security, InheritanceFlags inheritance) where T : FileSystemSecurity
    {
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: security.AreAccessRulesProtected);
        foreach (var account in Owners())
            security.AddAccessRule(new(account, FileSystemRights.FullControl, inheritance, PropagationFlags.None, AccessControlType.Allow));
        return security;
    }

    private static IEnumerable<SecurityIdentifier> Owners()
    {
        using var identity = WindowsIdentity.GetCurrent();
        if (identity.User is { } owner) yield return owner;
        yield return new(WellKnownSidType.LocalSystemSid, null);
        yield return new(WellKnownSidType.BuiltinAdministratorsSid, null);
    }

    private static IEnumerable<FileSystemAccessRule> Rules(FileSystemSecurity security) =>
        security.GetAccessRules(includeExplicit: true, includeInherited: true, typeof(SecurityIdentifier)).Cast<FileSystemAccessRule>();

    private static bool IsBroad(SecurityIdentifier account) => Broad.Any(account.IsWellKnown);

    private const int BufferSize = 4096;
    private const InheritanceFlags HandedDown = InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit;

    private static readonly WellKnownSidType[] Broad =
    [
        WellKnownSidType.WorldSid, WellKnownSidType.AuthenticatedUserSid, WellKnownSidType.BuiltinUsersSid, WellKnownSidType.BuiltinGuestsSid,
        WellKnownSidType.InteractiveSid, WellKnownSidType.NetworkSid, WellKnownSidType.AnonymousSid, WellKnownSidType.AccountDomainUsersSid,
        WellKnownSidType.AccountDomainGuestsSid,
    ];
}
