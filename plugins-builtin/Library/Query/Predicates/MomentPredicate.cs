namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A moment lies in <c>[From, Until)</c>.</summary>
internal sealed record MomentPredicate(string Column, DateTime From, DateTime Until) : RangePredicate(Column)
{
    protected override (long From, long To) Range => (From.Ticks, Until.Ticks - 1);
}
