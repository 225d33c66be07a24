using PluginHost.Sdk;

namespace PluginHost.Plugins.Catalog.Relational.Storage;

/// <summary>A refusal is stored as three columns in this order: code, reason, cure.</summary>
internal static class StoredRefusal
{
    public static Refusal? Read(ref RowCursor row)
    {
        var (code, reason, cure) = (row.TextOrNull(), row.TextOrNull(), row.TextOrNull());
        return code is null ? null : new Refusal(code, reason ?? "", cure);
    }
}
