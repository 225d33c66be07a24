using Microsoft.Extensions.Logging;
using PluginHost.Packages;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Signatures;

namespace PluginHost.Hosting;

/// <summary>The package client of a home, as its configuration wants it.</summary>
internal static partial class HostPackages
{
    /// <summary>What lies there can be installed without any configuration.</summary>
    private const string HomeFeed = "feed";

    /// <summary>Finishes or undoes what a process that ended in the middle began. What cannot be is told, and the host starts all the same: installing says it again.</summary>
    public static async Task RecoverAsync(PackageClient packages, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            await packages.RecoverAsync(cancellationToken);
        }
        catch (PackageException refused)
        {
            LogNotRecovered(log, refused.Refusal.ToString());
        }
    }

    public static PackageClient Create(HostStart start) => new(
        new PackageOptions
        {
            HomeFolder = start.Home.DataFolder,
            BuiltInFolder = ApplicationFolders.BuiltInPlugins,
            Belongings = new PluginBelongings(start.Home.SettingsFolder, start.Home.PluginDataFolder, Path.Combine(start.Home.CacheFolder, "plugins")),
            KeepVersions = Math.Max(0, start.Config.KeepPluginVersions),
            Feeds =
            [
                new FeedOptions(HomeFeed, Path.Combine(start.Home.DataFolder, HomeFeed)) { IsOptional = true },
                .. (start.Config.PackageFeeds ?? []).Select(feed => new FeedOptions(feed.Name, feed.Source)
                {
                    Username = feed.Username,
                    Password = feed.PasswordVariable is { } variable ? Environment.GetEnvironmentVariable(variable) : null,
                    FindPassword = () => start.Home.FeedPasswords.Find(feed.Name),
                    AllowInsecure = feed.AllowInsecure,
                }),
            ],
            Signers = new SignerOptions
            {
                Mode = start.Config.PackageSigners is { Require: true } ? SignerMode.Require : SignerMode.Accept,
                Trusted = [.. (start.Config.PackageSigners?.Trusted ?? []).Select(fingerprint => new TrustedSigner(fingerprint, []))],
            },
        },
        TimeProvider.System);

    [LoggerMessage(7050, LogLevel.Error, "An installation that was cut short could not be ended: {Problem}")]
    private static partial void LogNotRecovered(ILogger log, string problem);
}
