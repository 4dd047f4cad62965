using Sage50Etl.Extract;
using Sage50Etl.Load;
using Sage50Etl.Transform;

namespace Sage50Etl.Hosting.Companies;

/// <summary>The contexts of one company over the same reference lists, and what is wrong with them.</summary>
public sealed record CompanyContexts(ExtractContext Extract, PlanContext Plan, LoadContext Load, IReadOnlyList<string> Problems);
