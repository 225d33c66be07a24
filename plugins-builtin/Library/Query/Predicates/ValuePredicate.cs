using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>Has exactly this value of a field.</summary>
internal sealed record ValuePredicate(string Field, string Value) : BitmapPredicate
{
    protected override RowBitmap Find(IndexData data) => data.Field(Field).Find(Value);
}
