using System.Text.Json;
using PluginHost.Home;

namespace PluginHost.Commands.Plugins;

/// <summary>What a search for a culprit switched off, on disk while it lasts: one that is cut short is put back by the next.</summary>
/// <param name="Plugins">Ids of what ran before it, dependencies first.</param>
internal sealed record BisectState(IReadOnlyList<string> Plugins)
{
    public static BisectState? Read(HomeLayout home)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(PathIn(home)), CommandJson.Default.BisectState);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Write(HomeLayout home)
    {
        try
        {
            Directory.CreateDirectory(home.StateFolder);
            File.WriteAllBytes(PathIn(home), JsonSerializer.SerializeToUtf8Bytes(this, CommandJson.Default.BisectState));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("PH7001", $"The folder '{home.StateFolder}' cannot be written: {error.Message}", HomeLayout.CureForUnwritable);
        }
    }

    public static void Delete(HomeLayout home) => File.Delete(PathIn(home));

    private static string PathIn(HomeLayout home) => Path.Combine(home.StateFolder, "bisect.json");
}
