using PluginHost.Plugins.Library.Reports;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Export;

/// <summary>Keeps what exports came to.</summary>
internal sealed class ExportReports(IPluginStorage storage) : JobReports<ExportState>(storage, "export", ExportJson.Default.ExportState);
