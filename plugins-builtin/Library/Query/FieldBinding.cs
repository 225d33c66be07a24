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

    public static Func<FieldNode, BindingContext, RowPredicate> Text(Func<PictureRow, string?> value) =>
        (node, _) => new SingleTextPredicate(value, TextPattern.Anywhere(PlainValue(node)));

    public static Func<FieldNode, BindingContext, RowPredicate> Texts(Func<PictureRow, IReadOnlyList<string?>> values) =>
        (node, _) => new FieldTextPredicate(values, TextPattern.Anywhere(PlainValue(node)));

    public static Func<FieldNode, BindingContext, RowPredicate> Stored(string field) => (node, _) =>
        new TextPredicate([TextTerms.Make(PlainValue(node), node.Quoted, node.ValueColumn) with { Field = field }]);

    public static RowPredicate Tag(FieldNode node, BindingContext context) =>
        TagName.TryParse(PlainValue(node), out var name)
            ? new TagPredicate(TextPattern.Whole(name.Value))
            : throw new QuerySyntaxException(node.ValueColumn, $"A tag has 1 to {TagName.MaxLength} characters.");

    public static RowPredicate Format(FieldNode node, BindingContext context)
    {
        var value = PlainValue(node);
        return new SingleTextPredicate(row => row.Format, TextPattern.Whole(FormatAliases.GetValueOrDefault(value, value)));
    }

    public static Func<FieldNode, BindingContext, RowPredicate> Number(Func<PictureRow, double> value) =>
        (node, _) => new NumberPredicate(value, ReadInterval(node));

    public static RowPredicate Column(FieldNode node, BindingContext context) => new ColumnPredicate(node.Field, ReadInterval(node));

    // A seed has 64 bits: as a floating-point number two seeds would be one.
    public static RowPredicate Seed(FieldNode node, BindingContext context) =>
        ulong.TryParse(PlainValue(node), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? new FlagPredicate(row => row.Seed == seed)
            : throw new QuerySyntaxException(node.ValueColumn, $"'{node.Value}' is not a seed. Write a whole number.");

    public static Func<FieldNode, BindingContext, RowPredicate> Moment(Func<PictureRow, DateTime?> value) => (node, context) =>
    {
        if (QueryValue.TrySplitRange(node, out var from, out var to))
        {
            return new MomentPredicate(
                value,
                from.Length == 0 ? DateTime.MinValue : QueryDate.Parse(from, node.ValueColumn).From,
                to.Length == 0 ? DateTime.MaxValue : QueryDate.Parse(to, node.ValueColumn).Until);
        }

        if (QueryDate.TryParseAge(node.Value, context.Now, node.ValueColumn, out var moment))
        {
            context.DependsOnTime = true;
            return node.Comparison switch
            {
                QueryComparison.Greater or QueryComparison.GreaterOrEqual => new MomentPredicate(value, DateTime.MinValue, moment),
                _ => new MomentPredicate(value, moment, DateTime.MaxValue),
            };
        }

        var date = QueryDate.Parse(node.Value, node.ValueColumn);
        return node.Comparison switch
        {
            QueryComparison.Less => new MomentPredicate(value, DateTime.MinValue, date.From),
            QueryComparison.LessOrEqual => new MomentPredicate(value, DateTime.MinValue, date.Until),
            QueryComparison.Greater => new MomentPredicate(value, date.Until, DateTime.MaxValue),
            QueryComparison.GreaterOrEqual => new MomentPredicate(value, date.From, DateTime.MaxValue),
            _ => new MomentPredicate(value, date.From, date.Until),
        };
    };

    public static string PlainValue(FieldNode node) => node.Comparison == QueryComparison.Is
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
