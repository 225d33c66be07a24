using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index;

/// <summary>What the index keeps of a picture: everything that is sorted, filtered or counted by. Strings that repeat are shared.</summary>
internal sealed record PictureRow(PictureId Id, long Revision, string Name, HashBits Hash)
{
    public required string Format { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required long Bytes { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public DateTimeOffset? TakenAt { get; init; }

    public int Stars { get; init; }

    public double? Score { get; init; }

    public RowFlags Flags { get; init; }

    public string Source { get; init; } = "";

    public string Folder { get; init; } = "";

    public string? Camera { get; init; }

    public string? Lens { get; init; }

    public string? Generator { get; init; }

    public string? Model { get; init; }

    public string? Sampler { get; init; }

    public ulong? Seed { get; init; }

    public IReadOnlyList<string> Loras { get; init; } = [];

    /// <summary>Numbers of the tag table in ascending order, without rejected tags.</summary>
    public int[] Tags { get; init; } = [];

    /// <summary>By number of the column table; NaN where there is no value.</summary>
    public double[] Columns { get; init; } = [];

    public long Pixels => (long)Width * Height;

    public bool IsTrashed => Has(RowFlags.Trashed);

    public bool Has(RowFlags flag) => (Flags & flag) != 0;

    public double Column(int number) => number < Columns.Length ? Columns[number] : double.NaN;
}
