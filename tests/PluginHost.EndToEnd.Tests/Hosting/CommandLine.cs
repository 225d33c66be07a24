using System.Diagnostics;
using System.Text.Json;

namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>Runs the real <c>pluginhost</c> as a child process.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public static ProcessStartInfo StartInfo(string home, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        info.ArgumentList.Add(BuildOutput.HostAssembly);
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        info.ArgumentList.Add("--home");
        info.ArgumentList.Add(home);
        info.Environment["NO_COLOR"] = "1";
        return info;
    }

    public static async Task<CommandResult> RunAsync(string home, params string[] arguments) => await RunAsync(StartInfo(home, arguments), null);

    public static async Task<CommandResult> RunAsync(ProcessStartInfo info, string? input)
    {
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.WriteLineAsync(input);
        }

        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'pluginhost {string.Join(' ', info.ArgumentList.Skip(1))}' did not end.\n{await output}\n{await error}");
        }

        return new CommandResult(process.ExitCode, await output, await error);
    }

    public static JsonElement Json(this CommandResult result)
    {
        try
        {
            return JsonDocument.Parse(result.Output).RootElement;
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"Not JSON (exit {result.ExitCode}): {result.Output}\n{result.Error}");
        }
    }
}
