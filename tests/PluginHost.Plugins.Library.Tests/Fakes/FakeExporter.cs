using PluginHost.Sdk;
using PluginHost.Sdk.Export;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>Writes one original after the other: end to end into a file, or each into the folder.</summary>
internal sealed class FakeExporter(string? extension) : IExporter
{
    /// <summary>Called before each picture is written.</summary>
    public Func<ExportPicture, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Where it was told to write last.</summary>
    public string? Folder { get; private set; }

    public ValueTask<ExporterDescription> DescribeAsync(DescribeExporterRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(
        new ExporterDescription([new FilterParameter("size", ParameterKind.Integer, "Size") { Min = 1, Max = 9, Default = "1" }], extension, extension is null ? null : "application/test"));

    public async ValueTask<ExportResult> ExportAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        var (written, failures) = (0, new List<ExportFailure>());
        Folder = request.Folder;
        await foreach (var picture in request.Pictures.WithCancellation(cancellationToken))
        {
            await Before(picture, cancellationToken);
            try
            {
                await using var original = await picture.OpenOriginal(cancellationToken);
                await using var file = request.Output is null ? File.Create(Path.Combine(request.Folder!, picture.Record.Name)) : null;
                await original.CopyToAsync(file ?? request.Output!, cancellationToken);
                written++;
            }
            catch (PluginFaultException fault)
            {
                failures.Add(new ExportFailure(picture.Record.Id, picture.Record.Name, new Refusal(fault.Code, fault.Message)));
            }
        }

        return new ExportResult(written, failures);
    }
}
