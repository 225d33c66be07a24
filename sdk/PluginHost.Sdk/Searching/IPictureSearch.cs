namespace PluginHost.Sdk.Searching;

/// <summary>Decides which pictures are found: a condition of its own in the query language, <c>search:name</c>. <b>Implemented by plugins.</b></summary>
/// <remarks>
/// Thread safe: blocks are asked about side by side, and in no order. What is found must depend on the picture alone, since answers are kept until a
/// picture or the version of the search changes. In process only: what is asked about is read in place, and never copied.
/// </remarks>
[Contract("searching.search", "PH4801", DescribedBy = typeof(PictureSearchAttribute), DeadlineSeconds = 10, InProcessOnly = true)]
public interface IPictureSearch
{
    /// <summary>Says which pictures of a block are found.</summary>
    ValueTask<SearchResult> FindAsync(SearchRequest request, CancellationToken cancellationToken);
}
