using System.Text.Json;
using PluginHost.Runtime.Settings;

namespace PluginHost.Packages.Feeds;

/// <summary>Passwords and tokens of feeds, in a file of their own that nobody but its user can read. Read anew each time: a change needs no restart.</summary>
/// <param name="file">Full path; it need not be there.</param>
public sealed class FeedPasswords(string file)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The password of a feed; <see langword="null"/> where none is kept.</summary>
    /// <exception cref="PackageException">The file cannot be read.</exception>
    public string? Find(string feed) => Read().GetValueOrDefault(feed);

    /// <summary>Keeps a password, or takes one away.</summary>
    /// <returns>Whether there was one before.</returns>
    /// <exception cref="PackageException">The file cannot be read or written.</exception>
    public async Task<bool> SetAsync(string feed, string? password, CancellationToken cancellationToken)
    {
        var kept = Read();
        var wasThere = kept.Remove(feed);
        if (password is not null)
        {
            kept[feed] = password;
        }

        try
        {
            await AtomicFile.WriteAsync(file, JsonSerializer.SerializeToUtf8Bytes(kept, FeedJson.Default.DictionaryStringString), cancellationToken, OwnerOnly);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FeedRefusals.Passwords(file, exception.Message);
        }

        return wasThere;
    }

    private Dictionary<string, string> Read()
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), FeedJson.Default.DictionaryStringString) ?? [] : [];
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw FeedRefusals.Passwords(file, exception.Message);
        }
    }
}
