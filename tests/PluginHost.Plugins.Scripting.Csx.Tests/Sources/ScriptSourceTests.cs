using System.Text;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Sources;

public sealed class ScriptSourceTests
{
    [Fact]
    public void Decode_Utf8WithMark_LeavesTheMarkOut() => ScriptSource.Decode("a.csx", [.. Encoding.UTF8.Preamble, .. "return image; // ä"u8]).Source.ShouldNotBeNull().Text.ShouldBe("return image; // ä");

    [Fact]
    public void Decode_Latin1_SaysWhichLineIsNotUtf8()
    {
        var (source, problem) = ScriptSource.Decode("a.csx", Encoding.Latin1.GetBytes("// one\n// tw\n// drei: größer"));

        source.ShouldBeNull();
        problem.ShouldNotBeNull().ShouldSatisfyAllConditions(it => it.Id.ShouldBe("PH3201"), it => it.Line.ShouldBe(3), it => it.File.ShouldBe("a.csx"));
    }

    [Theory]
    [InlineData("FF FE 72 00 65 00")]
    [InlineData("80")]
    [InlineData("E2 82")]
    public void Decode_NoUtf8_IsAProblem(string hex) => ScriptSource.Decode("a.csx", Convert.FromHexString(hex.Replace(" ", ""))).Problem.ShouldNotBeNull().Id.ShouldBe("PH3201");

    [Fact]
    public void Decode_TooLong_IsAProblem() => ScriptSource.Decode("a.csx", new byte[ScriptSource.MaxBytes + 1]).Problem.ShouldNotBeNull().Id.ShouldBe("PH3202");

    [Theory]
    [InlineData("warm-tones.csx", "Warm tones", "script.warm-tones")]
    [InlineData("/some/where/Old_Film 2.csx", "Old Film 2", "script.old-film-2")]
    [InlineData("größer.csx", "Größer", "script.gr-er")]
    [InlineData("---.csx", "Script", "script.unnamed")]
    public void Name_OfAFile_MakesTitleAndId(string path, string title, string id)
    {
        ScriptName.Title(path).ShouldBe(title);
        ScriptName.Id(path).ShouldBe(id);
        Should.NotThrow(() => new PluginHost.Sdk.CapabilityId(id));
    }
}
