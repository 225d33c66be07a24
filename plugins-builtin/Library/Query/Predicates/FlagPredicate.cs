using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Fields;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>Has a flag.</summary>
internal sealed record FlagPredicate(RowFlags Flag) : BitmapPredicate
{
    protected override RowBitmap Find(IndexData data) => data.Flags[Flag];
}
