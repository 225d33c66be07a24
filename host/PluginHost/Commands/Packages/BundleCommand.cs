using System.CommandLine;
using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Packages;

/// <summary>Carries plugins to machines without a network, in one file with all they need and the hashes of it.</summary>
internal static class BundleCommand
{
    private static readonly Argument<string> Target = new("file") { Description = "The bundle to write, for example plugins.phbundle." };
    private static readonly Argument<string> Source = new("file") { Description = "A bundle that another machine exported." };
    private static readonly Argument<string[]> Ids = new("ids") { Description = "Plugins to take along, with what they need; all that were installed from packages if none are given.", Arity = ArgumentArity.ZeroOrMore };

    public static Command Create()
    {
        var command = new Command("bundle", "Carry plugins to machines without a network.");
        command.Subcommands.Add(HostCommand.Create("export", "Put installed plugins, with all they need, into one file.", ExportAsync, Target, Ids));
        command.Subcommands.Add(HostCommand.Create("import", "Install what a bundle has.", ImportAsync, Source, PackageCommands.AcceptSigner, PlanConfirmation.Yes, GlobalOptions.Json));
        return command;
    }

    private static async Task<int> ExportAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(parsed.GetValue(Target)!);
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
        {
            throw new CommandException("PH7052", $"There is no folder '{folder}' for the bundle.", "Create it, or name another file.");
        }

        var answer = await api.PostForFileAsync("packages/bundle", new JsonObject { ["ids"] = new JsonArray([.. (parsed.GetValue(Ids) ?? []).Select(id => (JsonNode)id)]) }, folder, cancellationToken);
        File.Move(answer.Path, target, overwrite: true);
        AnsiConsole.MarkupLineInterpolated($"[green]{target}[/] ({new FileInfo(target).Length / 1_000_000.0:0.0} MB). Install it elsewhere with 'pluginhost plugin bundle import'.");
        return ExitCodes.Ok;
    }

    private static Task<int> ImportAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken) =>
        PackageCommands.InstallFileAsync(api, parsed, parsed.GetValue(Source)!, cancellationToken);
}
