using System.CommandLine;
using PluginHost.Commands.Filters;
using PluginHost.Commands.Scripts;

namespace PluginHost.Commands;

/// <summary>The whole command line in one place: <c>serve</c> is what runs without a command.</summary>
internal static class CommandTree
{
    public static RootCommand Create()
    {
        var root = new RootCommand("PluginHost: a self-hosted picture library that loads every capability as a plugin.");
        foreach (var option in GlobalOptions.All)
        {
            root.Options.Add(option);
        }

        var serve = ServeCommand.Create();
        root.Subcommands.Add(serve);
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(SearchCommand.Create());
        root.Subcommands.Add(FilterCommand.Create());
        root.Subcommands.Add(ScriptCommand.Create());
        root.Subcommands.Add(PluginCommand.Create());
        root.Subcommands.Add(EngineCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(JobCommand.Create());
        root.Subcommands.Add(TokenCommand.Create());
        root.Subcommands.Add(UserCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(MetadataCommand.Create());
        root.Subcommands.Add(VersionCommand.Create());
        root.SetAction((parsed, cancellationToken) => CommandRunner.GuardAsync(parsed, ServeCommand.RunAsync, cancellationToken));
        return root;
    }
}
