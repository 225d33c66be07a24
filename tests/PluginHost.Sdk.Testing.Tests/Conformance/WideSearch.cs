using PluginHost.Sdk.Searching;

namespace PluginHost.Sdk.Testing.Tests.Conformance;

internal sealed class WideSearch : IPictureSearch
{
    public ValueTask<SearchResult> FindAsync(SearchRequest request, CancellationToken cancellationToken) =>
        new(new SearchResult(request.Find(picture => picture.Width > picture.Height, cancellationToken)));
}
