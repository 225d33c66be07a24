using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Compiling;

public sealed class PlainCodeTests
{
    [Fact]
    public void Mark_BodyWithoutLoop_IsNotOptimised() => Plain("var amount = Slider(\"Amount\", 0.5);\nreturn amount > 0.2 ? image.Saturate(amount) : image;").ShouldContain("MoveNext");

    [Theory]
    [InlineData("for (var i = 0; i < 9; i++) { image = image.Saturate(1.01); }")]
    [InlineData("foreach (var part in new[] { 1, 2 }) { image = image.Saturate(part); }")]
    [InlineData("var i = 0; again: image = image.Saturate(1.01); if (i++ < 9) { goto again; }")]
    [InlineData("var i = 0; do { image = image.Saturate(1.01); } while (i++ < 9);")]
    public void Mark_FunctionWithLoop_IsOptimised(string loop) => Plain($"Image Made(Image image) {{ {loop} return image; }}\nreturn Made(image);").ShouldBe(["MoveNext"]);

    [Fact]
    public void Mark_BodyOfFileWithLoop_IsOptimised() => Plain("var sum = 0.0;\nfor (var i = 0; i < 9; i++) { sum += i; }\nreturn image.Saturate(sum);").ShouldBeEmpty();

    [Fact]
    public void Mark_FunctionOfPixels_IsOptimised() => Plain("var strength = Slider(\"Strength\", 0.5);\nreturn image.Pixels(pixel => pixel * (float)strength);").ShouldBe(["MoveNext"]);

    [Fact]
    public void Mark_FunctionThatAnswersAnImage_IsNotOptimised() => Plain("Image Soft(Image image, double amount) => image.Blur(amount);\nreturn Soft(image, 2);").ShouldBe(["Soft", "MoveNext"], ignoreOrder: true);

    [Fact]
    public void Mark_SwitchAndLongBodies_AreRead() => Plain(
        "var (way, made) = (3, image);\n" + string.Concat(Enumerable.Range(0, 400).Select(i => $"if (way == {i}) {{ made = made.Saturate({i}.5); }}\n"))
        + "return way switch { 0 => made, 1 => made.Blur(1), 2 => made.Blur(2), 3 => made.Blur(3), 4 => made.Blur(4), 5 => made.Blur(5), _ => made };").ShouldContain("MoveNext");

    private static List<string> Plain(string text)
    {
        var script = Some.Compile(text).Script.ShouldNotBeNull();
        using var file = new PEReader(new MemoryStream(script.Assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MethodDefinitions.Select(metadata.GetMethodDefinition)
            .Where(method => method.ImplAttributes.HasFlag(MethodImplAttributes.NoOptimization))
            .Select(method => metadata.GetString(method.Name))];
    }
}
