using System.Text.Json;
using System.Text.Json.Nodes;

namespace PluginHost.Sdk.Testing.Golden;

/// <summary>
/// Keeps what people see of a plugin as text beside its tests: the schema of its settings and its places in the web UI. A change shows up in
/// review, and a name that was lost is found before the settings that people saved under it are.
/// </summary>
public static class SchemaGolden
{
    private const string Approving = "PLUGINHOST_APPROVE";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Compares a manifest with what was approved. With PLUGINHOST_APPROVE=1 in the environment it writes the file instead.</summary>
    /// <param name="manifest">Path of the plugin.json that the build made, or of its folder.</param>
    /// <param name="approved">Path of the approved text, which is committed.</param>
    /// <exception cref="PluginTestException">They differ (PH2104): the message lists the lines.</exception>
    public static void Match(string manifest, string approved)
    {
        var received = Text(Directory.Exists(manifest) ? Path.Combine(manifest, "plugin.json") : manifest);
        if (Environment.GetEnvironmentVariable(Approving) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(approved))!);
            File.WriteAllText(approved, received);
            return;
        }

        string[] before = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n").Split('\n') : [], after = received.Split('\n');
        if (!before.SequenceEqual(after))
        {
            var lines = before.Except(after).Select(line => "- " + line.Trim()).Concat(after.Except(before).Select(line => "+ " + line.Trim())).DefaultIfEmpty("the order of lines");
            throw new PluginTestException(
                TestingCodes.NotApproved, $"Settings or places in the web UI are not as {Path.GetFileName(approved)} says: {string.Join(" | ", lines)}.", $"If it is meant, run the test with {Approving}=1 and commit the file.");
        }
    }

    private static string Text(string manifest)
    {
        var json = JsonNode.Parse(File.ReadAllBytes(manifest))!;
        var seen = new JsonObject { ["settings"] = json["settings"]?.DeepClone(), ["ui"] = json["ui"]?.DeepClone() };
        return seen.ToJsonString(Readable) + "\n";
    }
}
