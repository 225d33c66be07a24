using PluginHost.Plugins.Library.Index.Columns;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Index.Stacks;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Writes rows into the next version of the data. Budget: what a write costs depends on what it changes, not on how large the library is (benchmark <c>writes</c>).</summary>
/// <remarks>One at a time: it appends to pages that the version before it shares.</remarks>
internal sealed class IndexWriter
{
    private readonly IndexData _before;
    private readonly RowProjector _projector;
    private readonly ColumnWriter<long> _ids;
    private readonly ColumnWriter<long> _revisions;
    private readonly ColumnWriter<HashBits> _hashes;
    private readonly ColumnWriter<long> _seeds;
    private readonly ListColumnWriter<byte> _names;
    private readonly List<ColumnWriter<long>> _numbers;
    private readonly ValueFieldWriter[] _values;
    private readonly ListFieldWriter[] _lists;
    private readonly FlagFieldWriter _flags;
    private readonly StackCountWriter _stacks;
    private readonly HashSet<int> _seen = [];
    private int _count;

    public IndexWriter(IndexData before)
    {
        _before = before;
        _count = before.Count;
        _projector = new RowProjector(before);
        _ids = new ColumnWriter<long>(before.Ids, _count);
        _revisions = new ColumnWriter<long>(before.Revisions, _count);
        _hashes = new ColumnWriter<HashBits>(before.Hashes, _count);
        _seeds = new ColumnWriter<long>(before.Seeds, _count);
        _names = new ListColumnWriter<byte>(before.Names, _count);
        _numbers = [.. before.Numbers.Select(column => new ColumnWriter<long>(column, _count))];
        _values = [.. before.Values.Select(field => new ValueFieldWriter(field, _count))];
        _lists = [.. before.Lists.Select(field => new ListFieldWriter(field, _count))];
        _flags = new FlagFieldWriter(before.Flags, _count);
        _stacks = new StackCountWriter(before.Stacks);
    }

    /// <summary>Rows of the version before that are different now.</summary>
    public List<int> Changed { get; } = [];

    /// <summary>Whether there is anything new at all.</summary>
    public bool HasWritten => Changed.Count > 0 || _count > _before.Count;

    /// <summary>Collections that have another count or other pictures now.</summary>
    public IEnumerable<CollectionId> TouchedCollections()
    {
        var names = _before.Lists[IndexNames.CollectionPlace].Names;
        return _lists[IndexNames.CollectionPlace].Changed.Union(_seen).Select(number => CollectionTable.IdOf(names.Names[number]));
    }

    /// <param name="records">Each picture at most once. What is not newer than what is known is left out.</param>
    /// <param name="taken">Told of each that was written, and where.</param>
    public void Write(IEnumerable<PictureRecord> records, Action<int, PictureRecord>? taken = null)
    {
        foreach (var record in records)
        {
            if (!_before.TryFind(record.Id, out var position))
            {
                position = _count++;
                _before.Positions.Set(record.Id.Value, position);
            }
            else if (_before.Revisions[position] < record.Revision)
            {
                Changed.Add(position);
            }
            else
            {
                continue;
            }

            Put(position, _projector.Project(record));
            taken?.Invoke(position, record);
        }
    }

    /// <summary>Takes pictures out that are gone. Their rows stay, since no row may move, and nobody sees them.</summary>
    public void Remove(IEnumerable<PictureId> ids)
    {
        foreach (var id in ids)
        {
            if (_before.TryFind(id, out var position))
            {
                _stacks.Move(StackBefore(position), SortColumn.Nothing);
                _flags.Set(position, RowFlags.Removed);
                Array.ForEach(_values, field => field.Set(position, ValueField.None));
                Array.ForEach(_lists, field => field.Set(position, []));
                Changed.Add(position);
            }
        }
    }

    public IndexData Finish() => _before with
    {
        Count = _count,
        Ids = _ids.Finish(),
        Revisions = _revisions.Finish(),
        Hashes = _hashes.Finish(),
        Seeds = _seeds.Finish(),
        Names = _names.Finish(),
        Numbers = [.. _numbers.Select(column => column.Finish())],
        Values = Finish(_values, field => field.Finish()),
        Lists = Finish(_lists, field => field.Finish()),
        Flags = _flags.Finish(),
        Stacks = _stacks.Finish(),
    };

    // From nothing, a field is a pass over all rows; afterwards it is microseconds.
    private TField[] Finish<TWriter, TField>(TWriter[] writers, Func<TWriter, TField> finish) =>
        _before.Count == 0 ? [.. writers.AsParallel().AsOrdered().Select(finish)] : Array.ConvertAll(writers, writer => finish(writer));

    private void Put(int position, RowDraft row)
    {
        _ids.Set(position, row.Id);
        _revisions.Set(position, row.Revision);
        _hashes.Set(position, row.Hash);
        _seeds.Set(position, row.Seed);
        if (position < _before.Count)
        {
            _names.Set(position, row.Name);
        }
        else
        {
            _names.Append(row.Name);
        }

        while (_numbers.Count < row.Numbers.Count)
        {
            _numbers.Add(new ColumnWriter<long>(Column<long>.Of(SortColumn.Nothing), _before.Count));
        }

        for (var number = 0; number < _numbers.Count; number++)
        {
            _numbers[number].Set(position, number < row.Numbers.Count ? row.Numbers[number] : SortColumn.Nothing);
        }

        for (var field = 0; field < _values.Length; field++)
        {
            _values[field].Set(position, row.Values[field]);
        }

        for (var field = 0; field < _lists.Length; field++)
        {
            _lists[field].Set(position, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(row.Lists[field]));
        }

        if (row.Lists[IndexNames.CollectionPlace].Count > 0 && (position >= _before.Count || ((_before.Flags.Values[position] ^ row.Flags) & RowFlags.Trashed) != 0))
        {
            _seen.UnionWith(row.Lists[IndexNames.CollectionPlace]);
        }

        _flags.Set(position, row.Flags);
        _stacks.Move(StackBefore(position), (row.Flags & StackCounts.Uncounted) == 0 ? row.Numbers[Numbers.StackPlace] : SortColumn.Nothing);
    }

    private long StackBefore(int position) => position < _before.Count && (_before.Flags.Values[position] & StackCounts.Uncounted) == 0
        ? _before.Numbers[Numbers.StackPlace][position]
        : SortColumn.Nothing;
}
