using System.Text.Json;

namespace PluginHost.Home;

/// <summary><c>run/host.json</c>: how the command line reaches the server that has this home. Readable by its owner only, since it holds a token.</summary>
internal sealed record RunFile(string Url, int Pid, string Token)
{
    public static void Write(HomeLayout home, RunFile content)
    {
        var path = PathIn(home);
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(file, content, CommandJson.Default.RunFile);
        }

        File.Move(temporary, path, overwrite: true);
    }

    public static RunFile? Read(HomeLayout home)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(PathIn(home)), CommandJson.Default.RunFile);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>A file that stays behind does no harm: whoever takes the home next removes it.</summary>
    public static void Delete(HomeLayout home)
    {
        try
        {
            File.Delete(PathIn(home));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The volume has become read-only, or is gone.
        }
    }

    private static string PathIn(HomeLayout home) => Path.Combine(home.RunFolder, "host.json");
}
