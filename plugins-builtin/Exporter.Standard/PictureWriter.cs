using System.Globalization;
using PluginHost.Sdk;
using PluginHost.Sdk.Export;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Exporter.Standard;

/// <summary>Writes pictures with their captions one after the other; one that cannot be had is named, and the next is written.</summary>
internal sealed class PictureWriter(IExportTarget target, ExportOptions options)
{
    private readonly SafeNames _names = new(target.IsTaken);
    private readonly List<ExportFailure> _failures = [];
    private int _number;
    private int _written;

    public async ValueTask<ExportResult> WriteAsync(IAsyncEnumerable<ExportPicture> pictures, CancellationToken cancellationToken)
    {
        await foreach (var picture in pictures.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _number++;
            try
            {
                await WriteAsync(picture, cancellationToken);
                _written++;
            }
            catch (PluginFaultException fault) when (!fault.CausedOutside)
            {
                _failures.Add(new ExportFailure(picture.Record.Id, picture.Record.Name, new Refusal(fault.Code, fault.Message)));
            }
        }

        return new ExportResult(_written, _failures);
    }

    private async ValueTask WriteAsync(ExportPicture picture, CancellationToken cancellationToken)
    {
        var record = picture.Record;
        var extension = SafeNames.ExtensionOf(record.Name);
        if (TargetEdge(record) is { } edge)
        {
            await using var rendered = await picture.RenderAsync(new ExportRendering(edge), cancellationToken);
            await WriteAsync(record, rendered.Content, rendered.Extension, cancellationToken);
            return;
        }

        await using var original = await picture.OpenOriginal(cancellationToken);
        await WriteAsync(record, original, extension, cancellationToken);
    }

    private async ValueTask WriteAsync(PictureRecord record, Stream content, string extension, CancellationToken cancellationToken)
    {
        var stem = options.Numbered ? _number.ToString("D6", CultureInfo.InvariantCulture) : record.Name[..^SafeNames.ExtensionOf(record.Name).Length];
        var caption = CaptionFile.Of(record, options);
        var name = _names.Take(stem, caption is null ? [extension] : [extension, CaptionFile.Extension]);
        var modifiedAt = record.Fields.TakenAt ?? record.ImportedAt;
        await target.WriteAsync(name + extension, content, modifiedAt, cancellationToken);
        if (caption is not null)
        {
            await target.WriteAsync(name + CaptionFile.Extension, new MemoryStream(caption, writable: false), modifiedAt, cancellationToken);
        }
    }

    /// <summary>The longer side to make, or nothing for the original.</summary>
    private int? TargetEdge(PictureRecord record)
    {
        var edge = Math.Max(record.Width, record.Height);
        return options.Resolution switch
        {
            ExportOptions.Half => Math.Max(1, edge / 2),
            ExportOptions.Quarter => Math.Max(1, edge / 4),
            ExportOptions.Size when options.LongEdge < edge => options.LongEdge,
            _ => null,
        };
    }
}
