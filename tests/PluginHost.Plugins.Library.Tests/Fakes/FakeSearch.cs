using System.Collections.Concurrent;
using PluginHost.Sdk;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>A search with a condition that the test gives, which notes whom it was asked about.</summary>
internal sealed class FakeSearch(Func<SearchedPicture, bool> isFound) : IPictureSearch
{
    private readonly ConcurrentBag<SearchBlock> _blocks = [];

    public ConcurrentBag<long> Asked { get; } = [];

    public IReadOnlyCollection<SearchBlock> Blocks => _blocks;

    public Func<SearchRequest, CancellationToken, ValueTask<SearchResult>>? Answer { get; set; }

    public static CapabilityInfo Info(string id, string name, int version = 1) =>
        new(new CapabilityId(id), "searching.search", name, new PluginId("test.plugin"), "1.0") { EngineVersion = version };

    public ValueTask<SearchResult> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        _blocks.Add(request.Pictures);
        return Answer?.Invoke(request, cancellationToken) ?? ValueTask.FromResult(new SearchResult(request.Find(
            picture =>
            {
                Asked.Add(picture.Id.Value);
                return isFound(picture);
            },
            cancellationToken)));
    }
}
