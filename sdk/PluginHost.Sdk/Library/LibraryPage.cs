namespace PluginHost.Sdk.Library;

/// <summary>One window of a result.</summary>
/// <param name="Items">The pictures.</param>
/// <param name="Total">Size of the whole result.</param>
/// <param name="Refusal">Why there is none: a syntax error.</param>
public sealed record LibraryPage(IReadOnlyList<PictureRecord> Items, int Total, Refusal? Refusal = null);
