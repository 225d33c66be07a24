using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Query;

/// <summary>The flags behind <c>is:</c>, <c>has:</c> and <c>no:</c>.</summary>
internal static class FlagBinding
{
    private static readonly Dictionary<string, RowPredicate> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["trashed"] = new FlagPredicate(RowFlags.Trashed),
        ["stacked"] = new FlagPredicate(RowFlags.Stacked),
        ["animated"] = new FlagPredicate(RowFlags.Animated),
        ["transparent"] = new FlagPredicate(RowFlags.Alpha),
        ["landscape"] = new ValuePredicate(IndexNames.Orientation, "landscape"),
        ["portrait"] = new ValuePredicate(IndexNames.Orientation, "portrait"),
        ["square"] = new ValuePredicate(IndexNames.Orientation, "square"),
    };

    private static readonly Dictionary<string, RowPredicate> Possessions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tags"] = new FlagPredicate(RowFlags.Tags),
        ["stars"] = new FlagPredicate(RowFlags.Stars),
        ["score"] = new FlagPredicate(RowFlags.Score),
        ["gps"] = new FlagPredicate(RowFlags.Gps),
        ["description"] = new FlagPredicate(RowFlags.Description),
        ["camera"] = new FlagPredicate(RowFlags.Camera),
        ["date"] = new FlagPredicate(RowFlags.Date),
        ["generation"] = new FlagPredicate(RowFlags.Generation),
        ["workflow"] = new FlagPredicate(RowFlags.Workflow),
        ["prompt"] = new FlagPredicate(RowFlags.Prompt),
        ["lora"] = new FlagPredicate(RowFlags.Lora),
        ["seed"] = new FlagPredicate(RowFlags.Seed),
        ["folder"] = new FlagPredicate(RowFlags.Folder),
        ["set"] = CollectionBinding.Any(CollectionKind.Set),
        ["project"] = CollectionBinding.Any(CollectionKind.Project),
        ["person"] = CollectionBinding.Any(CollectionKind.Person),
    };

    public static RowPredicate Is(FieldNode node, BindingContext context)
    {
        context.MentionsTrash |= node.Value.Equals("trashed", StringComparison.OrdinalIgnoreCase);
        return Find(States, node);
    }

    public static RowPredicate Has(FieldNode node, BindingContext context) => Find(Possessions, node);

    public static RowPredicate No(FieldNode node, BindingContext context) => new NotPredicate(Find(Possessions, node));

    private static RowPredicate Find(Dictionary<string, RowPredicate> flags, FieldNode node) =>
        flags.TryGetValue(FieldBinding.PlainValue(node), out var flag)
            ? flag
            : throw new QuerySyntaxException(node.ValueColumn, $"'{node.Field}:{node.Value}' is not known. Known are {string.Join(", ", flags.Keys)}.");
}
