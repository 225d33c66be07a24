using PluginHost.Sdk.Searching;
using PluginHost.Sdk.Settings;

namespace Acme.Studio;

/// <summary>Finds large pictures, as <c>search:acme.studio</c>. Asked about a million pictures at once: no allocation for a picture.</summary>
[PictureSearch("acme.studio", "Acme.Studio", Description = "Pictures with an edge beyond the limit.")]
internal sealed class AcmeStudioSearch(ISettings<PluginSettings> settings) : IPictureSearch
{
    public ValueTask<SearchResult> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var limit = settings.Current.Limit;
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new SearchResult(request.Find(picture => picture.Width > limit || picture.Height > limit, cancellationToken)));
    }
}
