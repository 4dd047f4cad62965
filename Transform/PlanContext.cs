using Sage50Etl.Messages;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Transform;

/// <summary>What planning needs to know of one company.</summary>
public sealed record PlanContext(CompanyScope Scope, PlanSettings Settings, KindPolicies Policies, ITargetLimits Limits);
