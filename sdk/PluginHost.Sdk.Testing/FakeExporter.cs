using PluginHost.Sdk.Export;
using PluginHost.Sdk.Offers;

namespace PluginHost.Sdk.Testing;

/// <summary>An exporter that keeps in memory which pictures it was given, and writes one line for each where it is to write one file.</summary>
public sealed class FakeExporter : IExporter
{
    private readonly Lock _lock = new();
    private readonly List<PictureId> _pictures = [];

    /// <summary>The pictures of all exports, in order.</summary>
    public IReadOnlyList<PictureId> Pictures
    {
        get
        {
            lock (_lock)
            {
                return [.. _pictures];
            }
        }
    }

    /// <summary>What it says of itself.</summary>
    public ExporterDescription Description { get; init; } = new([], ".txt", "text/plain");

    /// <summary>As <see cref="PluginTestOptions.Others"/> takes it.</summary>
    public Offer AsOffer() => Offer.Of<IExporter>(this, new OfferInfo("test.exporter", "Exporter of the test"));

    /// <inheritdoc/>
    public ValueTask<ExporterDescription> DescribeAsync(DescribeExporterRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Description);

    /// <inheritdoc/>
    public async ValueTask<ExportResult> ExportAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        if (ExportArguments.Read(request, Description.Parameters, out _) is { } refused)
        {
            return refused;
        }

        var (written, failures) = (0, new List<ExportFailure>());
        await foreach (var picture in request.Pictures.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await (await picture.OpenOriginal(cancellationToken)).DisposeAsync();
            }
            catch (PluginFaultException error)
            {
                failures.Add(new ExportFailure(picture.Record.Id, picture.Record.Name, new Refusal(error.Code, error.Message)));
                continue;
            }

            lock (_lock)
            {
                _pictures.Add(picture.Record.Id);
            }

            await (request.Output?.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{picture.Record.Name}\n"), cancellationToken) ?? ValueTask.CompletedTask);
            written++;
        }

        return new ExportResult(written, failures);
    }
}
