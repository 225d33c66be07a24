using PluginHost.Packages;

namespace PluginHost.Web.Packages;

/// <summary>Data of the event <c>package.progress</c>.</summary>
/// <param name="Operation">The name that whoever asked gave it.</param>
/// <param name="Step">What is being done.</param>
/// <param name="Plugin">For which plugin, where it is for one.</param>
/// <param name="Done">Bytes that are there.</param>
/// <param name="Total">Bytes there will be; 0 where that is not known.</param>
internal sealed record PackageNews(string? Operation, PackageStep Step, string? Plugin, long Done, long Total);
