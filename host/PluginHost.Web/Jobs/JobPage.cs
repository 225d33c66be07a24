namespace PluginHost.Web.Jobs;

internal sealed record JobPage(IReadOnlyList<Job> Items, int Total);
