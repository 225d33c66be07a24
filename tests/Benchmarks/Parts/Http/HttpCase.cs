namespace PluginHost.Benchmarks.Parts.Http;

/// <summary>One kind of request to both servers.</summary>
internal sealed record HttpCase(string What, string Path, string BarePath, string? Tag, string? BareTag, int Status, string? Bar);
