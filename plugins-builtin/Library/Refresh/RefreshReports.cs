using PluginHost.Plugins.Library.Reports;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Refresh;

/// <summary>Keeps the states of readings.</summary>
internal sealed class RefreshReports(IPluginStorage storage) : JobReports<RefreshState>(storage, "refresh", RefreshJson.Default.RefreshState);
