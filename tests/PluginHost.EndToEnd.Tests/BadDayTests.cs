using System.Net;
using System.Net.Sockets;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;
using PluginHost.Tests.Shared;

namespace PluginHost.EndToEnd.Tests;

/// <summary>What goes wrong on other people's machines: one clear message each, and the rest serves on.</summary>
public sealed class BadDayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serve_PortInUse_SaysWhichPortAndWhatToDo()
    {
        using var occupied = new TcpListener(IPAddress.Loopback, 0);
        occupied.Start();
        var port = ((IPEndPoint)occupied.LocalEndpoint).Port;

        var result = await CommandLine.RunAsync(_folder.Sub("home"), "serve", "--host", "127.0.0.1", "--port", port.ToString());

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("PH5030");
        result.Error.ShouldContain(port.ToString());
        result.Error.ShouldContain("--port");
    }

    [Fact]
    public async Task Serve_HomeCannotBeWritten_NamesTheFolder()
    {
        // A file in the place of a folder cannot be written by root either, unlike a folder without permissions.
        var home = _folder.File("home");
        await File.WriteAllTextAsync(home, "");

        var result = await CommandLine.RunAsync(home, "serve", "--port", "0");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("PH7001");
        result.Error.ShouldContain(home);
    }

    [Fact]
    public async Task Serve_SecondHostOnOneHome_SaysSoAndLeaves()
    {
        var home = _folder.Sub("home");
        await using var first = await HostProcess.StartAsync(home);

        var second = await CommandLine.RunAsync(home, "serve", "--port", "0");

        second.ExitCode.ShouldBe(1);
        second.Error.ShouldContain("PH7002");
        (await first.GetAsync("pictures")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Serve_ConfigurationWithATypingError_NamesFileAndKey()
    {
        var home = _folder.Sub("home");
        await File.WriteAllTextAsync(Path.Combine(home, "server-config.json"), """{ "prot": 80 }""");

        var result = await CommandLine.RunAsync(home, "serve", "--port", "0");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("PH7011");
        result.Error.ShouldContain("prot");
    }

    [Fact]
    public async Task Serve_MalformedManifest_NamesTheFileAndServesTheRest()
    {
        var home = _folder.Sub("home");
        var broken = Directory.CreateDirectory(Path.Combine(home, "plugins", "broken")).FullName;
        await File.WriteAllTextAsync(Path.Combine(broken, "plugin.json"), """{ "id": "acme.broken", """);

        await using var host = await HostProcess.StartAsync(home);

        var plugins = (await host.GetAsync("plugins")).GetProperty("items").EnumerateArray().ToArray();
        plugins.ShouldContain(plugin => plugin.GetProperty("reason").ValueKind == System.Text.Json.JsonValueKind.String && plugin.GetProperty("reason").GetString()!.Contains("plugin.json"));
        plugins.Count(plugin => plugin.GetProperty("state").GetString() is "active" or "degraded").ShouldBe(Directory.GetDirectories(Path.Combine(BuildOutput.HostDirectory, "plugins")).Length);
    }

    [Fact]
    public async Task Serve_DatabaseFromANewerVersion_SaysSoAndKeepsTheFile()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 1);
        await CommandLine.RunAsync(home, "import", pictures);
        var database = Path.Combine(home, "library", "library.db");
        SqliteCommands.Execute(database, "INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('99991231000000_FromTheFuture', '99.0')");

        var result = await CommandLine.RunAsync(home, "doctor", "--json");

        result.ExitCode.ShouldBe(2, result.Output + result.Error);
        result.Output.ShouldContain("PH6202");
        File.Exists(database).ShouldBeTrue();
    }

    [Fact]
    public async Task Import_PngBomb_IsRefusedFromItsHeaderWithoutMuchMemory()
    {
        var home = _folder.Sub("home");
        var bomb = _folder.File("bomb.png");
        await File.WriteAllBytesAsync(bomb, TestPictures.PngFile(50_000, 50_000, bitDepth: 8, colourType: 6, TestPictures.Deflate(new byte[1 << 20])));
        await using var host = await HostProcess.StartAsync(home);
        var before = PeakMemory(host.Pid);

        var result = await CommandLine.RunAsync(home, "import", bomb, "--json");

        result.ExitCode.ShouldBe(2, result.Error);
        result.Json().GetProperty("failures")[0].GetProperty("code").GetString().ShouldBe("PH4104");
        (PeakMemory(host.Pid) - before).ShouldBeLessThan(100L << 20);
    }

    private static long PeakMemory(int pid) =>
        long.Parse(File.ReadLines($"/proc/{pid}/status").First(line => line.StartsWith("VmHWM")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;
}
