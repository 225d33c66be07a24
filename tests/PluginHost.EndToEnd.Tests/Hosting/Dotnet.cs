using System.Diagnostics;

namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>The <c>dotnet</c> command as a person runs it.</summary>
internal static class Dotnet
{
    public static async Task RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"dotnet {string.Join(' ', arguments)}\n{output}");
    }
}
