using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>One company of a fleet with its two simulated systems.</summary>
public sealed record FleetCompany(string Name, HyperAccountsSimulator Sage, SsmSimulator Ssm);
