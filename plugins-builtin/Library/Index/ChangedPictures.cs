using System.Runtime.CompilerServices;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Reads pictures by id in steps, and tells which are gone.</summary>
internal static class ChangedPictures
{
    private const int Step = 1_000;

    public static async IAsyncEnumerable<(IReadOnlyList<PictureRecord> Records, IReadOnlyList<PictureId> Missing)> ReadAsync(
        ICatalog catalog, IReadOnlyList<PictureId> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var step in ids.Chunk(Step))
        {
            var records = (await catalog.GetAsync(new GetPicturesRequest { Ids = step }, cancellationToken)).Items;
            yield return (records, records.Count == step.Length ? [] : [.. step.Except(records.Select(record => record.Id))]);
        }
    }
}
