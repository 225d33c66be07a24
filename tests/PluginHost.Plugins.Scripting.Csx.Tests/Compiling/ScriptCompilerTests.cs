using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Compiling;

public sealed class ScriptCompilerTests
{
    [Fact]
    public void Compile_UnknownName_TellsFileLineColumnAndId()
    {
        var result = Some.Compile("var amount = 1;\nreturn imag.Blur(amount);");

        result.Script.ShouldBeNull();
        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        (diagnostic.File, diagnostic.Line, diagnostic.Column, diagnostic.Id, diagnostic.IsError).ShouldBe(("warm-tones.csx", 2, 8, "CS0103", true));
        diagnostic.Message.ShouldContain("imag");
    }

    [Fact]
    public void Compile_LineDirective_DoesNotMoveDiagnostics() => Some.Compile("#line 100 \"other.csx\"\nreturn imag;").Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
        diagnostic => diagnostic.File.ShouldBe("warm-tones.csx"),
        diagnostic => diagnostic.Line.ShouldBe(2));

    [Fact]
    public void Compile_SeveralMistakes_AreToldInTheirOrder() => Some.Compile("var a = one;\nvar b = two;\nreturn three;").Diagnostics.Select(diagnostic => diagnostic.Line).ShouldBe([1, 2, 3]);

    [Fact]
    public void Compile_Warning_KeepsTheScript()
    {
        var result = Some.Compile("string? name = null;\nvar length = name.Length;\nreturn image.Blur(length);");

        result.Script.ShouldNotBeNull();
        result.Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(warning => warning.Id.ShouldBe("CS8602"), warning => warning.IsError.ShouldBeFalse(), warning => warning.Line.ShouldBe(2));
    }

    [Fact]
    public void Check_Script_SaysWhatCompilingWouldSay()
    {
        Some.Compiler.Check(new ScriptSource("a.csx", Some.WarmTones), CancellationToken.None).ShouldBeEmpty();
        Some.Compiler.Check(new ScriptSource("a.csx", "return imag;"), CancellationToken.None).ShouldHaveSingleItem().Id.ShouldBe("CS0103");
        Some.Compiler.Check(new ScriptSource("a.csx", "System.IO.File.Delete(\"x\"); return image;"), CancellationToken.None).ShouldContain(diagnostic => diagnostic.Id == "PH3210");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("// nothing")]
    public void Compile_ScriptWithoutCode_SaysThatItDefinesNothing(string text) => Some.Compile(text).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PH3241");

    [Fact]
    public void Load_ScriptThatDefinesNothing_SaysSo() => Some.Problem("var a = 1;").Id.ShouldBe("PH3241");

    [Theory]
    [InlineData("(", ")")]
    [InlineData("new[] {", "}")]
    [InlineData("(int)(", ")")]
    [InlineData("List<", ">")]
    public void Compile_DeeplyNestedText_IsRefusedBeforeItEndsTheProcess(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 20_000)) + "1" + string.Concat(Enumerable.Repeat(close, 20_000));

        Some.Compile($"return {nested};").Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PH3203");
    }

    [Fact]
    public void Compile_ArithmeticOverflow_IsUnchecked() => Some.Result("var big = int.MaxValue; big++; return image.Blur(big == int.MinValue ? 3 : 0);").ShouldBe(Some.Image.Blur(3));

    [Fact]
    public async Task WarmUpAsync_Always_Compiles() => await Should.NotThrowAsync(Some.Compiler.WarmUpAsync(CancellationToken.None));

    [Fact]
    public void Compile_TwoHundredAtOnce_AreAllRight()
    {
        var results = new bool[200];

        Parallel.For(0, results.Length, i => results[i] = Some.Compile($"return image.Blur({i});", $"script-{i}.csx").Script is not null);

        results.ShouldAllBe(isThere => isThere);
    }

    [Fact]
    public void Compile_Cancelled_Cancels() =>
        Should.Throw<OperationCanceledException>(() => Some.Compiler.Compile(new ScriptSource("a.csx", Some.WarmTones), new CancellationToken(canceled: true)));
}
