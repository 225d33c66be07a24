using System.Reflection;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Sdk.Tests.Contracts;

/// <summary>What crosses a contract is data of a closed set of types, all the way down.</summary>
public sealed class ContractDataTests
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(bool), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double),
        typeof(string), typeof(DateTimeOffset), typeof(TimeSpan), typeof(ReadOnlyMemory<byte>),
    ];

    public static TheoryData<Type> Data => [.. DataTypes.All];

    [Theory]
    [MemberData(nameof(Data))]
    public void Records_OnAContract_AreSealedAndImmutable(Type type)
    {
        Sdk.IsRecord(type).ShouldBeTrue($"{type.Name} is no record.");
        (type.IsSealed || DataTypes.IsClosedSet(type)).ShouldBeTrue($"{type.Name} is neither sealed nor the base of a closed set.");
        foreach (var property in DataTypes.Properties(type).Where(property => property.SetMethod is not null))
        {
            property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().ShouldContain(typeof(System.Runtime.CompilerServices.IsExternalInit), $"{type.Name}.{property.Name} can be changed.");
        }
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void Properties_OnAContract_AreOfTheClosedSet(Type type)
    {
        var foreign = DataTypes.Properties(type).Where(property => !IsAllowed(property)).Select(property => $"{property.Name}: {property.PropertyType}");

        foreign.ShouldBeEmpty($"{type.Name} cannot cross a process.");
    }

    [Fact]
    public void ClosedSet_GivenWhatMustNotCross_RefusesIt()
    {
        var bad = typeof(Bad).GetProperties().Where(property => !IsAllowed(property)).Select(property => property.Name);

        bad.ShouldBe(["Anything", "Kind", "Error", "Callback", "Mutable", "Content", "Open"], ignoreOrder: true);
    }

    [Fact]
    public void ClosedSets_Always_AreTheTwoOfPictures() =>
        DataTypes.All.Where(type => type.IsAbstract).ShouldBe([typeof(ImageOperation), typeof(ImageSource)], ignoreOrder: true);

    private static bool IsAllowed(PropertyInfo property) => DataTypes.IsStream(property.PropertyType)
        ? property.GetCustomAttribute<JsonIgnoreAttribute>() is not null
        : IsAllowed(property.PropertyType);

    private static bool IsAllowed(Type type) => DataTypes.Parts(type) switch
    {
        [var only] when only == type => Plain.Contains(type) || type is { IsEnum: true, IsVisible: true } || DataTypes.IsId(type) || (Sdk.IsRecord(type) && type.Assembly == Sdk.Assembly),
        var parts => parts.All(IsAllowed),
    };

    private sealed record Bad(
        object Anything, Type Kind, Exception Error, Action Callback, List<string> Mutable, Stream Content, Func<CancellationToken, ValueTask<Stream>> Open, int Fine, IReadOnlyList<PictureId> Ids);
}
