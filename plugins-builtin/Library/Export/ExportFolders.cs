using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Export;

/// <summary>Where files of exports wait to be downloaded: a folder for each job below the library's hidden <c>.exports</c>.</summary>
internal sealed class ExportFolders(IPluginContext context)
{
    /// <summary>What an unfinished file ends with.</summary>
    private const string Unfinished = ".part";

    private string Root { get; } = Path.Combine(context.LibraryFolder, ".exports");

    /// <summary>Begins the file of a job anew: what an earlier attempt left is gone.</summary>
    public FileStream Create(JobId job, string extension)
    {
        Discard(job);
        var folder = Directory.CreateDirectory(FolderOf(job)).FullName;
        return new FileStream(Path.Combine(folder, $"pictures-{job}{extension}{Unfinished}"), FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>Makes the file of a job one that can be downloaded.</summary>
    public void Finish(string path) => File.Move(path, path[..^Unfinished.Length]);

    public FileInfo? Find(JobId job) => Directory.Exists(FolderOf(job))
        ? new DirectoryInfo(FolderOf(job)).EnumerateFiles().FirstOrDefault(file => !file.Name.EndsWith(Unfinished, StringComparison.Ordinal))
        : null;

    public void Discard(JobId job)
    {
        try
        {
            Directory.Delete(FolderOf(job), recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // There is nothing to take away.
        }
    }

    /// <summary>The jobs that have left something.</summary>
    public IReadOnlyList<JobId> List() => !Directory.Exists(Root)
        ? []
        : [.. Directory.EnumerateDirectories(Root).Select(folder => long.TryParse(Path.GetFileName(folder), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Select(id => new JobId(id))];

    private string FolderOf(JobId job) => Path.Combine(Root, job.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
