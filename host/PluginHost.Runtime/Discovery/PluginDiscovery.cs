using PluginHost.Runtime.Compatibility;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Discovery;

/// <summary>Looks for plugins: each sub-folder of the two plugin folders is one.</summary>
internal static class PluginDiscovery
{
    /// <param name="options">Where to look.</param>
    /// <param name="prefersBuiltIn">Whether the copy that came with the host is taken, though the user has another one.</param>
    public static IReadOnlyList<PluginCandidate> Find(PluginRuntimeOptions options, Func<PluginId, bool> prefersBuiltIn)
    {
        var chosen = Folders(options.BuiltInFolder, builtIn: true, options.LoadModes).Concat(Folders(options.UserFolder, builtIn: false, options.LoadModes))
            .GroupBy(candidate => candidate.Id)
            .Select(same => Choose(same, prefersBuiltIn(same.Key)))
            .OrderBy(candidate => candidate.Id)
            .ToDictionary(candidate => candidate.Id);
        return [.. chosen.Values.Select(candidate => candidate with { Notes = [.. candidate.Notes, .. CopiedDependencies.Find(candidate, chosen)] })];
    }

    /// <summary>Reads one folder.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="builtIn">Whether it came with the host.</param>
    /// <param name="modes">Load modes that the operator chose.</param>
    public static PluginCandidate Read(string folder, bool builtIn, IReadOnlyDictionary<string, PluginLoadMode>? modes = null)
    {
        FolderStamp stamp;
        ManifestReading reading;
        try
        {
            stamp = FolderStamp.Of(folder);
            reading = ManifestReader.Read(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new PluginCandidate(FolderName.ToId(folder), folder, builtIn, default)
            {
                Refusal = new Refusal(ManifestCodes.Unreadable, $"{folder} cannot be read: {exception.Message}", "Give the host the right to read it, or remove it."),
            };
        }

        var id = PluginId.TryParse(reading.Manifest?.Id, out var declared) ? declared : FolderName.ToId(folder);
        return new PluginCandidate(id, folder, builtIn, stamp)
        {
            Manifest = reading.Manifest,
            OperatorMode = modes is not null && modes.TryGetValue(id.Value, out var mode) ? mode : null,
            Refusal = reading.Refusal ?? ApiRange.Check(reading.Manifest!) ?? ShippedHostFiles.CheckEntry(reading.Manifest!),
            Notes = ShippedHostFiles.Find(folder),
        };
    }

    private static IEnumerable<PluginCandidate> Folders(string root, bool builtIn, IReadOnlyDictionary<string, PluginLoadMode> modes)
    {
        if (!Directory.Exists(root))
        {
            return [];
        }

        // Names that begin with a dot are half-copied plugins and what tools leave behind.
        return Directory.EnumerateDirectories(root).Where(folder => !Path.GetFileName(folder).StartsWith('.')).Order(StringComparer.Ordinal)
            .Select(folder => Read(folder, builtIn, modes));
    }

    // A broken copy never hides a working one; then the higher version, and between equals the one that came with the host.
    private static PluginCandidate Choose(IEnumerable<PluginCandidate> sameId, bool prefersBuiltIn)
    {
        var ranked = sameId.OrderByDescending(candidate => prefersBuiltIn && candidate.BuiltIn)
            .ThenByDescending(candidate => candidate.IsUsable).ThenByDescending(candidate => candidate.Version)
            .ThenByDescending(candidate => candidate.BuiltIn).ThenBy(candidate => candidate.Folder, StringComparer.Ordinal).ToList();
        var chosen = ranked[0];
        var notes = ranked.Skip(1).Select(other => new Refusal(
            ManifestCodes.Duplicate,
            $"Plugin '{chosen.Id}' is there twice: {chosen.Version} in {chosen.Folder} is used, {other.Version} in {other.Folder} is not.",
            $"Remove {other.Folder}."));
        return chosen with { Notes = [.. chosen.Notes, .. notes] };
    }
}
