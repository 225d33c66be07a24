using System.Globalization;
using System.Text.Json;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Manifests;

/// <summary>Reads <c>plugin.json</c> without trusting a byte of it.</summary>
internal static class ManifestReader
{
    private const int MaxBytes = 4 * 1024 * 1024;

    public static ManifestReading Read(string folder)
    {
        var path = Path.Combine(folder, PluginManifest.FileName);
        try
        {
            // Before it is opened: a pipe or a device of that name has no length and would never end.
            if (new FileInfo(path) is { Exists: true, Length: 0 })
            {
                return Refused(path, "line 1: it is empty", "Rebuild the plugin: its build writes this file.");
            }

            using var file = File.OpenRead(path);
            if (!file.CanSeek || file.Length == 0)
            {
                return Refused(path, "is not a file with content", "Rebuild the plugin: its build writes this file.");
            }

            if (file.Length > MaxBytes)
            {
                return Refused(path, $"has {file.Length} bytes, more than the {MaxBytes} a manifest may have", "Let the build write it: remove what was added by hand.");
            }

            if (JsonSerializer.Deserialize(file, ManifestJson.Default.PluginManifest) is not { } read)
            {
                return Refused(path, "is the word null", "Rebuild the plugin: its build writes this file.");
            }

            var manifest = ManifestDefaults.Fill(read);
            return ManifestRules.FirstProblem(manifest, folder) is { } problem
                ? new ManifestReading(manifest, new Refusal(ManifestCodes.Malformed, $"{path} {problem.Reason}.", problem.Cure))
                : new ManifestReading(manifest, null);
        }
        catch (JsonException exception)
        {
            var line = ((exception.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            var column = ((exception.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            return Refused(path, $"line {line}, column {column}: {Plain(exception)}", "Correct that line, or rebuild the plugin: its build writes this file.");
        }
        catch (FileNotFoundException)
        {
            return new ManifestReading(null, new Refusal(
                ManifestCodes.Missing, $"{folder} has no {PluginManifest.FileName}.", "Copy the plugin's whole build output into the folder, or remove the folder."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused(path, $"cannot be read: {exception.Message}", "Give the host the right to read it.");
        }
    }

    private static ManifestReading Refused(string path, string reason, string cure) =>
        new(null, new Refusal(ManifestCodes.Malformed, $"{path} {reason}.", cure));

    // The serializer appends "Path: $.x | LineNumber: 3 | BytePositionInLine: 9." with numbers from zero; people count from one.
    private static string Plain(JsonException exception)
    {
        var message = exception.Message;
        var tail = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        message = tail < 0 ? message : message[..tail].TrimEnd(' ', '|');
        return message.TrimEnd('.').Replace(typeof(PluginManifest).Namespace + ".", "", StringComparison.Ordinal);
    }
}
