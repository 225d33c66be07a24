namespace PluginHost.Plugins.Library.Query;

/// <summary>Tells the ends of a range <c>a..b</c> apart.</summary>
internal static class QueryValue
{
    public static bool TrySplitRange(FieldNode node, out string from, out string to)
    {
        (from, to) = ("", "");
        var dots = node.Value.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || node.Quoted)
        {
            return false;
        }

        if (node.Comparison is not (QueryComparison.Is or QueryComparison.Exactly))
        {
            throw new QuerySyntaxException(node.ValueColumn, "A range cannot be compared. Use one or the other.");
        }

        from = node.Value[..dots];
        to = node.Value[(dots + 2)..];
        return from.Length + to.Length > 0 ? true : throw new QuerySyntaxException(node.ValueColumn, "A range needs at least one end.");
    }
}
