namespace PluginHost.Sdk.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void PublicSurface_Always_IsTheApprovedOne()
    {
        var approved = Path.Combine(Sdk.RepoRoot, "sdk", "PluginHost.Sdk", "PublicApi.approved.txt");
        var received = ApiText.Of(Sdk.Assembly);
        if (Environment.GetEnvironmentVariable("PLUGINHOST_APPROVE") == "1")
        {
            File.WriteAllText(approved, received);
        }

        var beside = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
        File.WriteAllText(beside, received);

        Difference(File.ReadAllText(approved), received).ShouldBeEmpty(
            $"The public surface changed. Lines with - are gone, which breaks plugins built earlier; lines with + are new. If it is meant: PLUGINHOST_APPROVE=1 dotnet test, and commit. All of it is in {beside}.");
    }

    private static List<string> Difference(string approved, string received)
    {
        string[] before = approved.ReplaceLineEndings("\n").Split('\n'), after = received.Split('\n');
        return [.. before.Except(after).Select(line => "- " + line), .. after.Except(before).Select(line => "+ " + line)];
    }
}
