using System.Text;
using PluginHost.Sdk;
using PluginHost.Sdk.Export;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Settings;

namespace Acme.Studio;

/// <summary>Writes one file: a list of the pictures, a line for each. An exporter that answers no extension gets a folder instead, and opens the originals.</summary>
[Exporter("acme.studio", "Acme.Studio", Description = "A list of pictures.")]
internal sealed class AcmeStudioExporter(ISettings<PluginSettings> settings) : IExporter
{
    private static readonly ExporterDescription Described =
        new([new FilterParameter("sizes", ParameterKind.Boolean, "Sizes") { Help = "Says how large each file is.", Default = "true" }], ".txt", "text/plain");

    public ValueTask<ExporterDescription> DescribeAsync(DescribeExporterRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Described);

    public async ValueTask<ExportResult> ExportAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        if (ExportArguments.Read(request, Described.Parameters, out var values) is { } refused)
        {
            return refused;
        }

        var (written, failures) = (0, new List<ExportFailure>());
        await foreach (var picture in request.Pictures.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await WriteAsync(picture, values["sizes"] is true, request.Output!, cancellationToken);
                written++;
            }
            catch (PluginFaultException error)
            {
                failures.Add(new ExportFailure(picture.Record.Id, picture.Record.Name, new Refusal(error.Code, error.Message)));
            }
        }

        return new ExportResult(written, failures);
    }

    private async Task WriteAsync(ExportPicture picture, bool withSize, Stream output, CancellationToken cancellationToken)
    {
        await using var original = await picture.OpenOriginal(cancellationToken);
        var name = picture.Record.Name[..Math.Min(picture.Record.Name.Length, settings.Current.Limit)];
        await output.WriteAsync(Encoding.UTF8.GetBytes(withSize ? $"{name}\t{original.Length}\n" : $"{name}\n"), cancellationToken);
    }
}
