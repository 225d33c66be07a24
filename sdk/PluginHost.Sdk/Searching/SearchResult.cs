namespace PluginHost.Sdk.Searching;

/// <summary>The answer about a block.</summary>
/// <param name="Found">A bit for each place, as many words as <see cref="SearchRequest.Asked"/>. Bits of places that were not asked about do not count.</param>
/// <param name="Refusal">Why there is no answer, if there is none. Ends the whole question, and whoever asked is told.</param>
public sealed record SearchResult(ReadOnlyMemory<ulong> Found, Refusal? Refusal = null);
