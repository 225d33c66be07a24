using System.Text.Json;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>Something to set about an export.</summary>
/// <param name="Name">How it is called in JSON.</param>
/// <param name="Kind">What it holds, for example <c>choice</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Help">One sentence.</param>
/// <param name="Default">What it is when nothing is said.</param>
/// <param name="Min">Smallest number, or fewest characters.</param>
/// <param name="Max">Largest number, or most characters.</param>
/// <param name="Choices">What there is to choose from.</param>
/// <param name="Unit">Of a number, for example <c>px</c>.</param>
/// <param name="VisibleWhen">What another parameter must be for this one to matter.</param>
internal sealed record ExporterParameter(string Name, string Kind, string Title, string? Help, JsonElement Default, double? Min, double? Max, IReadOnlyList<ExporterChoice> Choices, string? Unit,
    ExporterCondition? VisibleWhen);
