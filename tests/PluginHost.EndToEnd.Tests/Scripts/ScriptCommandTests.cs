using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests.Scripts;

/// <summary>Scripts on the command line, without a server and with one.</summary>
public sealed class ScriptCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Script_WithoutServer_IsBegunListedAndAsked()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 3);
        await CommandLine.RunAsync(home, "import", pictures);

        var begun = await CommandLine.RunAsync(home, "script", "new", "large", "--template", "search");
        begun.ExitCode.ShouldBe(0, begun.Error);
        var path = begun.Output.Trim();
        File.ReadAllText(path).ShouldContain("Search(\"Large\"");

        (await CommandLine.RunAsync(home, "script", "list", "--json")).Json().GetProperty("items").EnumerateArray().ShouldHaveSingleItem()
            .GetProperty("definitions")[0].GetProperty("id").GetString().ShouldBe("script.large.large");
        await File.WriteAllTextAsync(path, "Search(\"Large\", picture => picture.Width > 0);");
        var found = await CommandLine.RunAsync(home, "search", "search:large", "--json");
        found.Json().GetProperty("total").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Script_WithServer_IsCheckedWhereverItIs()
    {
        await using var host = await HostProcess.StartAsync(_folder.Sub("home"));
        var elsewhere = _folder.Sub("elsewhere");

        var begun = await CommandLine.RunAsync(host.Home, "script", "new", "Odd Name", "--to", elsewhere, "--template", "several-filters");
        begun.Output.Trim().ShouldBe(Path.Combine(elsewhere, "Odd Name.csx"));
        (await CommandLine.RunAsync(host.Home, "script", "new", "Odd Name", "--to", elsewhere)).Error.ShouldContain("PH7046");
        (await CommandLine.RunAsync(host.Home, "script", "new", "Odd Name")).Error.ShouldContain("PH4703");

        var wrong = Path.Combine(elsewhere, "wrong.csx");
        await File.WriteAllTextAsync(wrong, "var unused = 1;\nreturn image.Blurr(2);");
        var binary = Path.Combine(elsewhere, "binary.csx");
        await File.WriteAllBytesAsync(binary, [0xff, 0xfe, 0x00]);
        var missing = Path.Combine(elsewhere, "missing.csx");
        var check = await CommandLine.RunAsync(host.Home, "script", "check", begun.Output.Trim(), wrong, binary, missing);

        check.ExitCode.ShouldBe(1, check.Error);
        var lines = check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines[0].ShouldStartWith($"{wrong}(2,14): error CS1061: 'Image' does not contain a definition for 'Blurr'");
        lines[1].ShouldStartWith($"{binary}: error PH7044: ");
        lines[2].ShouldStartWith($"{missing}: error PH7044: ");
        lines[3].Trim().ShouldBe("4 checked, 3 errors, 0 warnings");

        var json = (await CommandLine.RunAsync(host.Home, "script", "check", "--json", begun.Output.Trim(), wrong)).Json();
        json.GetProperty("errors").GetInt32().ShouldBe(1);
        json.GetProperty("items")[0].GetProperty("definitions").GetArrayLength().ShouldBe(2);
        var diagnostic = json.GetProperty("items")[1].GetProperty("diagnostics")[0];
        (diagnostic.GetProperty("file").GetString(), diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32(), diagnostic.GetProperty("id").GetString()).ShouldBe((wrong, 2, 14, "CS1061"));
        (await host.GetAsync("scripts")).GetProperty("items").GetArrayLength().ShouldBe(0, "Nothing was saved.");
    }
}
