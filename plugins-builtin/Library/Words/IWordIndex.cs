using PluginHost.Plugins.Library.Words.Columns;

namespace PluginHost.Plugins.Library.Words;

/// <summary>Which rows have which words. Addressed by position; positions only grow, and a row keeps its own.</summary>
/// <remarks>Thread safe. What was published is seen by the next search.</remarks>
internal interface IWordIndex
{
    /// <summary>The words as they are now.</summary>
    WordSnapshot Current { get; }

    /// <summary>What tells words apart: a snapshot made with another is of no use.</summary>
    Guid Folding { get; }

    /// <summary>Takes over texts of rows, without showing them yet.</summary>
    void Set(RowWords row);

    /// <summary>Takes over the prompts of a row whose other texts are known.</summary>
    void SetWide(int position, WideTexts wide);

    /// <summary>Shows what was taken over.</summary>
    void Publish();

    /// <summary>Begins anew with these columns, by <see cref="WordField"/>, or with none.</summary>
    void Reset(IReadOnlyList<TextColumn>? columns);

    /// <summary>Gives back memory that building took.</summary>
    void Forget();

    /// <summary>Merges two segments if that is due, in the time that takes, while searches and writes go on.</summary>
    /// <returns>Whether there may be more to do.</returns>
    bool Tidy();
}
