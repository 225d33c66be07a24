using PluginHost.Plugins.Library.Words;
using System.Globalization;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Query;

/// <summary>Turns a field's value into a predicate, one method per kind of value.</summary>
internal static class FieldBinding
{
    private static readonly Dictionary<string, string> FormatAliases = new(StringComparer.OrdinalIgnoreCase) { ["jpg"] = "jpeg", ["tif"] = "tiff", ["heif"] = "heic" };

    /// <summary>With <c>:</c> the value is somewhere in it, with <c>=</c> it is the value.</summary>
    public static Func<FieldNode, BindingContext, RowPredicate> Text(string field) => (node, _) => node.Comparison == QueryComparison.Exactly
        ? new ValuePredicate(field, node.Value)
        : new PatternPredicate(field, TextPattern.Anywhere(PlainValue(node)).Matches);

    /// <summary>One of a few values that people know by name; <c>*</c> stands for any characters.</summary>
    public static Func<FieldNode, BindingContext, RowPredicate> Choice(string field) => (node, _) =>
        new PatternPredicate(field, TextPattern.Whole(PlainValue(node)).Matches);

    public static RowPredicate Name(FieldNode node, BindingContext context) =>
        new NamePredicate(node.Comparison == QueryComparison.Exactly ? TextPattern.Exactly(node.Value) : TextPattern.Anywhere(PlainValue(node)));

    /// <summary>The folder itself or one below it.</summary>
    public static RowPredicate Within(FieldNode node, BindingContext context)
    {
        var folder = PlainValue(node).Trim('/');
        return new PatternPredicate(IndexNames.Folder, value =>
            value.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && (value.Length == folder.Length || folder.Length == 0 || value[folder.Length] == '/'));
    }

    public static Func<FieldNode, BindingContext, RowPredicate> Stored(string field) => (node, _) =>
        new TextPredicate([TextTerms.Make(PlainValue(node), node.Quoted, node.ValueColumn) with { Field = field }]);

    public static RowPredicate Tag(FieldNode node, BindingContext context) => !TagName.TryParse(PlainValue(node), out var name)
        ? throw new QuerySyntaxException(node.ValueColumn, $"A tag has 1 to {TagName.MaxLength} characters.")
        : name.Value.Contains('*')
            ? new PatternPredicate(IndexNames.Tag, TextPattern.Whole(name.Value).Matches)
            : new ValuePredicate(IndexNames.Tag, name.Value);

    public static RowPredicate Format(FieldNode node, BindingContext context)
    {
        var value = PlainValue(node);
        return new PatternPredicate(IndexNames.Format, TextPattern.Whole(FormatAliases.GetValueOrDefault(value, value)).Matches);
    }

    public static Func<FieldNode, BindingContext, RowPredicate> Number(string column) => (node, _) => new NumberPredicate(column, ReadInterval(node));

    public static RowPredicate Column(FieldNode node, BindingContext context) => new NumberPredicate(node.Field, ReadInterval(node));

    public static RowPredicate Seed(FieldNode node, BindingContext context) =>
        ulong.TryParse(PlainValue(node), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? new SeedPredicate(seed)
            : throw new QuerySyntaxException(node.ValueColumn, $"'{node.Value}' is not a seed. Write a whole number.");

    /// <summary>The number of a picture, or of the stack that a picture began.</summary>
    public static Func<FieldNode, BindingContext, RowPredicate> Picture(string column) => (node, _) =>
        long.TryParse(PlainValue(node), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? new PicturePredicate(column, id)
            : throw new QuerySyntaxException(node.ValueColumn, $"'{node.Value}' is not the number of a picture. Write {node.Field}:12.");

    public static Func<FieldNode, BindingContext, RowPredicate> Moment(string column) => (node, context) =>
    {
        if (QueryValue.TrySplitRange(node, out var from, out var to))
        {
            return new MomentPredicate(
                column,
                from.Length == 0 ? DateTime.MinValue : QueryDate.Parse(from, node.ValueColumn).From,
                to.Length == 0 ? DateTime.MaxValue : QueryDate.Parse(to, node.ValueColumn).Until);
        }

        if (QueryDate.TryParseAge(node.Value, context.Now, node.ValueColumn, out var moment))
        {
            context.DependsOnTime = true;
            return node.Comparison switch
            {
                QueryComparison.Greater or QueryComparison.GreaterOrEqual => new MomentPredicate(column, DateTime.MinValue, moment),
                _ => new MomentPredicate(column, moment, DateTime.MaxValue),
            };
        }

        var date = QueryDate.Parse(node.Value, node.ValueColumn);
        return node.Comparison switch
        {
            QueryComparison.Less => new MomentPredicate(column, DateTime.MinValue, date.From),
            QueryComparison.LessOrEqual => new MomentPredicate(column, DateTime.MinValue, date.Until),
            QueryComparison.Greater => new MomentPredicate(column, date.Until, DateTime.MaxValue),
            QueryComparison.GreaterOrEqual => new MomentPredicate(column, date.From, DateTime.MaxValue),
            _ => new MomentPredicate(column, date.From, date.Until),
        };
    };

    public static string PlainValue(FieldNode node) => node.Comparison is QueryComparison.Is or QueryComparison.Exactly
        ? node.Value
        : throw new QuerySyntaxException(node.Column, $"'{node.Field}' cannot be compared with < or >. Write {node.Field}:{node.Value}.");

    private static Interval ReadInterval(FieldNode node)
    {
        if (QueryValue.TrySplitRange(node, out var from, out var to))
        {
            return new Interval(
                from.Length == 0 ? double.NegativeInfinity : QueryNumber.Parse(from, node.ValueColumn), true,
                to.Length == 0 ? double.PositiveInfinity : QueryNumber.Parse(to, node.ValueColumn), true);
        }

        var number = QueryNumber.Parse(node.Value, node.ValueColumn);
        return node.Comparison switch
        {
            QueryComparison.Less => new Interval(double.NegativeInfinity, true, number, false),
            QueryComparison.LessOrEqual => new Interval(double.NegativeInfinity, true, number, true),
            QueryComparison.Greater => new Interval(number, false, double.PositiveInfinity, true),
            QueryComparison.GreaterOrEqual => new Interval(number, true, double.PositiveInfinity, true),
            _ => Interval.Exactly(number),
        };
    }
}
