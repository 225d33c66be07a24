using System.Runtime.CompilerServices;
using PluginHost.Sdk.Import;

namespace Fixtures.Assorted.Hanging;

/// <summary>A stream of three items, the last of which is a failure when the payload says so.</summary>
[Importer("fixtures.endless", "Endless")]
public sealed class Endless : IImporter
{
    public async IAsyncEnumerable<ImportItem> ReadAsync(ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new ImportItem("1", "one.jpg");
        await Task.Yield();
        yield return new ImportItem("2", "two.jpg");
        if (request.Payload == "fail")
        {
            throw new InvalidOperationException("the third item is broken");
        }

        if (request.Payload == "wait")
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        yield return new ImportItem("3", "three.jpg");
    }
}
