namespace PluginHost.Sdk.Export;

/// <summary>Writes pictures out of the library: into a folder, or into one file. <b>Implemented by plugins.</b></summary>
/// <remarks>
/// Thread safe. In process only: pictures come as a stream with what opens their files. No deadline; long work is cancelled through its token, and the host
/// takes away what was written until then.
/// </remarks>
[Contract("export.exporter", "PH4541", DescribedBy = typeof(ExporterAttribute), DeadlineSeconds = 0, InProcessOnly = true)]
public interface IExporter
{
    /// <summary>Says what people can set, and what it writes.</summary>
    ValueTask<ExporterDescription> DescribeAsync(DescribeExporterRequest request, CancellationToken cancellationToken);

    /// <summary>Writes the pictures in their order. One that cannot be had is told as a failure, and the others are written all the same.</summary>
    ValueTask<ExportResult> ExportAsync(ExportRequest request, CancellationToken cancellationToken);
}
