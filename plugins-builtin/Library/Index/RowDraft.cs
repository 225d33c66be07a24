using PluginHost.Plugins.Library.Index.Fields;

namespace PluginHost.Plugins.Library.Index;

/// <summary>One row on its way into the columns. Used again for the next: a million of them would be a second of garbage.</summary>
internal sealed class RowDraft
{
    public long Id { get; set; }

    public long Revision { get; set; }

    public HashBits Hash { get; set; }

    public long Seed { get; set; }

    public byte[] Name { get; set; } = [];

    public RowFlags Flags { get; set; }

    /// <summary>By number of column; as long as there are columns.</summary>
    public List<long> Numbers { get; } = [];

    /// <summary>As <see cref="IndexNames.Values"/>.</summary>
    public int[] Values { get; } = new int[IndexNames.Values.Length];

    /// <summary>As <see cref="IndexNames.Lists"/>, ascending, each once.</summary>
    public List<int>[] Lists { get; } = [.. IndexNames.Lists.Select(_ => new List<int>())];
}
