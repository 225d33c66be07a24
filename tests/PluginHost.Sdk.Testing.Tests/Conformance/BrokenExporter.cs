using PluginHost.Sdk.Export;

namespace PluginHost.Sdk.Testing.Tests.Conformance;

/// <summary>Writes originals into a folder under their own names, and breaks one rule at a time.</summary>
internal sealed class BrokenExporter(string fault) : IExporter
{
    public ValueTask<ExporterDescription> DescribeAsync(DescribeExporterRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new ExporterDescription([]));

    public async ValueTask<ExportResult> ExportAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        if (fault != "refuses-wrong-arguments-by-name" && ExportArguments.Read(request, [], out _) is { } refused)
        {
            return refused;
        }

        var (written, failures) = (0, new List<ExportFailure>());
        await foreach (var picture in request.Pictures)
        {
            if (fault != "ends-when-cancelled")
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            try
            {
                await using var original = await picture.OpenOriginal(CancellationToken.None);
                await using var file = Open(request.Folder!, fault == "writes-nothing-outside" ? picture.Record.Name : $"{picture.Record.Id}.png");
                await original.CopyToAsync(file, CancellationToken.None);
                written++;
            }
            catch (PluginFaultException error) when (fault != "goes-on-after-a-failure")
            {
                failures.Add(new ExportFailure(picture.Record.Id, picture.Record.Name, new Refusal(error.Code, error.Message)));
            }
        }

        return new ExportResult(fault == "writes-each-picture" ? written - 1 : written, failures);
    }

    private FileStream Open(string folder, string name)
    {
        for (var number = 0; ; number++)
        {
            var path = Path.Combine(folder, number == 0 ? name : $"{number}-{name}");
            if (fault == "leaves-other-files" || !File.Exists(path))
            {
                return new FileStream(path, FileMode.Create);
            }
        }
    }
}
