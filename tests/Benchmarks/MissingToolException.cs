namespace PluginHost.Benchmarks;

/// <summary>A yardstick is not installed: its part is left out, the others run.</summary>
internal sealed class MissingToolException(string message) : Exception(message);
