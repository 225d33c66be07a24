using System.Runtime.CompilerServices;
using PluginHost.Sdk.Import;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>Brings the files that a test gives it.</summary>
internal sealed class FakeImporter : IImporter
{
    public const string Id = "test.importer";

    public List<ImportItem> Items { get; } = [];

    public async IAsyncEnumerable<ImportItem> ReadAsync(ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in Items)
        {
            await Task.Yield();
            yield return item;
        }
    }
}
