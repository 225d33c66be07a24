using System.Data.Common;

namespace PluginHost.Plugins.Catalog.Relational.Storage;

/// <summary>Reads the columns of a row from left to right, so that a mapping reads like the column list it belongs to.</summary>
internal ref struct RowCursor(DbDataReader reader)
{
    private int _next;

    public long Int64() => reader.GetInt64(_next++);

    public int Int32() => reader.GetInt32(_next++);

    public bool Flag() => reader.GetInt64(_next++) != 0;

    public double Real() => reader.GetDouble(_next++);

    public string Text() => reader.GetString(_next++);

    public byte[] Bytes() => (byte[])reader.GetValue(_next++);

    public DateTimeOffset Time() => StoredTime.FromTicks(reader.GetInt64(_next++));

    public long? Int64OrNull() => SkipNull() ? null : Int64();

    public int? Int32OrNull() => SkipNull() ? null : Int32();

    public double? RealOrNull() => SkipNull() ? null : Real();

    public string? TextOrNull() => SkipNull() ? null : Text();

    public byte[]? BytesOrNull() => SkipNull() ? null : Bytes();

    public DateTimeOffset? TimeOrNull() => SkipNull() ? null : Time();

    private bool SkipNull()
    {
        if (!reader.IsDBNull(_next))
        {
            return false;
        }

        _next++;
        return true;
    }
}
