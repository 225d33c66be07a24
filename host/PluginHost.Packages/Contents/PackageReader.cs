using System.Text.Json;
using NuGet.Versioning;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Packages.Contents;

/// <summary>Reads and verifies a package: its archive, nuspec, manifest, hashes and signature.</summary>
internal sealed class PackageReader(ArchiveLimits limits, SignatureReader signatures)
{
    /// <exception cref="PackageException">It is refused.</exception>
    public Task<PackageContent> ReadAsync(string path, CancellationToken cancellationToken) => Task.Run(() => Read(path, cancellationToken), cancellationToken);

    /// <summary>The nuspec alone, from an archive that is held against all rules all the same.</summary>
    public static Nuspec ReadNuspec(PackageArchive archive)
    {
        var entry = archive.Entries.Where(entry => !entry.Name.Contains('/', StringComparison.Ordinal) && entry.Name.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase)).ToList() switch
        {
            [var only] => only,
            var found => throw ContentRefusals.NotAPlugin(Path.GetFileName(archive.Path), $"it has {found.Count} nuspec files instead of one"),
        };
        return NuspecReader.Read(archive.ReadAll(entry, PackageLayout.MaxNuspecBytes), Path.GetFileName(archive.Path));
    }

    /// <summary>The plugin's manifest, without a look at the rest.</summary>
    public static PluginManifest ReadManifest(PackageArchive archive, string name)
    {
        const string Path = PackageLayout.PluginFolder + PluginManifest.FileName;
        if (archive.Find(Path) is not { } entry)
        {
            throw ContentRefusals.NotAPlugin(name, $"it has no {Path}");
        }

        try
        {
            var manifest = JsonSerializer.Deserialize(archive.ReadAll(entry, PackageLayout.MaxManifestBytes), ManifestJson.Default.PluginManifest)
                ?? throw ContentRefusals.NotAPlugin(name, $"its {Path} is the word null");
            manifest = ManifestDefaults.Fill(manifest);
            return ManifestRules.FirstProblem(manifest) is { } problem ? throw ContentRefusals.NotAPlugin(name, $"its {Path} {problem.Reason}")
                : archive.Find(PackageLayout.PluginFolder + manifest.Entry.Assembly) is null ? throw ContentRefusals.NotAPlugin(name, $"it lacks the main dll '{manifest.Entry.Assembly}'")
                : manifest;
        }
        catch (JsonException exception)
        {
            throw ContentRefusals.NotAPlugin(name, $"its {Path} cannot be read: {exception.Message.TrimEnd('.')}");
        }
    }

    private PackageContent Read(string path, CancellationToken cancellationToken)
    {
        try
        {
            return ReadFile(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ContentRefusals.Unreadable(path, exception);
        }
    }

    private PackageContent ReadFile(string path, CancellationToken cancellationToken)
    {
        using var archive = PackageArchive.Open(path, limits);
        var name = Path.GetFileName(path);
        var nuspec = ReadNuspec(archive);
        if (!nuspec.IsPlugin)
        {
            throw ContentRefusals.NotAPlugin(name, $"its nuspec does not name the package type '{PackageLayout.PackageType}'");
        }

        var manifest = ReadManifest(archive, name);
        var (id, version) = (new PluginId(manifest.Id), NuGetVersion.Parse(manifest.Version));

        // Dependencies are looked for by plugin id, so the two must be one name; NuGet's ids know no case.
        if (!string.Equals(nuspec.Id, id.Value, StringComparison.OrdinalIgnoreCase) || nuspec.Version != version)
        {
            throw ContentRefusals.Identity(name, $"package '{nuspec.Id}' {nuspec.Version.ToNormalizedString()}", $"plugin '{id}' {version.ToNormalizedString()}");
        }

        return new PackageContent(id, version, manifest)
        {
            ContentHash = ArchiveHash.OfContent(archive, cancellationToken),
            FileHash = ArchiveHash.OfFile(archive, cancellationToken),
            FileBytes = archive.Length,
            UnpackedBytes = archive.Entries.Where(entry => entry.Name.StartsWith(PackageLayout.PluginFolder, StringComparison.Ordinal)).Sum(entry => entry.Size),
            Signer = signatures.Read(archive, cancellationToken),
        };
    }
}
