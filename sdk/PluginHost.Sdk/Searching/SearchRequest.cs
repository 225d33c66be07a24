using System.Numerics;

namespace PluginHost.Sdk.Searching;

/// <summary>A block of pictures, and which of them are asked about: those that the rest of the question left.</summary>
/// <param name="Pictures">The block, up to some thousand pictures. Not to be kept: it is closed when the call has ended.</param>
/// <param name="Asked">A bit for each place of the block, lowest first.</param>
public sealed record SearchRequest(SearchBlock Pictures, ReadOnlyMemory<ulong> Asked)
{
    private const int BitsPerWord = 64;

    /// <summary>Asks a condition about each picture, on the caller's thread. Allocates nothing for a picture.</summary>
    /// <param name="isFound">The condition. Its picture is the same object each time; keep what it says, and not the object.</param>
    /// <param name="cancellationToken">Looked at now and then.</param>
    /// <returns>The bits of <see cref="SearchResult.Found"/>.</returns>
    public ulong[] Find(Func<SearchedPicture, bool> isFound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isFound);
        var found = new ulong[Asked.Length];
        for (var word = 0; word < found.Length; word++)
        {
            var bits = 0UL;
            for (var asked = Asked.Span[word]; asked != 0; asked &= asked - 1)
            {
                var bit = BitOperations.TrailingZeroCount(asked);
                if (isFound(Pictures.Read((word * BitsPerWord) + bit)))
                {
                    bits |= 1UL << bit;
                }
            }

            found[word] = bits;
            cancellationToken.ThrowIfCancellationRequested();
        }

        return found;
    }
}
