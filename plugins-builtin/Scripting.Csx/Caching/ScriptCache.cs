using System.Security.Cryptography;

namespace PluginHost.Plugins.Scripting.Csx.Caching;

/// <summary>Emitted bytes in a folder, so that a start compiles nothing it compiled before. Losing it costs time only: nothing here fails loudly.</summary>
/// <param name="folder">Its own: whatever lies in it may be deleted.</param>
/// <param name="maxBytes">Least recently used ones go when there is more.</param>
internal sealed class ScriptCache(string folder, long maxBytes = 64 * 1024 * 1024)
{
    private const int HashBytes = 32;

    private readonly Lock _writing = new();

    public CachedScript? Find(CacheKey key)
    {
        var file = PathOf(key);
        try
        {
            if (!File.Exists(file))
            {
                return null;
            }

            var bytes = File.ReadAllBytes(file);
            if (bytes.Length > HashBytes && SHA256.HashData(bytes.AsSpan(HashBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, HashBytes)))
            {
                File.SetLastAccessTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime);
                return CacheEntry.Read(bytes.AsMemory(HashBytes));
            }

            File.Delete(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }

        return null;
    }

    public void Keep(CacheKey key, CachedScript script)
    {
        var content = CacheEntry.Write(script);
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        lock (_writing)
        {
            try
            {
                Directory.CreateDirectory(folder);
                File.WriteAllBytes(draft, [.. SHA256.HashData(content), .. content]);
                File.Move(draft, PathOf(key), overwrite: true);
                Trim();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    private void Trim()
    {
        var kept = 0L;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().OrderByDescending(file => file.LastAccessTimeUtc))
        {
            kept += file.Length;
            if (kept > maxBytes)
            {
                file.Delete();
            }
        }
    }

    private string PathOf(CacheKey key) => Path.Combine(folder, key.Value + ".script");
}
