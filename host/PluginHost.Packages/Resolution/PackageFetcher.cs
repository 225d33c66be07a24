using System.Security.Cryptography;
using System.Text;
using NuGet.Versioning;
using PluginHost.Packages.Contents;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Installing;
using PluginHost.Sdk;

namespace PluginHost.Packages.Resolution;

/// <summary>Brings packages to this machine and verifies them.</summary>
internal sealed class PackageFetcher(PackageHome home, PackageReader reader)
{
    public async Task<ResolvedPackage> FetchAsync(IPackageFeed feed, PluginId id, NuGetVersion version, bool requested, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var file = Path.Combine(home.Downloads, $"{id}.{version.ToNormalizedString().ToLowerInvariant()}.{Short(feed.Source)}.nupkg");
        progress?.Report(new PackageProgress(PackageStep.Downloading, id));
        try
        {
            await feed.DownloadAsync(id, version, file, (done, total) => progress?.Report(new PackageProgress(PackageStep.Downloading, id, done, total)), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FeedRefusals.Download(feed.Name, $"'{id}' {version.ToNormalizedString()}", exception.Message.TrimEnd('.'), exception);
        }

        var content = await ReadAsync(file, progress, id, cancellationToken);
        if (content.Id == id && content.Version == version)
        {
            return new ResolvedPackage(content, file, feed.Name, requested);
        }

        File.Delete(file);
        throw ResolutionRefusals.OtherPackage(feed.Name, id, version, content);
    }

    // What was refused must be brought anew the next time.
    private async Task<PackageContent> ReadAsync(string file, IProgress<PackageProgress>? progress, PluginId id, CancellationToken cancellationToken)
    {
        progress?.Report(new PackageProgress(PackageStep.Verifying, id));
        try
        {
            return await reader.ReadAsync(file, cancellationToken);
        }
        catch (PackageException)
        {
            File.Delete(file);
            throw;
        }
    }

    private static string Short(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..8];
}
