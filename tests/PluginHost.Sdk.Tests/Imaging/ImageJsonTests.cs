using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Imaging.Sources;
using PluginHost.Sdk.Json;
using PluginHost.Sdk.Tests.Contracts;
using PluginHost.Sdk.Tests.Json;

namespace PluginHost.Sdk.Tests.Imaging;

public sealed class ImageJsonTests
{
    private static readonly JsonTypeInfo<Image> Shape = (JsonTypeInfo<Image>)ContractJson.Options.GetTypeInfo(typeof(Image));

    public static TheoryData<Type> Operations => [.. DataTypes.Kinds(typeof(ImageOperation))];

    public static TheoryData<Type> Sources => [.. DataTypes.Kinds(typeof(ImageSource))];

    [Theory]
    [MemberData(nameof(Operations))]
    public void RoundTrip_EveryOperation_IsTheSameImage(Type type) => ShouldReturn(Image.Solid(4, 4, Colour.Amber).With((ImageOperation)Some.Of(type)));

    [Theory]
    [MemberData(nameof(Sources))]
    public void RoundTrip_EverySource_IsTheSameImage(Type type) => ShouldReturn(new Image((ImageSource)Some.Of(type)));

    [Fact]
    public void Serialize_Operations_NamesThem() => JsonSerializer.Serialize(Image.Solid(4, 3, Colour.Amber).Turn(1), Shape)
        .ShouldBe("""{"source":{"kind":"solid","width":4,"height":3,"colour":"#ffbf00"},"operations":[{"op":"turn","quarters":1}]}""");

    [Fact]
    public void Serialize_Kernel_SaysWhatCannotBeWritten()
    {
        var image = Image.Solid(4, 4, Colour.Amber).Pixels(pixel => pixel);

        Should.Throw<NotSupportedException>(() => JsonSerializer.Serialize(image, Shape)).Message.ShouldContain(nameof(KernelOperation));
    }

    [Fact]
    public void Deserialize_WithoutOptionalParts_HasTheirDefaults()
    {
        var image = JsonSerializer.Deserialize("""{"source":{"kind":"input","index":0,"width":4,"height":3}}""", Shape)!;

        image.Operations.ShouldBeEmpty();
        image.Source.ShouldBe(new InputSource(0, 4, 3, HasAlpha: false, Frames: 1));
    }

    [Theory]
    [InlineData("""{"source":{"kind":"kernel"}}""")]
    [InlineData("""{"source":{"kind":"solid","width":4,"height":3,"colour":"red"}}""")]
    [InlineData("""{"source":{"kind":"solid","width":4,"height":3,"colour":"#000000"},"operations":[{"op":"kernel"}]}""")]
    [InlineData("""{"source":{"kind":"solid","width":4,"height":3,"colour":"#000000"},"operations":null}""")]
    public void Deserialize_WhatThereIsNot_IsAJsonError(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, Shape));

    private static void ShouldReturn(Image image) => JsonSerializer.Deserialize(JsonSerializer.Serialize(image, Shape), Shape).ShouldBe(image);
}
