using System.Reflection;

namespace PluginHost.Sdk.Tests.Contracts;

/// <summary>Whatever obeys these rules can be served from another process without the plugin knowing.</summary>
public sealed class ContractShapeTests
{
    public static TheoryData<Type> Remote => [.. Sdk.RemoteContracts];

    [Fact]
    public void InProcessOnly_Always_IsWhatWritesOutOpenedPicturesMapsRoutesAndReadsTheIndexInPlace() =>
        Sdk.Contracts.Except(Sdk.RemoteContracts).ShouldBe([typeof(Export.IExporter), typeof(Http.IEndpointModule), typeof(PluginHost.Sdk.Searching.IPictureSearch)]);

    [Theory]
    [MemberData(nameof(Remote))]
    public void Methods_OfAContract_AreAsynchronous(Type contract)
    {
        foreach (var method in contract.GetMethods())
        {
            var type = method.ReturnType;
            var open = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
            new[] { typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>) }.ShouldContain(open, $"{contract.Name}.{method.Name}");
            method.Name.ShouldEndWith("Async");
        }
    }

    [Theory]
    [MemberData(nameof(Remote))]
    public void Methods_OfAContract_TakeOneRequestAndAToken(Type contract)
    {
        foreach (var method in contract.GetMethods())
        {
            var parameters = method.GetParameters();
            parameters.Select(parameter => parameter.Name).ShouldBe(["request", "cancellationToken"], $"{contract.Name}.{method.Name}");
            Sdk.IsRecord(parameters[0].ParameterType).ShouldBeTrue($"{contract.Name}.{method.Name} takes a {parameters[0].ParameterType.Name}, which is no record.");
            parameters[1].ParameterType.ShouldBe(typeof(CancellationToken));
            parameters.ShouldAllBe(parameter => !parameter.IsOptional && !parameter.ParameterType.IsByRef);
        }
    }

    [Theory]
    [MemberData(nameof(Remote))]
    public void Methods_OfAContract_HaveDifferentNamesAndNoTypeParameters(Type contract)
    {
        var methods = contract.GetMethods();
        methods.Select(method => method.Name).ShouldBeUnique();
        methods.ShouldAllBe(method => !method.IsGenericMethod);
        methods.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Remote))]
    public void Members_OfAContract_AreMethodsOnly(Type contract)
    {
        contract.GetProperties().ShouldBeEmpty();
        contract.GetEvents().ShouldBeEmpty();
        contract.GetInterfaces().ShouldBeEmpty();
        contract.IsGenericType.ShouldBeFalse();
    }

    [Fact]
    public void Ids_OfAllContracts_AreUniqueAndDotted()
    {
        var ids = Sdk.Contracts.Select(contract => contract.GetCustomAttribute<ContractAttribute>()!.Id).ToList();
        ids.ShouldBeUnique();
        ids.Where(id => !CapabilityId.TryParse(id, out _)).ShouldBeEmpty();
    }

    [Fact]
    public void ErrorCodes_OfAllContracts_AreUniqueAndWellFormed()
    {
        var codes = Sdk.Contracts.Select(contract => contract.GetCustomAttribute<ContractAttribute>()!.ErrorCode).ToList();
        codes.ShouldBeUnique();
        foreach (var code in codes)
        {
            code.ShouldMatch(@"\APH[4-6]\d{3}\z");
        }
    }
}
