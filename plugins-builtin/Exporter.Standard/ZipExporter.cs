using System.IO.Compression;
using PluginHost.Sdk.Export;

namespace PluginHost.Plugins.Exporter.Standard;

/// <summary>Pictures as one zip archive, written from front to back.</summary>
[Exporter("builtin.exporter.zip", "Zip archive", Description = "Pictures as one zip archive, with captions beside them.", Priority = 2)]
internal sealed class ZipExporter : IExporter
{
    private static readonly ExporterDescription Described = new(ExportOptions.Parameters, ".zip", "application/zip");

    public ValueTask<ExporterDescription> DescribeAsync(DescribeExporterRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Described);

    public async ValueTask<ExportResult> ExportAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        if (ExportArguments.Read(request, ExportOptions.Parameters, out var values) is { } refused)
        {
            return refused;
        }

        await using var archive = await ZipArchive.CreateAsync(request.Output!, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        return await new PictureWriter(new ZipTarget(archive), ExportOptions.Read(values)).WriteAsync(request.Pictures, cancellationToken);
    }
}
