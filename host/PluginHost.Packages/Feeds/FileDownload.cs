using System.Net;
using System.Net.Http.Headers;

namespace PluginHost.Packages.Feeds;

/// <summary>Brings one file, however often the connection breaks. What has arrived lies in <c>.part</c>, with what identifies the file in <c>.tag</c>.</summary>
internal sealed class FileDownload(FeedHttp http, TimeProvider time, string package, long limit)
{
    private const int MaxBreaks = 5;
    private const int BufferLength = 128 * 1024;

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public async Task RunAsync(Uri uri, string target, Action<long, long>? progress, CancellationToken cancellationToken)
    {
        if (File.Exists(target))
        {
            return;
        }

        var (part, tag) = (target + ".part", target + ".tag");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        for (var breaks = 0; ;)
        {
            try
            {
                await ContinueAsync(uri, part, tag, progress, cancellationToken);
                File.Delete(tag);
                File.Move(part, target);
                return;
            }
            catch (HttpRequestException exception)
            {
                if (++breaks > MaxBreaks)
                {
                    throw FeedRefusals.Download(http.Feed.Name, package, $"the connection broke {breaks} times ({exception.Message.TrimEnd('.')})", exception);
                }
            }

            await Task.Delay(Pause * breaks, time, cancellationToken);
        }
    }

    private async Task ContinueAsync(Uri uri, string part, string tag, Action<long, long>? progress, CancellationToken cancellationToken)
    {
        var known = File.Exists(part) && File.Exists(tag) ? await File.ReadAllTextAsync(tag, cancellationToken) : null;
        var start = known is null ? 0 : new FileInfo(part).Length;
        using var response = await http.GetAsync(uri, request => Prepare(request, start, known), cancellationToken);

        // The rest is only taken when it is the rest of what is there; otherwise from the beginning.
        var goesOn = response.StatusCode == HttpStatusCode.PartialContent && start > 0 && response.Content.Headers.ContentRange?.From == start
            && (response.Headers.ETag is not { } etag || etag.ToString() == known);
        if (!goesOn && response.StatusCode != HttpStatusCode.OK)
        {
            File.Delete(part);
            throw start > 0 && response.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable or HttpStatusCode.PartialContent
                ? new HttpRequestException("the file changed meanwhile")
                : FeedRefusals.Status(http.Feed.Name, uri, response.StatusCode);
        }

        if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml")
        {
            throw FeedRefusals.Answer(http.Feed.Name, uri, "it is a web page");
        }

        await using var file = new FileStream(part, goesOn ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        await RememberAsync(tag, response, cancellationToken);
        await CopyAsync(uri, response, file, (response.Content.Headers.ContentLength ?? 0) is > 0 and var rest ? file.Position + rest : 0, progress, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private static void Prepare(HttpRequestMessage request, long start, string? known)
    {
        // A range of a compressed answer would not be a range of the file.
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (known is not null && start > 0)
        {
            request.Headers.Range = new RangeHeaderValue(start, null);
            request.Headers.TryAddWithoutValidation("If-Range", known);
        }
    }

    // Without a strong validator the next try begins anew: the halves could be of two files.
    private static async Task RememberAsync(string tag, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Headers.ETag is { IsWeak: false } etag)
        {
            await File.WriteAllTextAsync(tag, etag.ToString(), cancellationToken);
        }
        else if (response.StatusCode == HttpStatusCode.OK)
        {
            File.Delete(tag);
        }
    }

    private async Task CopyAsync(Uri uri, HttpResponseMessage response, FileStream file, long total, Action<long, long>? progress, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferLength];
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        while (await ReadAsync(body, buffer, cancellationToken) is > 0 and var count)
        {
            if (file.Position + count > limit)
            {
                throw FeedRefusals.TooLarge(http.Feed.Name, uri, limit);
            }

            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            progress?.Invoke(file.Position, total);
        }
    }

    // Breaks of the connection and of the disk are both IOExceptions: only the first are worth another try.
    private async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(Silence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        try
        {
            return await body.ReadAsync(buffer, either.Token);
        }
        catch (IOException exception)
        {
            throw new HttpRequestException(exception.Message, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException("nothing came any more", exception);
        }
    }
}
