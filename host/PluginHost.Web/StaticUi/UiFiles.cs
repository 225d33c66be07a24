using System.Collections.Frozen;

namespace PluginHost.Web.StaticUi;

/// <summary>The built web UI as a table from URL path to file: what is not in it cannot be asked for. Read anew when a new build is put in place.</summary>
internal sealed class UiFiles(WebHostOptions options)
{
    public const string Index = "/index.html";
    private const string HashedFolder = "/assets/";
    private static readonly (string Suffix, string Encoding)[] Encodings = [(".br", "br"), (".gz", "gzip")];

    private volatile Table _table = new(DateTime.MinValue, FrozenDictionary<string, StaticFile>.Empty);

    public StaticFile? Find(string path) => Current().GetValueOrDefault(path);

    private FrozenDictionary<string, StaticFile> Current()
    {
        var table = _table;
        var written = File.GetLastWriteTimeUtc(options.WebRoot + Index);
        if (table.Written != written)
        {
            _table = table = new Table(written, Read(new DirectoryInfo(options.WebRoot)));
        }
        return table.Files;
    }

    private static FrozenDictionary<string, StaticFile> Read(DirectoryInfo root)
    {
        if (!root.Exists)
        {
            return FrozenDictionary<string, StaticFile>.Empty;
        }
        var files = root.EnumerateFiles("*", SearchOption.AllDirectories).ToDictionary(file => Url(root, file), StringComparer.Ordinal);
        return files
            .Where(pair => !Encodings.Any(encoding => pair.Key.EndsWith(encoding.Suffix, StringComparison.Ordinal) && files.ContainsKey(pair.Key[..^3])))
            .ToFrozenDictionary(pair => pair.Key, pair => Describe(pair.Key, pair.Value, files), StringComparer.Ordinal);
    }

    private static StaticFile Describe(string url, FileInfo file, Dictionary<string, FileInfo> files) =>
        new(file, MediaTypes.Of(file.Name), url.StartsWith(HashedFolder, StringComparison.Ordinal))
        {
            Compressed = [.. Encodings.Where(encoding => files.ContainsKey(url + encoding.Suffix)).Select(encoding => (encoding.Encoding, files[url + encoding.Suffix]))],
        };

    private static string Url(DirectoryInfo root, FileInfo file) => "/" + Path.GetRelativePath(root.FullName, file.FullName).Replace('\\', '/');

    private sealed record Table(DateTime Written, FrozenDictionary<string, StaticFile> Files);
}
