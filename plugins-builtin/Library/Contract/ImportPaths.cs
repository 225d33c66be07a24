using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>Files and folders of the server's own machine; the only mode is copy.</summary>
internal sealed record ImportPaths(IReadOnlyList<string> Paths, [property: AllowedValues("copy")] string Mode = "copy", IReadOnlyList<long>? Collections = null);
