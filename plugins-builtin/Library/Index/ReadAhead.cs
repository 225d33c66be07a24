using System.Threading.Channels;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Reads on one core while what was read is worked on by another.</summary>
internal static class ReadAhead
{
    private const int BatchLength = 1_000;
    private const int Waiting = 4;

    public static IAsyncEnumerable<List<T>> Batches<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var batches = Channel.CreateBounded<List<T>>(new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });
        _ = Task.Run(() => FillAsync(items, batches.Writer, cancellationToken), CancellationToken.None);
        return batches.Reader.ReadAllAsync(cancellationToken);
    }

    private static async Task FillAsync<T>(IAsyncEnumerable<T> items, ChannelWriter<List<T>> batches, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new List<T>(BatchLength);
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                batch.Add(item);
                if (batch.Count == BatchLength)
                {
                    await batches.WriteAsync(batch, cancellationToken);
                    batch = new List<T>(BatchLength);
                }
            }

            await batches.WriteAsync(batch, cancellationToken);
            batches.Complete();
        }
        catch (Exception error)
        {
            // Thrown where the batches are read.
            batches.Complete(error);
        }
    }
}
