using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Export;

/// <summary>Everything exports say no to, PH4551 to PH4559.</summary>
internal static class ExportRefusals
{
    public static Refusal NotLocal { get; } =
        new("PH4551", "Pictures can only be written into folders of this machine by the owner at this machine.", "Use an exporter that writes a file, and download it.");

    public static Refusal NoSuchExporter(string? exporter) => exporter is null
        ? new Refusal("PH4552", "There is no exporter for that.", "Enable or install a plugin with one, such as builtin.exporter.standard.")
        : new Refusal("PH4552", $"There is no exporter '{exporter}'.", "GET /api/v1/exporters lists those that are active.");

    public static Refusal NoSuchExport(long job) => new("PH4553", $"There is no export {job}.", "POST /api/v1/exports starts one.");

    public static Refusal NoFile(long job) => new("PH4554", $"Export {job} has no file to download: it has not ended, failed, wrote a folder, or its file has expired.", "Start it again.");

    public static Refusal StillRunning(long job) => new("PH4555", $"Export {job} has not ended yet.", "Cancel its job first.");

    public static Refusal NotFree(string folder) => new("PH4556", $"The folder '{folder}' is there and not empty, or is a file.", "Name a folder that is empty or not there: nothing is replaced.");

    public static Refusal CannotWrite(string folder, string reason) => new("PH4557", $"The export cannot be written to '{folder}': {reason}", "Make room, or choose another folder.");

    public static Refusal Gone(PictureId id) => new("PH4558", $"Picture {id} is no longer in the library.", "Search again.");

    public static Refusal NothingFound { get; } = new("PH4559", "The export has no pictures.", "Ask for others: what was found when it was started may have changed since.");
}
