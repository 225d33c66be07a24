using PluginHost.Plugins.Filters.Recipes;

namespace PluginHost.Plugins.Filters.Runs;

/// <summary>What a run was told when it began. It goes on by this after a restart, whatever was changed since.</summary>
/// <param name="Pictures">Found once: pictures that a run makes are never found by it.</param>
/// <param name="Steps">With every parameter, and the versions of then.</param>
/// <param name="Stack">Stacked on their source.</param>
/// <param name="Tags">The tags of their source come along.</param>
/// <param name="Format">The file format; nothing for that of the source.</param>
/// <param name="Quality">Chosen for this run; nothing for what the filters want.</param>
/// <param name="StandardQuality">Where neither the run nor a filter says.</param>
/// <param name="Collections">They lie in the sets, projects and people of their source.</param>
internal sealed record RunPayload(
    IReadOnlyList<long> Pictures, IReadOnlyList<RecipeStep> Steps, bool Stack, bool Tags, string? Format, int? Quality, int StandardQuality, bool Collections);
