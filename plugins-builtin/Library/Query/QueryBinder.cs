using PluginHost.Plugins.Library.Words;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Plugins.Library.Searching;

namespace PluginHost.Plugins.Library.Query;

/// <summary>Decides what the words of a query mean: fields become typed predicates, words become searches of the catalogue.</summary>
internal sealed class QueryBinder(ScoreColumns columns, PictureSearches searches, TimeProvider time)
{
    public QueryResult Bind(string? text)
    {
        var query = text ?? "";
        var parsed = QueryParser.Parse(query);
        if (parsed.Root is not { } root)
        {
            return new QueryResult(null, parsed.Error);
        }

        try
        {
            var context = new BindingContext(time.GetUtcNow().UtcDateTime, columns.Read(), searches);
            var predicate = Bind(root, context);
            var whole = context.MentionsTrash ? predicate : new AllPredicate([predicate, new NotPredicate(new FlagPredicate(RowFlags.Trashed))]);
            return new QueryResult(new BoundQuery(query, whole, context.DependsOnTime), null);
        }
        catch (QuerySyntaxException error)
        {
            return new QueryResult(null, error.Error);
        }
    }

    private static RowPredicate Bind(QueryNode node, BindingContext context) => node switch
    {
        AllNode all => BindAll(all, context),
        AnyNode any => new AnyPredicate([.. any.Parts.Select(part => Bind(part, context))]),
        NotNode not => new NotPredicate(Bind(not.Part, context)),
        TextNode text => new TextPredicate([TextTerms.Make(text.Text, text.IsPhrase, text.Column)]),
        FieldNode field => BindField(field, context),
        _ => throw new InvalidOperationException($"No binding for {node.GetType().Name}."),
    };

    // Words that must all match are one search of the catalogue instead of one each.
    private static RowPredicate BindAll(AllNode node, BindingContext context)
    {
        var terms = node.Parts.OfType<TextNode>().Select(text => TextTerms.Make(text.Text, text.IsPhrase, text.Column)).ToArray();
        var parts = node.Parts.Where(part => part is not TextNode).Select(part => Bind(part, context)).ToList();
        if (terms.Length > 0)
        {
            parts.Add(new TextPredicate(terms));
        }

        return new AllPredicate(parts);
    }

    private static RowPredicate BindField(FieldNode node, BindingContext context)
    {
        var field = QueryFields.Find(node.Field, context.Columns);
        return field is not null
            ? field.Bind(node, context)
            : throw new QuerySyntaxException(
                node.Column, $"There is no field '{node.Field}'. Put the words in quotation marks to search for them as text. Fields: {string.Join(", ", QueryFields.All(context.Columns).Select(known => known.Name))}.");
    }
}
