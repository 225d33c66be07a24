using System.Runtime.CompilerServices;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Plugins.Library.Storage;
using PluginHost.Sdk;
using PluginHost.Sdk.Export;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Library.Export;

/// <summary>Brings pictures to exporters: records in batches, files when an exporter asks for them.</summary>
internal sealed class ExportPictures(ICapabilities capabilities, PictureReader pictures, OriginalFiles originals, ISettings<LibraryOptions> settings)
{
    private const int BatchSize = 128;
    private const int Quality = 90;
    private const int CopyBuffer = 128 * 1024;

    /// <param name="ids">In their order.</param>
    /// <param name="gone">Told of a picture that is no longer there.</param>
    /// <param name="done">Told how many the exporter is through with, and what comes now.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<ExportPicture> ReadAsync(
        IReadOnlyList<PictureId> ids, Action<PictureId> gone, Action<long, string> done, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0L;
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var records = (await pictures.ReadAsync(batch, cancellationToken)).ToDictionary(record => record.Id);
            foreach (var id in batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (records.TryGetValue(id, out var record))
                {
                    done(number, record.Name);
                    yield return Open(record);
                }
                else
                {
                    gone(id);
                }

                number++;
            }
        }

        done(number, "");
    }

    private ExportPicture Open(PictureRecord record) => new(record)
    {
        OpenOriginal = async token =>
        {
            using var file = await FindAsync(record, token);
            try
            {
                // A copy goes with the last that has it open.
                return new FileStream(file.Image.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, CopyBuffer, FileOptions.Asynchronous | FileOptions.SequentialScan);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw Fault(new Refusal("PH4010", $"The file of picture {record.Id} ('{record.Name}') cannot be read: {error.Message}", "Run 'pluginhost verify'."));
            }
        },
        RenderAsync = async (rendering, token) =>
        {
            using var file = await FindAsync(record, token);
            var (encoding, extension) = EncodingOf(record);
            var output = new OutputSpec("export", encoding) { LongEdge = rendering.LongEdge, Quality = Quality, KeepAnimation = record.Frames > 1 };
            var decoded = await capabilities.CallAsync((IImageEngine engine) =>
                engine.DecodeAsync(new DecodeRequest(file.Image with { Name = record.Name }, settings.Current.ImageLimits, [output], []), token));
            return decoded.Refusal is { } refusal
                ? throw Fault(refusal)
                : new RenderedPicture(new MemoryStream(decoded.Outputs[0].Data.ToArray(), writable: false), extension);
        },
    };

    private async ValueTask<OriginalFile> FindAsync(PictureRecord record, CancellationToken cancellationToken)
    {
        var opened = await originals.OpenAsync(record.Key, cancellationToken);
        return opened.Value ?? throw Fault(opened.Refusal!);
    }

    private static PluginFaultException Fault(Refusal refusal) => new(refusal.Code, refusal.Cure is null ? refusal.Reason : $"{refusal.Reason} {refusal.Cure}");

    private static (ImageEncoding Encoding, string Extension) EncodingOf(PictureRecord record) => record.Format switch
    {
        "png" => (ImageEncoding.Png, ".png"),
        "webp" => (ImageEncoding.Webp, ".webp"),
        "gif" => (ImageEncoding.Gif, ".gif"),
        "tiff" => (ImageEncoding.Tiff, ".tif"),
        "avif" => (ImageEncoding.Avif, ".avif"),
        _ => record.HasAlpha ? (ImageEncoding.Png, ".png") : (ImageEncoding.Jpeg, ".jpg"),
    };
}
