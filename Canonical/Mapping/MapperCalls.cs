using System.Runtime.ExceptionServices;
using AutoMapper;

namespace Sage50Etl.Canonical.Mapping;

internal static class MapperCalls
{
    /// <summary>Maps and lets a <see cref="MappingException"/> through as it was thrown, without AutoMapper's wrapping.</summary>
    public static object Into(this IMapper mapper, Type target, object source)
    {
        try
        {
            return mapper.Map(source, source.GetType(), target);
        }
        catch (AutoMapperMappingException wrapped)
        {
            for (Exception? inner = wrapped; inner is not null; inner = inner.InnerException)
                if (inner is MappingException) ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
