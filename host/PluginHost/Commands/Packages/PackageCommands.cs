using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Packages;

/// <summary>Plugins from feeds and files. What would happen is shown first, and happens when somebody says yes.</summary>
internal static class PackageCommands
{
    private static readonly Argument<string[]> Words = new("words") { Description = "Words to look for; none for all.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Argument<string> Wanted = new("plugin") { Description = "Id such as acme.warm, id@version, or a .nupkg file." };
    private static readonly Argument<string?> Id = new("id") { Description = "Id of the plugin; all that have something newer if not given.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string> Installed = new("id") { Description = "Id of an installed plugin." };
    private static readonly Option<string?> To = new("--to") { Description = "Go back to this version instead of the last one.", HelpName = "VERSION" };
    private static readonly Option<bool> KeepData = new("--keep-data") { Description = "Keep its settings and data for the day when it is installed again." };
    private static readonly Option<bool> Prerelease = new("--prerelease") { Description = "Take versions that are not finished too." };
    public static readonly Option<string?> AcceptSigner = new("--accept-signer") { Description = "Take the package though another signed it than before: the new fingerprint, or 'unsigned'.", HelpName = "FINGERPRINT" };

    public static IEnumerable<Command> Create() =>
    [
        HostCommand.Create("search", "Look for plugins in the feeds.", SearchAsync, Words, Prerelease, GlobalOptions.Json),
        HostCommand.Create("install", "Install a plugin, or bring it to another version.", InstallAsync, Wanted, Prerelease, AcceptSigner, PlanConfirmation.Yes, GlobalOptions.Json),
        HostCommand.Create("update", "Bring plugins to the newest version that fits this host.", UpdateAsync, Id, Prerelease, PlanConfirmation.Yes, GlobalOptions.Json),
        HostCommand.Create("rollback", "Go back to an earlier version.", RollbackAsync, Installed, To, PlanConfirmation.Yes, GlobalOptions.Json),
        HostCommand.Create("remove", "Remove a plugin, what is there for it alone, and what it kept.", RemoveAsync, Installed, KeepData, PlanConfirmation.Yes, GlobalOptions.Json),
        BundleCommand.Create(),
        IndexCommand.Create(),
    ];

    private static async Task<int> SearchAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var found = await api.GetAsync($"packages?q={Uri.EscapeDataString(string.Join(' ', parsed.GetValue(Words) ?? []))}&prerelease={(parsed.GetValue(Prerelease) ? "true" : "false")}&take=100", cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(found);
            return ExitCodes.Ok;
        }

        var table = new Table().Border(TableBorder.Minimal).AddColumns("Plugin", "Version", "Feed", "What it is");
        foreach (var package in found.GetProperty("items").EnumerateArray())
        {
            table.AddRow(Text(package, "id"), Version(package), Text(package, "feed"), Text(package, "description"));
        }

        AnsiConsole.Write(table);
        foreach (var failure in found.GetProperty("failures").EnumerateArray())
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{failure.Text("code")}: {failure.Text("reason")}[/] {failure.Text("cure")}");
        }

        return found.GetProperty("failures").GetArrayLength() == 0 ? ExitCodes.Ok : ExitCodes.Partly;
    }

    private static async Task<int> InstallAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetValue(Wanted)!;
        if (wanted.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase))
        {
            return await InstallFileAsync(api, parsed, wanted, cancellationToken);
        }

        var at = wanted.IndexOf('@', StringComparison.Ordinal);
        return await PlanAsync(api, parsed, new JsonObject
        {
            ["action"] = "install",
            ["id"] = at < 0 ? wanted : wanted[..at],
            ["version"] = at < 0 ? null : wanted[(at + 1)..],
            ["prerelease"] = parsed.GetValue(Prerelease),
            ["acceptSigner"] = parsed.GetValue(AcceptSigner),
        }, null, cancellationToken);
    }

    public static async Task<int> InstallFileAsync(HostConnection api, ParseResult parsed, string file, CancellationToken cancellationToken)
    {
        var signer = parsed.GetValue(AcceptSigner) is { } accepted ? $"&acceptSigner={Uri.EscapeDataString(accepted)}" : "";
        var plan = await PackageProgress.RunAsync(api, parsed.GetValue(GlobalOptions.Json), operation => api.PostFileAsync($"packages/plans/upload?operation={operation}{signer}", file, cancellationToken), cancellationToken);
        return await PlanConfirmation.RunAsync(api, plan, parsed, new JsonObject(), cancellationToken);
    }

    private static Task<int> UpdateAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken) => PlanAsync(api, parsed, parsed.GetValue(Id) is { } id
        ? new JsonObject { ["action"] = "install", ["id"] = id, ["prerelease"] = parsed.GetValue(Prerelease) }
        : new JsonObject { ["action"] = "updateAll" }, null, cancellationToken);

    private static Task<int> RollbackAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken) =>
        PlanAsync(api, parsed, new JsonObject { ["action"] = "rollback", ["id"] = parsed.GetValue(Installed), ["version"] = parsed.GetValue(To) }, null, cancellationToken);

    private static Task<int> RemoveAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken) =>
        PlanAsync(api, parsed, new JsonObject { ["action"] = "uninstall", ["id"] = parsed.GetValue(Installed) }, new JsonObject { ["keepData"] = parsed.GetValue(KeepData) }, cancellationToken);

    private static async Task<int> PlanAsync(HostConnection api, ParseResult parsed, JsonObject request, JsonObject? choices, CancellationToken cancellationToken)
    {
        var plan = await PackageProgress.RunAsync(api, parsed.GetValue(GlobalOptions.Json), operation =>
        {
            request["operation"] = operation;
            return api.PostAsync("packages/plans", request, cancellationToken);
        }, cancellationToken);
        return await PlanConfirmation.RunAsync(api, plan, parsed, choices ?? [], cancellationToken);
    }

    private static string Version(JsonElement package) =>
        Text(package, "version") + (package.GetProperty("incompatible").ValueKind != JsonValueKind.Object ? "" : package.Text("suited") is { } suited ? $" (here: {Markup.Escape(suited)})" : " (not for this host)");

    private static string Text(JsonElement of, string name) => Markup.Escape(of.Text(name) ?? "");
}
