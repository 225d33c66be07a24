using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Resolution;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Resolution;

public sealed class DependencyResolverTests
{
    private static readonly Dictionary<PluginId, Refusal> NoneUnavailable = [];

    [Fact]
    public void Resolve_Chain_DependenciesComeFirst()
    {
        var plan = DependencyResolver.Resolve([Plugin("a.top", "b.middle"), Plugin("b.middle", "c.base"), Plugin("c.base")], NoneUnavailable);

        plan.Order.Select(candidate => candidate.Id.Value).ShouldBe(["c.base", "b.middle", "a.top"]);
        plan.Refused.ShouldBeEmpty();
    }

    [Fact]
    public void Resolve_MissingDependency_NamesItAndTakesOnlyDependentsAlong()
    {
        var plan = DependencyResolver.Resolve([Plugin("a.top", "b.middle"), Plugin("b.middle", "z.absent"), Plugin("c.other")], NoneUnavailable);

        plan.Order.Select(candidate => candidate.Id.Value).ShouldBe(["c.other"]);
        plan.Refused[new PluginId("b.middle")].Code.ShouldBe("PH1201");
        plan.Refused[new PluginId("b.middle")].Reason.ShouldContain("'z.absent'");
        plan.Refused[new PluginId("a.top")].Code.ShouldBe("PH1203");
    }

    [Fact]
    public void Resolve_Cycle_NamesTheRingAndKeepsTheRest()
    {
        var plan = DependencyResolver.Resolve([Plugin("a.one", "b.two"), Plugin("b.two", "c.three"), Plugin("c.three", "a.one"), Plugin("d.hangs", "a.one"), Plugin("e.free")], NoneUnavailable);

        plan.Order.Select(candidate => candidate.Id.Value).ShouldBe(["e.free"]);
        plan.Refused[new PluginId("a.one")].Code.ShouldBe("PH1202");
        plan.Refused[new PluginId("a.one")].Reason.ShouldContain("a.one → b.two → c.three → a.one");
        plan.Refused[new PluginId("d.hangs")].Code.ShouldBe("PH1203");
    }

    [Fact]
    public void Resolve_ItselfNeeded_IsACycle() =>
        DependencyResolver.Resolve([Plugin("a.one", "a.one")], NoneUnavailable).Refused[new PluginId("a.one")].Code.ShouldBe("PH1202");

    [Fact]
    public void Resolve_VersionOutOfRange_NamesBoth()
    {
        var needs = Plugin("a.one") with { Manifest = Plugin("a.one").Manifest! with { DependsOn = [new ManifestDependency("b.two", "[2.0,3.0)", false)] } };

        var refusal = DependencyResolver.Resolve([needs, Plugin("b.two")], NoneUnavailable).Refused[new PluginId("a.one")];

        refusal.Code.ShouldBe("PH1204");
        refusal.Reason.ShouldContain("[2.0,3.0)");
        refusal.Reason.ShouldContain("1.0.0");
    }

    [Fact]
    public void Resolve_OptionalDependency_OnlyOrders()
    {
        var absent = Plugin("a.one") with { Manifest = Plugin("a.one").Manifest! with { DependsOn = [new ManifestDependency("b.two", "[1.0,)", true), new ManifestDependency("z.absent", "[1.0,)", true)] } };

        var plan = DependencyResolver.Resolve([absent, Plugin("b.two")], NoneUnavailable);

        plan.Order.Select(candidate => candidate.Id.Value).ShouldBe(["b.two", "a.one"]);
    }

    private static PluginCandidate Plugin(string id, params string[] needs) => new(new PluginId(id), id, BuiltIn: true, default)
    {
        Manifest = new PluginManifest
        {
            Id = id,
            Version = "1.0.0",
            Name = id,
            Api = "[1.0,2.0)",
            Entry = new ManifestEntry("x.dll", "X"),
            DependsOn = [.. needs.Select(need => new ManifestDependency(need, "[1.0,2.0)", false))],
        },
    };
}
