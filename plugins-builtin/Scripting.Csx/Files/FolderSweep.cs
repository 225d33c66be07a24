namespace PluginHost.Plugins.Scripting.Csx.Files;

/// <summary>Looks at all scripts of a folder and below it, without reading them. Hidden ones and links are none: they are editors', or lead elsewhere.</summary>
internal static class FolderSweep
{
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
        IgnoreInaccessible = true,
        MatchType = MatchType.Simple,
        MatchCasing = MatchCasing.CaseSensitive,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    public static Dictionary<string, FileStamp> Of(string folder)
    {
        var found = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*" + ScriptStore.Extension, Options))
            {
                if (file.Exists)
                {
                    found[Path.GetRelativePath(folder, file.FullName).Replace('\\', '/')] = FileStamp.Of(file);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The folder went away meanwhile: what was found is all that was there.
        }

        return found;
    }
}
