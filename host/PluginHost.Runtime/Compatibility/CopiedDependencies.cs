using PluginHost.Runtime.Discovery;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Compatibility;

/// <summary>Finds the dll of another plugin in a plugin's folder. It works, but not as its author means it: the copy has its own types and statics.</summary>
internal static class CopiedDependencies
{
    public static IEnumerable<Refusal> Find(PluginCandidate candidate, IReadOnlyDictionary<PluginId, PluginCandidate> all)
    {
        foreach (var dependency in candidate.Manifest?.DependsOn ?? [])
        {
            if (PluginId.TryParse(dependency.Id, out var id) && all.GetValueOrDefault(id)?.Manifest is { } other
                && other.Entry.Assembly != candidate.Manifest!.Entry.Assembly && File.Exists(Path.Combine(candidate.Folder, Path.GetFileName(other.Entry.Assembly))))
            {
                yield return new Refusal(
                    CompatibilityCodes.CopiesDependency,
                    $"{candidate.Folder} carries {other.Entry.Assembly}, the main dll of plugin '{id}' which it depends on: that copy is private to '{candidate.Id}', and nothing of it is shared with the plugin.",
                    $"Author: talk to '{id}' through the SDK's contracts, and reference its project with Private=\"false\" ExcludeAssets=\"runtime\" or not at all.");
            }
        }
    }
}
