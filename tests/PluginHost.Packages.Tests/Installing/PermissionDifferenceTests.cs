using PluginHost.Packages.Installing;
using PluginHost.Runtime.Manifests;

namespace PluginHost.Packages.Tests.Installing;

public sealed class PermissionDifferenceTests
{
    [Theory]
    [InlineData("network", "network", "")]
    [InlineData("network", "", "network ")]
    [InlineData("network a.example,b.example", "network a.example", "network b.example")]
    [InlineData("network a.example", "network a.example,b.example", "")]
    [InlineData("network A.example", "network a.example", "")]
    [InlineData("network a.example", "network", "")]
    [InlineData("network", "network a.example", "network ")]
    [InlineData("network x.a.example,*.b.a.example", "network *.a.example", "")]
    [InlineData("network *.a.example", "network x.a.example", "network *.a.example")]
    [InlineData("network a.example;network b.example;gpu", "network a.example;network c.example", "network b.example;gpu ")]
    public void Without_Hosts_AreWhatIsAskedForOnTop(string some, string others, string rest) =>
        string.Join(';', PermissionDifference.Without(Parse(some), Parse(others)).Select(permission => $"{permission.Permission} {string.Join(',', permission.Hosts ?? [])}")).ShouldBe(rest);

    private static ManifestPermission[] Parse(string text) =>
    [
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' '))
            .Select(words => new ManifestPermission(words[0], "Because.", words.Length > 1 ? words[1].Split(',') : null)),
    ];
}
