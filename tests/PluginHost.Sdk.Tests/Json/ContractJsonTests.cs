using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Storage;
using PluginHost.Sdk.Tests.Contracts;

namespace PluginHost.Sdk.Tests.Json;

public sealed class ContractJsonTests
{
    public static TheoryData<Type> Roots => [.. DataTypes.Roots];

    [Theory]
    [MemberData(nameof(Roots))]
    public void RoundTrip_EveryRequestAndResult_LosesNothing(Type type)
    {
        var typeInfo = ContractJson.Options.GetTypeInfo(type);
        var json = JsonSerializer.Serialize(Some.Of(type), typeInfo);

        var again = JsonSerializer.Serialize(JsonSerializer.Deserialize(json, typeInfo), typeInfo);

        again.ShouldBe(json);
        var written = JsonNode.Parse(json)!.AsObject().Select(pair => pair.Key);
        var expected = DataTypes.Properties(type).Where(property => !DataTypes.IsStream(property.PropertyType)).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        expected.Except(written).ShouldBeEmpty();
    }

    [Fact]
    public void Enums_Always_AreWrittenByName()
    {
        var request = new ControlJobRequest(new JobId(7), JobAction.Cancel, DateTimeOffset.UnixEpoch);

        JsonSerializer.Serialize(request, ContractJson.Of<ControlJobRequest>()).ShouldBe("""{"id":7,"action":"cancel","now":"1970-01-01T00:00:00+00:00"}""");
    }

    [Fact]
    public void Ids_Always_HaveAConverterThatPluginsCanUse()
    {
        var converters = Sdk.Assembly.GetExportedTypes().Select(type => type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType).OfType<Type>().ToList();

        converters.Count.ShouldBeGreaterThan(5);
        converters.ShouldAllBe(converter => converter.IsVisible);
    }

    [Fact]
    public void Seeds_OfTheWholeRange_SurviveAsNumbers()
    {
        var facts = new Library.GenerationFacts("x") { Seed = ulong.MaxValue };
        var typeInfo = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Library.GenerationFacts>)ContractJson.Options.GetTypeInfo(typeof(Library.GenerationFacts));

        JsonSerializer.Deserialize(JsonSerializer.Serialize(facts, typeInfo), typeInfo)!.Seed.ShouldBe(ulong.MaxValue);
    }

    [Theory]
    [InlineData("""{"key":"../etc/passwd"}""")]
    [InlineData("""{"key":null}""")]
    [InlineData("""{"key":7}""")]
    public void Deserialize_HostileKey_IsAJsonError(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, ContractJson.Of<StatRequest>()));

    [Fact]
    public void Of_TypeThatCrossesNoContract_IsRefused() => Should.Throw<NotSupportedException>(ContractJson.Of<Uri>);
}
