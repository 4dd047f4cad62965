using System.Globalization;
using System.Runtime.InteropServices;

namespace Sage50Etl.Connectors.Sage50.Odbc.Interop;

/// <summary>The buffer of one column and how its content becomes text: numbers invariant, dates as yyyy-MM-dd HH:mm:ss, text as it is.</summary>
internal sealed unsafe class OdbcCell : IDisposable
{
    /// <param name="type">SQL type as described; only a hint.</param>
    /// <param name="size">Described length; never trusted (a LONG VARCHAR described as 255 held 20,000).</param>
    public OdbcCell(ushort column, short type, nuint size, OdbcForm form)
    {
        (Column, _form, CType) = (column, form, CTypeOf(type, form));
        var characters = (int)Math.Clamp(size + 1, LeastText, MostText);
        Room = CType is OdbcValues.CWide or OdbcValues.CChar ? characters * 2 : 32;
        Buffer = NativeMemory.AllocZeroed((nuint)Room);
        Length = (nint*)NativeMemory.AllocZeroed((nuint)sizeof(nint));
    }

    public ushort Column { get; }
    public short CType { get; }
    public int Room { get; }
    public void* Buffer { get; private set; }
    public nint* Length { get; private set; }

    /// <summary>What the driver said it has is more than the buffer took.</summary>
    public bool Cut => CType is OdbcValues.CWide or OdbcValues.CChar && *Length != OdbcValues.NullData && (*Length == OdbcValues.NoTotal || *Length > Room - Terminator);

    public string? Text() => *Length == OdbcValues.NullData ? null : CType switch
    {
        OdbcValues.CWide => Wide((int)*Length),
        OdbcValues.CChar => Narrow((int)*Length),
        OdbcValues.CDouble => (*(double*)Buffer).ToString("R", CultureInfo.InvariantCulture),
        OdbcValues.CDate => Day(),
        _ => Moment(),
    };

    /// <summary>The bytes of a cell that came in pieces, as text.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => CType == OdbcValues.CWide ? new string(MemoryMarshal.Cast<byte, char>(bytes)) : _form.CodePage.GetString(bytes);

    /// <summary>Bytes of the terminator, which the last piece of the buffer holds.</summary>
    public int Terminator => CType == OdbcValues.CWide ? 2 : 1;

    public void Dispose()
    {
        NativeMemory.Free(Buffer);
        NativeMemory.Free(Length);
        Buffer = null;
        Length = null;
    }

    private string Wide(int bytes) => new((char*)Buffer, 0, bytes / 2);

    private string Narrow(int bytes) => _form.CodePage.GetString((byte*)Buffer, bytes);

    private string Day()
    {
        var parts = (ushort*)Buffer;
        return string.Create(CultureInfo.InvariantCulture, $"{(short)parts[0]:0000}-{parts[1]:00}-{parts[2]:00}");
    }

    private string Moment()
    {
        var parts = (ushort*)Buffer;
        var fraction = ((uint*)Buffer)[3] / 100;
        var seconds = string.Create(CultureInfo.InvariantCulture, $"{Day()} {parts[3]:00}:{parts[4]:00}:{parts[5]:00}");
        return fraction == 0 ? seconds : string.Create(CultureInfo.InvariantCulture, $"{seconds}.{fraction:0000000}");
    }

    private static short CTypeOf(short type, OdbcForm form) => type switch
    {
        OdbcValues.TypeFloat or OdbcValues.TypeReal or OdbcValues.TypeDouble when !form.AllText => OdbcValues.CDouble,
        OdbcValues.TypeDate or OdbcValues.TypeOldDate when !form.AllText => OdbcValues.CDate,
        OdbcValues.TypeTimestamp or OdbcValues.TypeOldTimestamp when !form.AllText => OdbcValues.CTimestamp,
        _ => form.Narrow ? OdbcValues.CChar : OdbcValues.CWide,
    };

    private const int LeastText = 256;
    private const int MostText = 4096;

    private readonly OdbcForm _form;
}
