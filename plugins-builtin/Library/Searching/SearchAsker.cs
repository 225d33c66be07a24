using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Columns;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Sdk;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Library.Searching;

/// <summary>Asks a search about rows, page by page and on all cores. Budget: 1,000,000 rows and a condition on numbers in 60 ms (benchmark <c>scripts</c>).</summary>
internal sealed class SearchAsker(ICapabilities capabilities)
{
    private const int WordsPerPage = Page.Rows / 64;
    private const int PagesPerBlock = Block.Rows / Page.Rows;

    /// <summary>Nobody waits longer for a page of pictures. A search that is stopped for its own reasons is stopped before.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <param name="search">Whom to ask.</param>
    /// <param name="data">The rows.</param>
    /// <param name="asked">Which of them.</param>
    /// <param name="cancellationToken">Nobody waits for the answer any more.</param>
    /// <returns>Those that were found; the set belongs to the caller.</returns>
    /// <exception cref="SearchRefusedException">The search refused, or took too long.</exception>
    /// <exception cref="PluginFaultException">It is gone, or answered what is no answer.</exception>
    public async Task<RowSet> AskAsync(SearchPredicate search, IndexData data, RowSet asked, CancellationToken cancellationToken)
    {
        var found = new RowSet(data.Count);
        var pages = Enumerable.Range(0, Page.CountFor(data.Count)).Where(page => WordsOf(asked, page).ContainsAnyExcept(0UL)).ToArray();
        if (pages.Length == 0)
        {
            return found;
        }

        foreach (var page in pages)
        {
            // Made before two cores may both find it missing.
            _ = found.Edit(page / PagesPerBlock);
        }

        // One lease for all: every row is answered by the same version.
        using var lease = capabilities.Rent<IPictureSearch>(search.Id);
        using var deadline = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var done = 0;
        try
        {
            await Parallel.ForEachAsync(pages, either.Token, async (page, token) =>
            {
                await AskAsync(lease, data, asked, found, page, token);
                Interlocked.Increment(ref done);
            });
            return found;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SearchRefusedException(LibraryRefusals.SearchTooSlow(search.Name, search.Id, Patience, (double)done / pages.Length));
        }
    }

    private static async ValueTask AskAsync(ICapabilityLease<IPictureSearch> lease, IndexData data, RowSet asked, RowSet found, int page, CancellationToken cancellationToken)
    {
        var wanted = WordsOf(asked, page).ToArray();
        var block = new IndexBlock(data, page);
        try
        {
            var answer = await lease.Capability.FindAsync(new SearchRequest(block, wanted), cancellationToken);
            if (answer.Refusal is { } refusal)
            {
                throw new SearchRefusedException(refusal);
            }

            if (answer.Found.Length != wanted.Length)
            {
                throw new PluginFaultException(
                    "PH4803", $"The search '{lease.Info.Id}' answered {answer.Found.Length} words of bits for {wanted.Length}. Tell its author: a bit for each picture that was asked about.", lease.Info.Owner);
            }

            var words = found.Edit(page / PagesPerBlock).Slice(page % PagesPerBlock * WordsPerPage, WordsPerPage);
            answer.Found.Span.CopyTo(words);
            BitWords.And(words, wanted);
        }
        finally
        {
            block.Close();
        }
    }

    private static ReadOnlySpan<ulong> WordsOf(RowSet rows, int page) =>
        rows.Read(page / PagesPerBlock) is { IsEmpty: false } words ? words.Slice(page % PagesPerBlock * WordsPerPage, WordsPerPage) : [];
}
