using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <summary>Something that a script defines. Plain data: it keeps no script in memory.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id"><c>script.file</c> for what the file itself is, <c>script.file.name</c> for what it names; of a column what people search by.</param>
/// <param name="Name">For people.</param>
internal sealed record ScriptDefinition(DefinitionKind Kind, string Id, string Name)
{
    public string Group { get; init; } = "Scripts";

    public string? Description { get; init; }

    public string? Help { get; init; }

    public IReadOnlyList<FilterParameter> Parameters { get; init; } = [];

    /// <summary>Range of a column.</summary>
    public double Min { get; init; }

    /// <summary>Range of a column.</summary>
    public double Max { get; init; } = 1;
}
