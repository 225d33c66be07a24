namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>Pictures that came in together.</summary>
/// <param name="First">Index of the first.</param>
/// <param name="Start">When the first came in.</param>
internal sealed record Batch(long First, DateTimeOffset Start);
