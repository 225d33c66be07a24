namespace PluginHost.Plugins.Library.Import.Sidecars;

/// <summary>The names in the folder that was asked for last: pictures come folder by folder, and listing one for each would take quadratic time.</summary>
internal sealed class FolderNames
{
    private static readonly HashSet<string> Nothing = [];

    private string? _folder;
    private HashSet<string> _names = Nothing;
    private TakeoutTitles? _titles;

    public IReadOnlySet<string> Of(string folder)
    {
        if (_folder != folder)
        {
            (_folder, _names, _titles) = (folder, List(folder), null);
        }

        return _names;
    }

    /// <summary>The record of Google Takeout whose title is a picture's name.</summary>
    public async ValueTask<string?> FindTitledAsync(string folder, string picture, CancellationToken cancellationToken)
    {
        var names = Of(folder);
        return (_titles ??= await TakeoutTitles.ReadAsync(folder, names, cancellationToken)).Of(picture);
    }

    private static HashSet<string> List(string folder)
    {
        try
        {
            return new HashSet<string>(Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!), StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Nothing;
        }
    }
}
