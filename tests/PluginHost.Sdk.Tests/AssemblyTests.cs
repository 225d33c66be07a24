using System.Reflection;

namespace PluginHost.Sdk.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void Version_WithinMajorOne_IsFrozen() => Sdk.Assembly.GetName().Version.ShouldBe(new Version(1, 0, 0, 0));

    [Fact]
    public void References_Always_AreTheSharedFrameworkOnly()
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}shared{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .ToHashSet();

        var foreign = Sdk.Assembly.GetReferencedAssemblies().Select(name => name.Name).Where(name => !framework.Contains(name));

        framework.ShouldContain("Microsoft.AspNetCore.Routing");
        foreign.ShouldBeEmpty("The SDK may reference nothing but the shared framework: whatever it brings, every plugin gets.");
    }

    [Fact]
    public void PublicTypes_Always_AreSealedOrMeantToBeDerivedFrom()
    {
        var open = Sdk.Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

        open.ShouldBeEmpty("An unsealed class is a promise about every override anyone writes.");
    }

    [Fact]
    public void CapabilityAttributes_Always_TakeIdAndName()
    {
        var attributes = Sdk.Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(CapabilityAttribute))).ToList();

        attributes.ShouldNotBeEmpty();
        foreach (var attribute in attributes)
        {
            // The build reads id and name by position.
            attribute.GetConstructors().ShouldHaveSingleItem().GetParameters().Select(parameter => (parameter.Name, parameter.ParameterType))
                .ShouldBe([("id", typeof(string)), ("name", typeof(string))], attribute.Name);
        }
    }
}
