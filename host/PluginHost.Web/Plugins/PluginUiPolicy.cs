using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;
using PluginHost.Sdk.Ui;

namespace PluginHost.Web.Plugins;

/// <summary>What browsers let a plugin's part of the web UI do.</summary>
internal static partial class PluginUiPolicy
{
    /// <summary>Of the plugin's files: none of them is a page, and one that is opened as a page is a dead one.</summary>
    public const string OfFiles = "default-src 'none'; sandbox";

    /// <summary>Where a part runs: in the page only if it asks for that and the plugin came with the host or its permission was seen at installation. What is kept out of the host's process is kept out of the page too.</summary>
    public static UiIsolation IsolationOf(ManifestUiSlot slot, PluginManifest manifest, PluginSnapshot plugin) =>
        slot.Isolation == "page" && plugin.LoadMode != PluginLoadMode.Worker && (plugin.BuiltIn || manifest.Permissions.Any(asked => asked.Permission == Permissions.UiPage))
            ? UiIsolation.Page
            : UiIsolation.Frame;

    /// <summary>Of the document of a frame: the plugin's own files, and the hosts it declares for the network.</summary>
    /// <param name="request">For the document.</param>
    /// <param name="folder">Path of the plugin's files and of what the host puts beside them.</param>
    /// <param name="manifest">What the plugin declares.</param>
    public static string OfFrame(HttpRequest request, string folder, PluginManifest manifest)
    {
        var host = request.Host.Value ?? "";
        // A policy cannot name a host by its IPv6 address.
        var own = PlainHost().IsMatch(host) ? $"{request.Scheme}://{host}{folder}/" : "'self'";
        var hosts = manifest.Permissions.Where(asked => asked.Permission == Permissions.Network).SelectMany(asked => asked.Hosts ?? []).Where(name => DeclaredHost().IsMatch(name));
        var connect = string.Concat(hosts.Select(name => $" https://{name}"));
        return $"default-src 'none'; script-src {own}; style-src {own} 'unsafe-inline'; img-src {own} blob: data:; font-src {own} data:; media-src {own} blob:; connect-src {own}{connect}; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts";
    }

    [GeneratedRegex(@"\A[A-Za-z0-9.-]+(:\d{1,5})?\z")]
    private static partial Regex PlainHost();

    [GeneratedRegex(@"\A(\*\.)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?\z")]
    private static partial Regex DeclaredHost();
}
