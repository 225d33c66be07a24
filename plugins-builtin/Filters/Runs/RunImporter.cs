using System.Runtime.CompilerServices;
using System.Text.Json;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Sdk.Import;

namespace PluginHost.Plugins.Filters.Runs;

/// <summary>
/// Brings what filters make to the library's one way in, which is durable, goes on after a restart, stops when told, and keeps a line for each picture.
/// Pixels are made when the import wants to read them, by as many workers as it has.
/// </summary>
[Importer(ImporterId, "Filters", Description = "New pictures that filters make of pictures in the library.")]
internal sealed class RunImporter(RunItems items) : IImporter
{
    public const string ImporterId = "builtin.filters.run";

    /// <summary>Described together, so that a filter that changes meanwhile does not change what these become.</summary>
    private const int Together = 1_000;

    public async IAsyncEnumerable<ImportItem> ReadAsync(ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = JsonSerializer.Deserialize(request.Payload, FiltersJson.Default.RunPayload) ?? throw new JsonException(FilterRefusals.BadPayload("it is empty.").ToString());
        foreach (var some in run.Pictures.Chunk(Together))
        {
            foreach (var item in await items.DescribeAsync(run, some, cancellationToken))
            {
                yield return item;
            }
        }
    }
}
