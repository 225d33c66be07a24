using PluginHost.Plugins.Library.Words.Columns;
using PluginHost.Plugins.Library.Words.Folding;
using PluginHost.Plugins.Library.Words.Segments;

namespace PluginHost.Plugins.Library.Words;

/// <summary>Columns of texts behind snapshots that writers swap.</summary>
internal sealed class WordIndex : IWordIndex
{
    private readonly Lock _gate = new();
    private readonly WordFolding _folding = WordFolding.Load();
    private readonly TagWords _tags;
    private TextColumnWriter[] _writers = [];
    private volatile WordSnapshot _current = null!;

    public WordIndex()
    {
        _tags = new TagWords(_folding);
        Reset(null);
    }

    public WordSnapshot Current => _current;

    public Guid Folding => _folding.Fingerprint;

    public void Set(RowWords row)
    {
        lock (_gate)
        {
            _writers[(int)WordField.Name].Set(row.Position, row.Name);
            _writers[(int)WordField.Description].Set(row.Position, row.Description);
            if (row.Wide is { } wide)
            {
                SetWide(row.Position, wide);
            }
        }
    }

    public void SetWide(int position, WideTexts wide)
    {
        lock (_gate)
        {
            _writers[(int)WordField.Prompt].Set(position, wide.Prompt);
            _writers[(int)WordField.Negative].Set(position, wide.Negative);
        }
    }

    public void Publish()
    {
        lock (_gate)
        {
            _current = new WordSnapshot(_folding, [.. _writers.Select(writer => writer.Take())], _tags);
        }
    }

    public void Reset(IReadOnlyList<TextColumn>? columns)
    {
        lock (_gate)
        {
            columns ??= [.. Enumerable.Repeat(TextColumn.Empty, WordFields.Count)];

            // Names of files are seldom alike: remembering them would cost more than it saves.
            _writers = [.. columns.Select((column, field) => new TextColumnWriter(new WordTokenizer(_folding), column, sharesTexts: field != (int)WordField.Name))];
            Publish();
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            Array.ForEach(_writers, writer => writer.Forget());
        }
    }

    public bool Tidy()
    {
        var writers = _writers;
        for (var field = 0; field < writers.Length; field++)
        {
            if (SegmentUpkeep.FindDue(_current.Columns[field].Segments) is var (first, second))
            {
                var merged = SegmentMerger.Merge(first, second);
                lock (_gate)
                {
                    if (writers == _writers && writers[field].Replace(first, second, merged))
                    {
                        Publish();
                    }
                }

                return true;
            }
        }

        return false;
    }
}
