using System.CommandLine;
using System.Reflection;

namespace PluginHost.Commands;

internal static class VersionCommand
{
    public static string Current { get; } =
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    public static Command Create()
    {
        var command = new Command("version", "Print the version.");
        command.SetAction(_ => Console.Out.WriteLine($"pluginhost {Current} on .NET {Environment.Version}"));
        return command;
    }
}
