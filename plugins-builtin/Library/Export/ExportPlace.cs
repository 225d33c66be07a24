using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Export;

/// <summary>A folder that gets its name when everything is in it.</summary>
internal sealed class ExportPlace(string folder, JobId job)
{
    private readonly string _target = Path.TrimEndingDirectorySeparator(folder);

    private string Unfinished => $"{_target}.export-{job}";

    public static bool IsFree(string folder) => !Path.Exists(folder) || (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any());

    /// <summary>Begins anew: what an earlier attempt left is gone.</summary>
    public string Begin()
    {
        Discard();
        return Directory.CreateDirectory(Unfinished).FullName;
    }

    public void Finish()
    {
        if (Directory.Exists(_target))
        {
            // Empty, or this throws.
            Directory.Delete(_target);
        }

        Directory.Move(Unfinished, _target);
    }

    public void Discard()
    {
        if (Directory.Exists(Unfinished))
        {
            Directory.Delete(Unfinished, recursive: true);
        }
    }
}
