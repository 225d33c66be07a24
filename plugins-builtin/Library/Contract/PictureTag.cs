namespace PluginHost.Plugins.Library.Contract;

internal sealed record PictureTag(string Name, string Source, double Confidence);
