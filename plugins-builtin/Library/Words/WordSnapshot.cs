using System.Buffers;
using PluginHost.Plugins.Library.Words.Columns;
using PluginHost.Plugins.Library.Words.Folding;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Words;

/// <summary>All words of all rows at one moment. Read by any number of threads without a lock.</summary>
/// <remarks>Budget: any query of words, prefixes and phrases over a million rows in under 30 ms, guarded by the TextSearch benchmark.</remarks>
internal sealed class WordSnapshot(WordFolding folding, IReadOnlyList<TextColumn> columns, TagWords tags)
{
    /// <summary>By <see cref="WordField"/>.</summary>
    public IReadOnlyList<TextColumn> Columns => columns;

    /// <summary>Whether a row has had words yet.</summary>
    public bool Knows(int position) => columns[(int)WordField.Name].Rows[position] != 0;

    /// <summary>Sets the bits of the rows in which all terms are found.</summary>
    /// <param name="terms">Terms as the catalogue takes them, with the same meaning.</param>
    /// <param name="tagRows">Tags and their rows.</param>
    /// <param name="count">How many rows there are; later ones are left out.</param>
    /// <param name="rows">A bit per row, all clear.</param>
    /// <param name="cancellationToken">Looked at between terms.</param>
    public void Match(IReadOnlyList<TextTerm> terms, ITagRows tagRows, int count, Span<ulong> rows, CancellationToken cancellationToken)
    {
        var length = (count + 63) / 64;
        rows = rows[..length];
        var tokenizer = new WordTokenizer(folding);
        var rented = ArrayPool<ulong>.Shared.Rent(length);
        var next = rented.AsSpan(0, length);
        var isFirst = true;

        // A term of no words is no condition; where all are such, nothing was asked for.
        foreach (var term in terms.Where(term => SearchWords.HasWords(term.Text)).Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pattern = WordPattern.Of(SearchWords.Clean(term.Text), term.IsPhrase, tokenizer);
            if (isFirst)
            {
                Match(pattern, WordFields.Of(term.Field), tagRows, rows, default);
            }
            else
            {
                next.Clear();
                Match(pattern, WordFields.Of(term.Field), tagRows, next, rows);
                Bits.And(rows, next);
            }

            isFirst = false;
            if (!rows.ContainsAnyExcept(0UL))
            {
                break;
            }
        }

        ArrayPool<ulong>.Shared.Return(rented);
        if (count % 64 != 0)
        {
            rows[^1] &= (1UL << count) - 1;
        }
    }

    private void Match(WordPattern pattern, WordFields fields, ITagRows tagRows, Span<ulong> rows, ReadOnlySpan<ulong> within)
    {
        if (pattern.Words.Count == 0)
        {
            return;
        }

        foreach (var field in fields.Columns)
        {
            columns[(int)field].Match(pattern, rows, within);
        }

        if (fields.Tags)
        {
            tags.Match(pattern, tagRows, rows);
        }
    }
}
