using PluginHost.Packages.Archives;
using PluginHost.Packages.Contents;
using PluginHost.Packages.Resolution;
using PluginHost.Runtime.Manifests;

namespace PluginHost.Packages.Installing;

/// <summary>Unpacks what was planned where nothing looks for plugins, and holds it against what was planned.</summary>
internal sealed class PackageStager(PackageOptions options, PackageHome home)
{
    public async Task StageAsync(ResolvedPackage package, string transaction, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var id = package.Content.Id;
        progress?.Report(new PackageProgress(PackageStep.Staging, id));
        using var archive = PackageArchive.Open(package.File, options.Limits);

        // Time has passed since somebody said yes to it.
        var hash = await Task.Run(() => ArchiveHash.OfFile(archive, cancellationToken), cancellationToken);
        if (hash != package.Content.FileHash)
        {
            throw ContentRefusals.Hash(package.Content.Key, package.Content.FileHash, hash);
        }

        var folder = home.StagedNew(transaction, id);
        await PackageExtractor.ExtractAsync(archive, folder, (done, total) => progress?.Report(new PackageProgress(PackageStep.Staging, id, done, total)), cancellationToken);
        if (ManifestReader.Read(folder).Refusal is { } refusal)
        {
            throw new PackageException(refusal);
        }
    }
}
