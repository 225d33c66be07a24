using System.Globalization;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Query;

/// <summary>Sets, projects and people by their names, or by number as <c>#12</c>.</summary>
internal static class CollectionBinding
{
    public static Func<FieldNode, BindingContext, RowPredicate> Of(CollectionKind kind) => (node, _) =>
    {
        var text = FieldBinding.PlainValue(node);

        // In quotation marks it is a name: somebody may call a set #12.
        if (!node.Quoted && text[0] == '#' && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new CollectionPredicate(kind, collection => collection.Id.Value == number);
        }

        var name = CollectionName.TryParse(text, out var parsed)
            ? parsed.Value
            : throw new QuerySyntaxException(node.ValueColumn, $"A name of a set, a project or a person has 1 to {CollectionName.MaxLength} characters.");
        var pattern = node.Comparison == QueryComparison.Exactly ? TextPattern.Exactly(name) : TextPattern.Whole(name);
        return new CollectionPredicate(kind, collection => pattern.Matches(collection.Name.Value));
    };

    /// <summary>Lies in any of a kind.</summary>
    public static RowPredicate Any(CollectionKind kind) => new CollectionPredicate(kind, static _ => true);
}
