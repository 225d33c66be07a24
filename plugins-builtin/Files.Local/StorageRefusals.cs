using PluginHost.Plugins.Files.Local.Native;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local;

/// <summary>Says in words why a file cannot be kept, and what to do about it.</summary>
internal static class StorageRefusals
{
    public static Refusal Short(string volume, long free, long needed, long reserved) => new(
        "PH6102",
        $"The volume {volume} has {Size(free)} free; {Size(needed)} are needed and {Size(reserved)} must stay free.",
        "Free space on that volume, or lower 'minFreeGb' in the settings of the local files plugin.");

    public static Refusal Taken(BlobKey key) => new("PH6104", $"There is a file '{key}' already.", "Choose another key, or ask for it to be replaced.");

    public static Refusal Missing(BlobKey key) => new(
        "PH6107", $"There is no file '{key}' in the library.", "It may have been moved or deleted by hand: put it back, or restore it from a backup.");

    public static StorageRefusedException Unusable(BlobKey key, string reason) => new(new Refusal("PH6108", $"'{key}' cannot be used. {reason}", "Choose another key."));

    public static StorageRefusedException NotStaged(string path) => new(new Refusal(
        "PH6110", $"'{path}' is not a file in this store's staging folder.", "Ask the store for a staging path, write that file, then put it."));

    /// <summary>What an error of the file system means; <see langword="null"/> if it is no such error.</summary>
    public static Refusal? From(Exception exception, string folder) => exception switch
    {
        StorageRefusedException refused => refused.Refusal,
        IOException io when Errno.IsFull(io.HResult) => Full(folder, io),

        // .NET's word for "larger than a file may be here".
        ArgumentOutOfRangeException { ParamName: "value" } large => Full(folder, large),
        IOException io when Errno.IsReadOnly(io.HResult) => new Refusal(
            "PH6105", $"The volume of {folder} is read-only ({io.Message}).", "Mount it for writing; a volume that became read-only by itself may be damaged."),
        UnauthorizedAccessException denied => new Refusal(
            "PH6106", $"This process may not write there ({denied.Message}).", $"Give its user the right to read and write {folder}."),
        IOException io => new Refusal(
            "PH6109",
            $"A file of {folder} could not be read or written ({io.Message}).",
            "Check that the volume is in order, that no file stands where a folder is needed, and that no folder in it is a volume of its own."),
        _ => null,
    };

    private static Refusal Full(string folder, Exception exception) => new(
        "PH6103", $"The volume of {folder} takes no more ({exception.Message}).", "Free space on it or raise the quota, then try again. Nothing was stored.");

    private static string Size(long bytes) => bytes >= 100_000_000
        ? FormattableString.Invariant($"{bytes / 1e9:0.0} GB")
        : FormattableString.Invariant($"{bytes / 1e6:0.0} MB");
}
