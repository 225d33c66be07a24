namespace PluginHost.Configuration;

/// <summary>A place that has packages of plugins, in <c>server-config.json</c>.</summary>
/// <param name="Name">For people.</param>
/// <param name="Source">URL of a NuGet v3 service index, or path of a folder.</param>
/// <param name="Username">Where it wants one.</param>
/// <param name="PasswordVariable">The environment variable with the password or token: that does not belong into a file that people show around.</param>
/// <param name="AllowInsecure">Whether plain HTTP will do.</param>
internal sealed record PackageFeed(string Name, string Source, string? Username = null, string? PasswordVariable = null, bool AllowInsecure = false);
