using System.Text.Json;
using PluginHost.Runtime.Settings;

namespace PluginHost.Packages.Installing;

/// <summary>Remembers a change of the plugin folder over a power cut. It is there exactly while a change is under way.</summary>
internal sealed class InstallJournal(PackageHome home)
{
    public JournalPage? Read()
    {
        try
        {
            return File.Exists(home.JournalFile) ? JsonSerializer.Deserialize(File.ReadAllBytes(home.JournalFile), JournalJson.Default.JournalPage) ?? throw new JsonException("it is the word null") : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw InstallRefusals.Journal(home.JournalFile, exception);
        }
    }

    public Task WriteAsync(JournalPage page) => AtomicFile.WriteAsync(home.JournalFile, JsonSerializer.SerializeToUtf8Bytes(page, JournalJson.Default.JournalPage), CancellationToken.None);

    public void Remove()
    {
        File.Delete(home.JournalFile);
        AtomicFile.FlushNames(Path.GetDirectoryName(home.JournalFile)!);
    }
}
