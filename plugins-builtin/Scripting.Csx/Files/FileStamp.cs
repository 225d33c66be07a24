namespace PluginHost.Plugins.Scripting.Csx.Files;

/// <summary>What changes when a file does, as far as can be seen without reading it.</summary>
internal readonly record struct FileStamp(long Length, DateTime WrittenUtc)
{
    public static FileStamp? Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? Of(file) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static FileStamp Of(FileInfo file) => new(file.Length, file.LastWriteTimeUtc);
}
