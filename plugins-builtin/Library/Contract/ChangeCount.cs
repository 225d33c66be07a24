namespace PluginHost.Plugins.Library.Contract;

internal sealed record ChangeCount(int Changed);
