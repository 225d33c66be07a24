namespace PluginHost.Plugins.Library.Contract;

internal sealed record Lora(string Name, double Weight);
