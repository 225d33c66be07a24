using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import;

/// <summary>Everything an import says no to, PH4502 to PH4539.</summary>
internal static class ImportRefusals
{
    public static Refusal Unreadable(string name, string reason) => new("PH4503", $"'{name}' cannot be read: {reason}", "Check that it exists and may be read.");

    public static Refusal TooLarge(string name, long limit) =>
        new("PH4504", $"'{name}' is larger than {limit:N0} bytes.", "Raise the limit in the settings of the library plugin.");

    public static Refusal Empty(string name) => new("PH4505", $"'{name}' is empty.", "The file was not copied completely, or is not a file.");

    public static Refusal LonelySidecar(string name) => new("PH4506", $"'{name}' is a text without its picture.", "Upload it together with the picture of the same name.");

    public static Refusal StagedFileGone(string name) => new("PH4507", $"The uploaded file '{name}' is no longer there.", "Upload it again.");

    public static Refusal Unexpected(string name, string reason) => new("PH4508", $"'{name}' could not be taken in: {reason}", "This is a fault of the program: see the log.");

    public static Refusal BadRecipe(string name, string reason) =>
        new("PH4509", $"The recipe of '{name}' cannot be kept: {reason}", "This is a fault of the plugin that made the picture: tell its author.");

    public static Refusal ArchiveDamaged(string name, string reason) => new("PH4511", $"The archive '{name}' is damaged: {reason}", "Make it again.");

    public static Refusal ArchiveTooManyEntries(string name, int limit) =>
        new("PH4512", $"The archive '{name}' holds more than {limit:N0} files.", "Split it, or raise the limit in the settings of the library plugin.");

    public static Refusal ArchiveTooLarge(string name, long limit) =>
        new("PH4513", $"The archive '{name}' unpacks to more than {limit:N0} bytes; the rest of it was left out.", "Split it, or raise the limit in the settings of the library plugin.");

    public static Refusal EntryTooDense(string name, int limit) =>
        new("PH4514", $"'{name}' unpacks to more than {limit} times its size, as archives do that are made to fill disks.", "Unpack it yourself if you trust it.");

    public static Refusal EntryEncrypted(string name) => new("PH4515", $"'{name}' is encrypted.", "Unpack the archive with its password first.");

    public static Refusal NestedArchive(string name) => new("PH4516", $"'{name}' is an archive inside an archive.", "Unpack it first.");

    public static Refusal UnknownImporter(string importer) => new("PH4521", $"There is no importer '{importer}'.", "Enable the plugin that provides it.");

    public static Refusal BadPayload(string reason) => new("PH4522", $"The import does not say what to take in: {reason}");

    public static Refusal NoSuchPath(string path) => new("PH4523", $"There is no file or folder '{path}'.", "Check the spelling.");

    public static Refusal UnknownMode(string mode) => new("PH4524", $"The mode '{mode}' is not offered.", "Use 'copy'.");

    public static Refusal NothingUploaded { get; } = new("PH4525", "The upload holds no files.", "Send one or more parts named 'files'.");

    public static Refusal UploadTooLarge(long limit) => new("PH4526", $"The upload is larger than {limit:N0} bytes.", "Send fewer files at once.");

    public static Refusal NotMultipart { get; } = new("PH4527", "The body is neither a form with files nor JSON with paths.", "Send multipart/form-data with 'files', or {\"paths\":[..],\"mode\":\"copy\"}.");

    public static Refusal UploadBroken(string reason) => new("PH4528", $"The upload cannot be read: {reason}", "Send it again.");

    public static Refusal NotKept(string name, string reason) => new(
        "PH4529",
        $"'{name}' cannot be kept: {reason}",
        "Free space on the volume of the library and see that it can be written; an import that was under way then goes on by itself.");

    public static Refusal BadCollections { get; } = new("PH4530", "The field 'collections' of the upload cannot be read.", "Send ids of sets, projects and people, joined by commas, at most 100.");

    public static Refusal NoSuchImport(long job) => new("PH4531", $"There is no import {job}.");
}
