using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Words.Storage;

namespace PluginHost.Plugins.Library.Words.Upkeep;

/// <summary>What the words need now and then: segments merged, prompts that could not be read, a snapshot for the next start.</summary>
internal sealed class WordUpkeep(IPictureIndex index, IWordIndex words, WordLoader loader, WideTextReader texts, WordStore store, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>What changed since a snapshot is read from the catalogue at the next start, a millisecond for some dozens: often is not needed.</summary>
    private static readonly TimeSpan BetweenSnapshots = TimeSpan.FromMinutes(10);

    private WordSnapshot? _saved;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var next = time.GetTimestamp();
        while (true)
        {
            await Task.Delay(Pause, time, cancellationToken);
            index.Apply([], await texts.ReadOwedAsync(cancellationToken));
            while (words.Tidy())
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (words.Current != _saved && words.Current != loader.Kept && time.GetElapsedTime(next) >= TimeSpan.Zero && await SaveAsync(cancellationToken))
            {
                next = time.GetTimestamp() + (long)(BetweenSnapshots.TotalSeconds * time.TimestampFrequency);
            }
        }
    }

    /// <summary>Keeps the words as they are, if there are any and none is missing.</summary>
    public async ValueTask<bool> SaveAsync(CancellationToken cancellationToken)
    {
        // The revisions first: words that are newer than the file says are read again at the start, the other way round they would stay old.
        // What is owed is known before its row is: rows that are taken while nothing is owed have all their words.
        if (await index.TakeWordRowsAsync(cancellationToken) is not { Count: > 0 } rows || texts.HasOwed)
        {
            return false;
        }

        var (ids, revisions) = (new long[rows.Count], new long[rows.Count]);
        for (var position = 0; position < rows.Count; position++)
        {
            (ids[position], revisions[position]) = (rows.Id(position).Value, rows.Revision(position));
        }

        var current = words.Current;
        await store.WriteAsync(new WordFile(Guid.NewGuid(), words.Folding, ids, revisions, current.Columns), cancellationToken);
        _saved = current;
        return true;
    }
}
