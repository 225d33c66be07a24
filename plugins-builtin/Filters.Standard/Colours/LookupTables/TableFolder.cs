namespace PluginHost.Plugins.Filters.Standard.Colours.LookupTables;

/// <summary>The .cube files that people put into the plugin's data folder, under <c>luts/</c>.</summary>
internal sealed class TableFolder(string dataFolder)
{
    private const int Shown = 20;

    // A cube of 128 has two million lines of at most some thirty characters.
    private const long MostBytes = 96L * 1024 * 1024;

    private string Path { get; } = System.IO.Path.Combine(dataFolder, "luts");

    /// <summary>Reads one of them.</summary>
    /// <returns>The table, or why there is none.</returns>
    public (CubeFile? Table, string? Reason) Read(string name)
    {
        if (name != System.IO.Path.GetFileName(name) || name.AsSpan().ContainsAny('\\', '/', ':') || name.StartsWith('.') || name.Contains('\0'))
        {
            return (null, $"'{name}' is not the bare name of a file in luts/ of the plugin's data folder.");
        }

        var file = new FileInfo(System.IO.Path.Combine(Path, name));
        if (!file.Exists)
        {
            return (null, $"There is no luts/{name} in the plugin's data folder. {Choice()}");
        }

        if (file.Length > MostBytes)
        {
            return (null, $"luts/{name} has {file.Length} bytes; at most {MostBytes} are read.");
        }

        try
        {
            using var text = file.OpenText();
            return (CubeReader.Read(text), null);
        }
        catch (CubeFormatException exception)
        {
            return (null, $"luts/{name}, {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"luts/{name} cannot be read: {exception.Message}");
        }
    }

    private string Choice()
    {
        if (!Directory.Exists(Path))
        {
            return "Put .cube files there.";
        }

        var names = Directory.EnumerateFiles(Path, "*.cube").Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal).Take(Shown).ToList();
        return names.Count == 0 ? "Put .cube files there." : $"There are: {string.Join(", ", names)}.";
    }
}
