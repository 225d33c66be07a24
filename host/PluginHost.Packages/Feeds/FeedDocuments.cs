using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PluginHost.Packages.Feeds;

/// <summary>Reads a feed's small answers, of bounded size.</summary>
internal sealed class FeedDocuments(FeedHttp http)
{
    private const int MaxBytes = 16 << 20;

    /// <summary>The document, or <see langword="null"/> when there is none.</summary>
    public async Task<TDocument?> ReadAsync<TDocument>(Uri uri, JsonTypeInfo<TDocument> shape, CancellationToken cancellationToken) where TDocument : class
    {
        if (await ReadAsync(uri, cancellationToken) is not { } bytes)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(bytes, shape) ?? throw FeedRefusals.Answer(http.Feed.Name, uri, "it is the word null");
        }
        catch (JsonException exception)
        {
            throw FeedRefusals.Answer(http.Feed.Name, uri, bytes.AsSpan().TrimStart(" \r\n\t"u8).StartsWith("<"u8) ? "it is a web page" : "it is not the JSON that is expected", exception);
        }
    }

    public async Task<byte[]?> ReadAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(uri, null, cancellationToken);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            return null;
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw FeedRefusals.Status(http.Feed.Name, uri, response.StatusCode);
        }

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var bytes = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                bytes.Write(buffer, 0, count);
                if (bytes.Length > MaxBytes)
                {
                    throw FeedRefusals.TooLarge(http.Feed.Name, uri, MaxBytes);
                }
            }

            return bytes.ToArray();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw FeedRefusals.Unreachable(http.Feed.Name, uri, exception.Message.TrimEnd('.'), exception);
        }
    }
}
