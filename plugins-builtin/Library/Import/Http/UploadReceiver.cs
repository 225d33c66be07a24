using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PluginHost.Plugins.Library.Import.Uploads;
using PluginHost.Sdk;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Import.Http;

/// <summary>Streams the files of a multipart body to a folder of their own. Nothing is held in memory, and what is not handed over is removed.</summary>
internal sealed class UploadReceiver(ICapabilities capabilities, ISettings<LibraryOptions> settings, UploadFolders uploads)
{
    /// <summary>The form as OpenAPI describes it. Parts are files by having a file name; what they are called does not matter.</summary>
    public const string FormSchema =
        """{"title":"ImportForm","type":"object","required":["files"],"properties":{"files":{"type":"array","minItems":1,"items":{"type":"string","format":"binary"}},"collections":{"type":"string","description":"Ids of sets, projects and people to put them into, joined by commas."}}}""";

    private const int MaxFiles = 10_000;
    private const int MaxNameLength = 1_000;
    private const int LongestBoundary = 200;

    public static bool IsMultipart(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    public async ValueTask<Outcome<ReceivedUpload>> ReceiveAsync(HttpContext context)
    {
        var limit = settings.Current.MaxUploadBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        if (context.Request.ContentLength > limit)
        {
            return ImportRefusals.UploadTooLarge(limit);
        }

        if (await FindObstacleAsync(context.Request.ContentLength ?? 0, context.RequestAborted) is { } obstacle)
        {
            return obstacle;
        }

        string? folder = null;
        var received = false;
        try
        {
            folder = uploads.Create();
            var files = await ReadAsync(context.Request, folder, limit, context.RequestAborted);
            received = files.Value is { Files.Count: > 0 };
            return files.Refusal ?? (received ? files.Value! : new Outcome<ReceivedUpload>(null, ImportRefusals.NothingUploaded));
        }
        catch (LibraryUnavailableException full)
        {
            return full.Refusal;
        }
        catch (Exception error) when (folder is null && error is IOException or UnauthorizedAccessException)
        {
            return ImportRefusals.NotKept("The upload", error.Message);
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException || (error is IOException && !context.RequestAborted.IsCancellationRequested))
        {
            return ImportRefusals.UploadBroken(error.Message);
        }
        finally
        {
            if (!received && folder is not null)
            {
                uploads.Discard(folder);
            }
        }
    }

    private static async ValueTask<Outcome<ReceivedUpload>> ReadAsync(HttpRequest request, string folder, long limit, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary)
        {
            return ImportRefusals.NotMultipart;
        }

        var reader = new MultipartReader(boundary, request.Body) { BodyLengthLimit = null };
        var files = new List<UploadedFile>();
        var collections = new List<CollectionId>();
        var bytes = 0L;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (NameOf(section) is not { } name)
            {
                if (await CollectionField.TryReadAsync(section, collections, cancellationToken))
                {
                    continue;
                }

                return ImportRefusals.BadCollections;
            }

            var path = Path.Combine(folder, FormattableString.Invariant($"{files.Count}"));
            bytes += await CopyAsync(section.Body, path, limit - bytes, cancellationToken);
            files.Add(new UploadedFile(name, path));
            if (bytes > limit || files.Count > MaxFiles)
            {
                return ImportRefusals.UploadTooLarge(limit);
            }
        }

        return new ReceivedUpload(folder, files, collections);
    }

    private static async ValueTask<long> CopyAsync(Stream body, string path, long limit, CancellationToken cancellationToken)
    {
        var (bytes, _) = await Stages.FileHasher.CopyAsync(body, path, limit, isDurable: true, cancellationToken);
        return bytes;
    }

    private static string? NameOf(MultipartSection section)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.IsFileDisposition())
        {
            return null;
        }

        var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
        return name.Length <= MaxNameLength ? name : name[^MaxNameLength..];
    }

    private async ValueTask<Refusal?> FindObstacleAsync(long bytes, CancellationToken cancellationToken)
    {
        var usage = await capabilities.CallAsync((IBlobStore store) => store.MeasureAsync(new MeasureRequest(), cancellationToken));
        return !usage.Writable ? ImportRefusals.NotKept("The upload", $"the library is read-only, or has no more than the {usage.ReservedBytes:N0} bytes free that stay free.")
            : usage.FreeBytes is { } free && free - usage.ReservedBytes < bytes ? ImportRefusals.NotKept("The upload", $"{bytes:N0} bytes were announced and {Math.Max(0, free - usage.ReservedBytes):N0} are free.")
            : null;
    }
}
