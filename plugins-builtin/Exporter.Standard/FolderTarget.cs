namespace PluginHost.Plugins.Exporter.Standard;

/// <summary>A folder. No file that is there is replaced.</summary>
internal sealed class FolderTarget(string folder) : IExportTarget
{
    public bool IsTaken(string name) => Path.Exists(Path.Combine(folder, name));

    public async ValueTask WriteAsync(string name, Stream content, DateTimeOffset modifiedAt, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, name);
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var isWhole = false;
        try
        {
            await using (file)
            {
                await content.CopyToAsync(file, cancellationToken);
            }

            File.SetLastWriteTimeUtc(path, modifiedAt.UtcDateTime);
            isWhole = true;
        }
        finally
        {
            if (!isWhole)
            {
                File.Delete(path);
            }
        }
    }
}
