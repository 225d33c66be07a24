using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Exporter.Standard;

/// <summary>What people set, the same for folders and archives.</summary>
internal sealed record ExportOptions(string Resolution, int LongEdge, string Captions, bool Underscores, bool Numbered)
{
    public const string Original = "original";
    public const string Half = "half";
    public const string Quarter = "quarter";
    public const string Size = "size";
    public const string NoCaptions = "none";
    public const string Description = "description";
    public const string Tags = "tags";

    private const string Spaces = "spaces";
    private const string UnderscoreFormat = "underscores";
    private const string OriginalNames = "original";
    private const string Numbers = "numbers";

    public static IReadOnlyList<FilterParameter> Parameters { get; } =
    [
        Choice("resolution", "Size", "Pictures as they are, or smaller ones.", Original, (Original, "As it is"), (Half, "Half"), (Quarter, "A quarter"), (Size, "A size of your own")),
        new FilterParameter("longEdge", ParameterKind.Integer, "Longer side")
        {
            Help = "Pictures that are smaller stay as they are.", Min = 16, Max = 65_500, Unit = "px", Default = "2048", VisibleWhen = new ParameterCondition("resolution", [Size]),
        },
        Choice("captions", "Captions", "A text file beside each picture, as training of models reads it.", NoCaptions, (NoCaptions, "None"), (Description, "Description"), (Tags, "Tags")),
        Choice("tagFormat", "Words of a tag", "How tags of several words are written.", Spaces, (Spaces, "With spaces"), (UnderscoreFormat, "With underscores")) with { VisibleWhen = new ParameterCondition("captions", [Tags]) },
        Choice("names", "File names", "Names that clash get a number.", OriginalNames, (OriginalNames, "As they are"), (Numbers, "Numbered")),
    ];

    public static ExportOptions Read(IReadOnlyDictionary<string, object?> values) => new(
        (string)values["resolution"]!, (int)values["longEdge"]!, (string)values["captions"]!, (string)values["tagFormat"]! == UnderscoreFormat, (string)values["names"]! == Numbers);

    private static FilterParameter Choice(string name, string title, string help, string standard, params (string Value, string Title)[] choices) => new(name, ParameterKind.Choice, title)
    {
        Help = help,
        Default = $"\"{standard}\"",
        Choices = [.. choices.Select(choice => new ParameterChoice(choice.Value, choice.Title))],
    };
}
