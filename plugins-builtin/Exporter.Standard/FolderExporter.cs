using PluginHost.Sdk.Export;

namespace PluginHost.Plugins.Exporter.Standard;

/// <summary>Pictures as files of a folder.</summary>
[Exporter("builtin.exporter.folder", "Folder", Description = "Pictures as files of a folder, with captions beside them.", Priority = 1)]
internal sealed class FolderExporter : IExporter
{
    private static readonly ExporterDescription Described = new(ExportOptions.Parameters);

    public ValueTask<ExporterDescription> DescribeAsync(DescribeExporterRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Described);

    public async ValueTask<ExportResult> ExportAsync(ExportRequest request, CancellationToken cancellationToken) =>
        ExportArguments.Read(request, ExportOptions.Parameters, out var values)
        ?? await new PictureWriter(new FolderTarget(request.Folder!), ExportOptions.Read(values)).WriteAsync(request.Pictures, cancellationToken);
}
