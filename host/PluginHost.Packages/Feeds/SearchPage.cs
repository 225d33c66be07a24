using System.Text.Json;

namespace PluginHost.Packages.Feeds;

/// <summary>A page of search results.</summary>
internal sealed record SearchPage(IReadOnlyList<SearchPage.Result?>? Data = null)
{
    /// <param name="Authors">A text, or a list of texts.</param>
    internal sealed record Result(string? Id = null, string? Version = null, string? Description = null, JsonElement Authors = default, IReadOnlyList<Item?>? Versions = null)
    {
        public string? Title { get; init; }

        public string? ProjectUrl { get; init; }

        public long? TotalDownloads { get; init; }
    }

    internal sealed record Item(string? Version = null);
}
