using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Takes out of a record what is sorted, filtered and counted by, as numbers. Budget: 2 µs a record (benchmark <c>start</c>).</summary>
/// <param name="data">Whose tables of names give the numbers.</param>
internal sealed class RowProjector(IndexData data)
{
    private readonly RowDraft _draft = new();
    private readonly Dictionary<long, int> _collections = [];
    private readonly Dictionary<(int Year, int Month), (string Month, string Year)> _times = [];

    /// <summary>The draft is the same object each time.</summary>
    public RowDraft Project(PictureRecord record)
    {
        _draft.Id = record.Id.Value;
        _draft.Revision = record.Revision;
        _draft.Hash = HashBits.From(record.Hash);
        _draft.Seed = unchecked((long)(record.Generation?.Seed ?? 0));
        _draft.Name = FoldedName.Close(record.Name);
        SetNumbers(record);
        SetValues(record);
        SetList(0, VisibleTags.NamesOf(record.Tags));
        SetList(1, record.Generation?.Loras ?? []);
        SetCollections(record);
        _draft.Flags = RowFlagging.Of(record, _draft.Lists[0].Count > 0);
        return _draft;
    }

    private void SetNumbers(PictureRecord record)
    {
        var numbers = _draft.Numbers;
        numbers.Clear();
        numbers.Add(Numbers.Encode(record.ImportedAt.UtcTicks));
        numbers.Add(Numbers.Encode(record.Fields.TakenAt?.UtcTicks));
        numbers.Add(Numbers.Encode(record.Bytes));
        numbers.Add(Numbers.Encode((long)record.Width * record.Height));
        numbers.Add(Numbers.Encode(record.Stars));
        numbers.Add(Numbers.Encode(record.Score));
        numbers.Add(Numbers.Encode(record.Width));
        numbers.Add(Numbers.Encode(record.Height));
        numbers.Add(Numbers.Encode(record.Fields.TakenAt?.DateTime.Ticks));
        numbers.Add(Numbers.Encode(record.StackId?.Value));
        numbers.Add(Numbers.Encode(record.SourceId?.Value));
        foreach (var (name, value) in record.Columns)
        {
            var number = data.NumberNames.GetOrAdd(name);
            while (numbers.Count <= number)
            {
                numbers.Add(SortColumn.Nothing);
            }

            numbers[number] = Numbers.Encode((double?)value);
        }
    }

    private void SetValues(PictureRecord record)
    {
        var at = 0;
        Set(record.Format);
        Set(record.Fields.Camera);
        Set(record.Fields.Lens);
        Set(record.Generation?.Generator);
        Set(record.Generation?.Model);
        Set(record.Generation?.Sampler);
        Set(Filled(record.Folder));
        Set(Filled(record.Source));
        Set(record.Frames > 1 ? "animated" : "still");
        Set(Bucket.Orientation(record.Width, record.Height));
        Set(Bucket.Resolution((long)record.Width * record.Height));
        Set(Bucket.Stars(record.Stars));
        Set(Bucket.Score(record.Score));
        var moment = Time(record.Fields.TakenAt?.DateTime ?? record.ImportedAt.UtcDateTime);
        Set(moment.Month);
        Set(moment.Year);
        Set(record.Fields.TakenAt is { } taken ? Time(taken.UtcDateTime).Month : "");
        Set(Time(record.ImportedAt.UtcDateTime).Month);

        void Set(string? value)
        {
            _draft.Values[at] = value is null ? ValueField.None : data.Values[at].Names.GetOrAdd(value);
            at++;
        }
    }

    // A million pictures were taken in a few hundred months.
    private (string Month, string Year) Time(DateTime moment)
    {
        if (!_times.TryGetValue((moment.Year, moment.Month), out var time))
        {
            _times.Add((moment.Year, moment.Month), time = (Bucket.Month(moment), Bucket.Year(moment)));
        }

        return time;
    }

    private void SetList(int list, IReadOnlyList<string> names)
    {
        var values = _draft.Lists[list];
        values.Clear();
        foreach (var name in names)
        {
            values.Add(data.Lists[list].Names.GetOrAdd(name));
        }

        values.Sort();
        for (var i = values.Count - 1; i > 0; i--)
        {
            if (values[i] == values[i - 1])
            {
                values.RemoveAt(i);
            }
        }
    }

    private void SetCollections(PictureRecord record)
    {
        var values = _draft.Lists[IndexNames.CollectionPlace];
        values.Clear();
        foreach (var collection in record.Collections)
        {
            if (!_collections.TryGetValue(collection.Value, out var number))
            {
                _collections.Add(collection.Value, number = data.Lists[IndexNames.CollectionPlace].Names.GetOrAdd(CollectionTable.NameOf(collection)));
            }

            values.Add(number);
        }

        values.Sort();
    }

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
