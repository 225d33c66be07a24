namespace PluginHost.Plugins.Library.Words;

/// <summary>Which texts a term is looked for in.</summary>
/// <param name="Columns">Texts of rows.</param>
/// <param name="Tags">Names of tags too.</param>
internal sealed record WordFields(IReadOnlyList<WordField> Columns, bool Tags)
{
    public const int Count = 4;

    private static readonly WordFields Default = new([WordField.Name, WordField.Description, WordField.Prompt], true);

    /// <exception cref="ArgumentException">There is no such field.</exception>
    public static WordFields Of(string? field) => field switch
    {
        null => Default,
        "name" => new([WordField.Name], false),
        "description" => new([WordField.Description], false),
        "prompt" => new([WordField.Prompt], false),
        "negative" => new([WordField.Negative], false),
        "tags" => new([], true),
        _ => throw new ArgumentException($"There is no text field '{field}'. Use one of name, description, prompt, negative, tags.", nameof(field)),
    };
}
