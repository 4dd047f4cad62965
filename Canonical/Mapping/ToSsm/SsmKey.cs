using System.Reflection;

namespace Sage50Etl.Canonical.Mapping.ToSsm;

internal sealed record SsmKey(string Key, string Field, PropertyInfo Property);
