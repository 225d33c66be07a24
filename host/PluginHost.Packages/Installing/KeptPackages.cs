using NuGet.Versioning;
using PluginHost.Packages.Locking;
using PluginHost.Packages.Resolution;
using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>The packages of what is and was installed.</summary>
internal sealed class KeptPackages(PackageHome home)
{
    public async Task AddAsync(ResolvedPackage package, CancellationToken cancellationToken)
    {
        var target = home.Kept(package.Content.Id, package.Content.Version);
        if (Path.GetFullPath(package.File) == Path.GetFullPath(target))
        {
            return;
        }

        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        await using (var from = new FileStream(package.File, FileMode.Open, FileAccess.Read, FileShare.Read))
        await using (var to = new FileStream(target + ".part", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await from.CopyToAsync(to, cancellationToken);
            to.Flush(flushToDisk: true);
        }

        File.Move(target + ".part", target, overwrite: true);
        AtomicFile.FlushNames(folder);
    }

    /// <summary>Removes what the lock file does not know.</summary>
    public void Prune(PluginLock plugins)
    {
        foreach (var folder in home.AllKept().ToList())
        {
            var known = plugins.Find(new PluginId(Path.GetFileName(folder)));
            if (known is null)
            {
                Directory.Delete(folder, recursive: true);
                continue;
            }

            var versions = known.Kept.Prepend(known.Active).Select(version => NuGetVersion.Parse(version.Version).ToNormalizedString().ToLowerInvariant()).ToHashSet();
            foreach (var version in Directory.EnumerateDirectories(folder).Where(version => !versions.Contains(Path.GetFileName(version))).ToList())
            {
                Directory.Delete(version, recursive: true);
            }
        }
    }
}
