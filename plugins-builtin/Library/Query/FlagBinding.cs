using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Query.Predicates;

namespace PluginHost.Plugins.Library.Query;

/// <summary>The flags behind <c>is:</c>, <c>has:</c> and <c>no:</c>.</summary>
internal static class FlagBinding
{
    private static readonly Dictionary<string, Func<PictureRow, bool>> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["trashed"] = row => row.IsTrashed,
        ["animated"] = row => row.Has(RowFlags.Animated),
        ["transparent"] = row => row.Has(RowFlags.Alpha),
        ["landscape"] = row => row.Width > row.Height,
        ["portrait"] = row => row.Width < row.Height,
        ["square"] = row => row.Width == row.Height,
    };

    private static readonly Dictionary<string, Func<PictureRow, bool>> Possessions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tags"] = row => row.Tags.Length > 0,
        ["stars"] = row => row.Stars > 0,
        ["score"] = row => row.Score is not null,
        ["gps"] = row => row.Has(RowFlags.Gps),
        ["description"] = row => row.Has(RowFlags.Description),
        ["camera"] = row => row.Camera is not null,
        ["date"] = row => row.TakenAt is not null,
        ["generation"] = row => row.Has(RowFlags.Generation),
        ["workflow"] = row => row.Has(RowFlags.Workflow),
    };

    public static RowPredicate Is(FieldNode node, BindingContext context)
    {
        context.MentionsTrash |= node.Value.Equals("trashed", StringComparison.OrdinalIgnoreCase);
        return new FlagPredicate(Find(States, node));
    }

    public static RowPredicate Has(FieldNode node, BindingContext context) => new FlagPredicate(Find(Possessions, node));

    public static RowPredicate No(FieldNode node, BindingContext context) => new NotPredicate(new FlagPredicate(Find(Possessions, node)));

    private static Func<PictureRow, bool> Find(Dictionary<string, Func<PictureRow, bool>> flags, FieldNode node) =>
        flags.TryGetValue(FieldBinding.PlainValue(node), out var flag)
            ? flag
            : throw new QuerySyntaxException(node.ValueColumn, $"'{node.Field}:{node.Value}' is not known. Known are {string.Join(", ", flags.Keys)}.");
}
