using System.Collections.Concurrent;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Makes rows of records, sharing strings that repeat.</summary>
internal sealed class RowProjector
{
    private readonly ConcurrentDictionary<string, string> _pool = new(StringComparer.Ordinal);

    public NameTable Tags { get; } = new();

    public NameTable Columns { get; } = new();

    public PictureRow Project(PictureRecord record) => new(record.Id, record.Revision, record.Name, HashBits.From(record.Hash))
    {
        Format = Share(record.Format)!,
        Width = record.Width,
        Height = record.Height,
        Bytes = record.Bytes,
        ImportedAt = record.ImportedAt,
        TakenAt = record.Fields.TakenAt,
        Stars = record.Stars,
        Score = record.Score,
        Flags = FlagsOf(record),
        Source = Share(record.Source)!,
        Folder = Share(record.Folder)!,
        Camera = Share(record.Fields.Camera),
        Lens = Share(record.Fields.Lens),
        Generator = Share(record.Generation?.Generator),
        Model = Share(record.Generation?.Model),
        Sampler = Share(record.Generation?.Sampler),
        Seed = record.Generation?.Seed,
        Loras = record.Generation is { Loras.Count: > 0 } generation ? [.. generation.Loras.Select(lora => Share(lora)!)] : [],
        Tags = [.. VisibleTags.Of(record.Tags).Select(tag => Tags.GetOrAdd(tag.Name.Value)).Order()],
        Columns = ColumnsOf(record),
    };

    private string? Share(string? text) => text is null ? null : _pool.GetOrAdd(text, text);

    private double[] ColumnsOf(PictureRecord record)
    {
        if (record.Columns.Count == 0)
        {
            return [];
        }

        var numbered = record.Columns.Select(column => (Number: Columns.GetOrAdd(column.Key), column.Value)).ToArray();
        var values = new double[numbered.Max(column => column.Number) + 1];
        Array.Fill(values, double.NaN);
        foreach (var (number, value) in numbered)
        {
            values[number] = value;
        }

        return values;
    }

    private static RowFlags FlagsOf(PictureRecord record) =>
        (record.TrashedAt is null ? 0 : RowFlags.Trashed)
        | (record.Frames > 1 ? RowFlags.Animated : 0)
        | (record.Fields is { Latitude: not null, Longitude: not null } ? RowFlags.Gps : 0)
        | (string.IsNullOrEmpty(record.Description) ? 0 : RowFlags.Description)
        | (record.Generation is null ? 0 : RowFlags.Generation)
        | (record.Generation is { HasWorkflow: true } ? RowFlags.Workflow : 0)
        | (record.HasAlpha ? RowFlags.Alpha : 0);
}
