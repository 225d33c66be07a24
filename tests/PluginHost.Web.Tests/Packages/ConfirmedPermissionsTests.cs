using PluginHost.Packages;
using PluginHost.Packages.Installing;
using PluginHost.Web.Packages;
using PluginHost.Web.Plugins;

namespace PluginHost.Web.Tests.Packages;

public sealed class ConfirmedPermissionsTests
{
    [Theory]
    [InlineData("", "", null)]
    [InlineData("gpu", "gpu", null)]
    [InlineData("gpu", "", "gpu")]
    [InlineData("network a.example b.example", "network", null)]
    [InlineData("network a.example b.example", "network:a.example", "network:b.example")]
    [InlineData("network a.example b.example", "network:a.example network:b.example", null)]
    [InlineData("network", "network:a.example", "network")]
    public void Check_WhatIsAskedFor_MustBeNamed(string asked, string confirmed, string? missing)
    {
        PluginPermission[] permissions = asked.Length == 0 ? [] : [new(asked.Split(' ')[0], null, asked.Split(' ')[1..])];
        var change = new PackageChange("acme.warm", null, PlannedAction.Install, null, "1.0.0", null, 0, 0, 0, false, null, null, SignerStanding.Unsigned, false, permissions, permissions, []);
        void Check() => new ConfirmedPermissions(confirmed.Split(' ')).Check(new PackagePlan("p", [change]));

        if (missing is null)
        {
            Should.NotThrow(Check);
        }
        else
        {
            var refusal = Should.Throw<PackageException>(Check).Refusal;
            refusal.Code.ShouldBe("PH5074");
            refusal.Reason.ShouldContain($"asks for {missing},");
        }
    }
}
