using System.Net;
using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>What is wrong with a feed, in words.</summary>
internal static class FeedRefusals
{
    public static PackageException Unreachable(string feed, Uri uri, string why, Exception? inner = null) => new(
        new Refusal(
            PackageCodes.FeedUnreachable, $"Feed '{feed}' cannot be reached at {Shown(uri)}: {why}.",
            "Check its address, the network and the proxy, and try again. Without a network, import a bundle."),
        inner);

    public static PackageException Answer(string feed, Uri uri, string what, Exception? inner = null) => new(
        new Refusal(
            PackageCodes.FeedAnswer, $"Feed '{feed}' gave an answer at {Shown(uri)} that is not one of a NuGet v3 feed: {what}.",
            "Check its address: it ends with index.json. A page for signing in, or a proxy's, may stand before it."),
        inner);

    public static PackageException Index(string feed, string place, string what, Exception? inner = null) => new(
        new Refusal(PackageCodes.FeedIndex, $"The index {place} of feed '{feed}' cannot be used: {what}.", "Write it anew with 'pluginhost plugin index FOLDER', or remove it."), inner);

    public static PackageException Status(string feed, Uri uri, HttpStatusCode status) => status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired
        ? new PackageException(new Refusal(
            PackageCodes.FeedDenied, $"Feed '{feed}' does not let us in at {Shown(uri)}: it answered {(int)status}.",
            "Give the feed a user name and a password or token that may read there."))
        : Unreachable(feed, uri, $"it answered {(int)status}");

    public static PackageException Redirects(string feed, Uri uri, string what) => new(
        new Refusal(PackageCodes.FeedRedirects, $"Feed '{feed}' leads nowhere at {Shown(uri)}: {what}.", "Use the address that its pages name as its v3 index."));

    public static PackageException Insecure(string feed, Uri uri) => new(
        new Refusal(
            PackageCodes.FeedInsecure, $"Feed '{feed}' wants to talk without encryption at {Shown(uri)}.",
            "Use its https address, or allow an insecure connection for this feed if the way there is yours."));

    public static PackageException Download(string feed, string package, string why, Exception? inner = null) => new(
        new Refusal(PackageCodes.Download, $"{package} could not be downloaded from feed '{feed}': {why}.", "Try again: what has arrived is kept, and the download goes on from there."), inner);

    public static PackageException TooLarge(string feed, Uri uri, long limit) => new(
        new Refusal(PackageCodes.TooLarge, $"Feed '{feed}' sends more than {limit} bytes at {Shown(uri)}.", "Raise the host's limits for packages if you trust it."));

    public static PackageException NoFolder(string feed, string folder) => new(
        new Refusal(PackageCodes.FeedOptions, $"The folder {folder} of feed '{feed}' is not there or cannot be read.", "Create it, correct the path, or remove the feed."));

    public static PackageException NotInFolder(string feed, string package) => new(
        new Refusal(PackageCodes.NoSuchPackage, $"Feed '{feed}' has no {package} any more.", "Look at what is in its folder."));

    public static PackageException Source(FeedOptions feed) => new(
        new Refusal(PackageCodes.FeedOptions, $"Feed '{feed.Name}' has the source '{feed.Source}', which is neither an http address nor the path of a folder.", "Give an address such as https://example.org/v3/index.json, or a full path."));

    public static PackageException Passwords(string file, string reason) => new(
        new Refusal(PackageCodes.FeedPasswords, $"The passwords of feeds in {file} cannot be read or written: {reason.TrimEnd('.')}.", "Look at its rights and its volume, or delete it and log in to the feeds again."));

    // Queries and user names may be secrets.
    public static string Shown(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
