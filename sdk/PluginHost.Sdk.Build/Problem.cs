namespace PluginHost.Sdk.Build;

internal sealed record Problem(string Code, string Message);
