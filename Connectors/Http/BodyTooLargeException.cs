using System.Globalization;

// Compiled into both connectors, which know nothing of each other.
#if SSM
namespace Sage50Etl.Connectors.Ssm.Http;
#else
namespace Sage50Etl.Connectors.Sage50.Http;
#endif

/// <summary>An answer is larger than what is taken into memory.</summary>
internal sealed class BodyTooLargeException(long limit)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"the answer is larger than {limit / 1024.0 / 1024:0.###} MB"));
