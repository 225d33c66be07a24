using System.Reflection;

namespace PluginHost.Sdk.Tests.Contracts;

/// <summary>What every contract comes with.</summary>
public sealed class ContractCompanionTests
{
    public static TheoryData<Type> All => [.. Sdk.Contracts];

    [Theory]
    [MemberData(nameof(All))]
    public void Contract_Always_HasAnAttributeThatDescribesIt(Type contract)
    {
        var attribute = contract.GetCustomAttribute<ContractAttribute>()!.DescribedBy;

        attribute.ShouldNotBeNull();
        attribute.IsSubclassOf(typeof(CapabilityAttribute)).ShouldBeTrue();
        attribute.Namespace.ShouldBe(contract.Namespace);
    }

    [Fact]
    public void CapabilityAttributes_Always_DescribeAContract()
    {
        var described = Sdk.Contracts.Select(contract => contract.GetCustomAttribute<ContractAttribute>()!.DescribedBy);

        Sdk.Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(CapabilityAttribute))).Except(described!).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Contract_Always_HasABuilderMethod(Type contract)
    {
        var methods = Sdk.Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("BuilderExtensions", StringComparison.Ordinal) && type.Namespace == contract.Namespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.Name.StartsWith("Add", StringComparison.Ordinal) && method.GetParameters()[0].ParameterType == typeof(IPluginBuilder))
            .Where(method => method.GetGenericArguments() is [var argument] && argument.GetGenericParameterConstraints().Contains(contract));

        methods.ShouldHaveSingleItem().ReturnType.ShouldBe(typeof(IPluginBuilder));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Contract_Always_IsDocumentedToItsLastMethod(Type contract)
    {
        XmlDocs.Summary($"T:{contract.FullName}").ShouldContain("Implemented by plugins");
        foreach (var method in contract.GetMethods())
        {
            XmlDocs.MethodSummary(method).ShouldNotBeNullOrWhiteSpace($"{contract.Name}.{method.Name}");
        }
    }

    [Fact]
    public void Interfaces_Always_SayWhoImplementsThem()
    {
        foreach (var type in Sdk.Assembly.GetExportedTypes().Where(type => type.IsInterface))
        {
            var summary = XmlDocs.Summary($"T:{type.FullName}");
            (summary.Contains("Implemented by plugins", StringComparison.Ordinal) ^ summary.Contains("Called by plugins", StringComparison.Ordinal))
                .ShouldBeTrue($"{type.Name} must say either 'Implemented by plugins' or 'Called by plugins': it decides how it may grow.");
        }
    }
}
