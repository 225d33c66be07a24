using PluginHost.Plugins.Library.Reports;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>Keeps the states of checks.</summary>
internal sealed class VerifyReports(IPluginStorage storage) : JobReports<VerifyState>(storage, "verify", VerifyJson.Default.VerifyState);
