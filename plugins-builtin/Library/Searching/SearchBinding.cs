using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Query.Predicates;

namespace PluginHost.Plugins.Library.Searching;

/// <summary><c>search:name</c>: a condition that a plugin or a script decides.</summary>
internal static class SearchBinding
{
    public const string Field = "search";

    // A message with hundreds of names is not read.
    private const int MostNames = 20;

    public static RowPredicate Bind(FieldNode node, BindingContext context) => context.Searches.Find(FieldBinding.PlainValue(node)) switch
    {
        [var search] => new SearchPredicate(search.Id, search.Name, $"{search.Owner} {search.OwnerVersion} {search.EngineVersion}"),
        [] => throw new QuerySyntaxException(node.ValueColumn, $"There is no search '{node.Value}'. {Known(context.Searches)}"),
        var several => throw new QuerySyntaxException(node.ValueColumn, $"'{node.Value}' is several searches. Write one of {string.Join(", ", several.Take(MostNames).Select(search => $"search:{search.Id}"))}."),
    };

    private static string Known(PictureSearches searches) => searches.Examples.Take(MostNames).ToList() is { Count: > 0 } some
        ? $"Known are {string.Join(", ", some)}."
        : "No script and no plugin offers any; a script does by Search(\"Name\", picture => ..).";
}
