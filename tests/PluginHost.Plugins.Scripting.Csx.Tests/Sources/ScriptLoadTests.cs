using System.Text;
using PluginHost.Plugins.Scripting.Csx.Caching;
using PluginHost.Plugins.Scripting.Csx.Compiling;
using PluginHost.Plugins.Scripting.Csx.Guards;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Sources;

public sealed class ScriptLoadTests : IDisposable
{
    private readonly string _outside = Directory.CreateTempSubdirectory("scripts-").FullName;
    private readonly string _folder;

    public ScriptLoadTests() => _folder = Directory.CreateDirectory(Path.Combine(_outside, "scripts")).FullName;

    [Fact]
    public void Compile_WithLoad_UsesTheOthersFunctions()
    {
        Write("parts/blur.csx", "Image Soft(Image x) => x.Blur(Strength());");
        Write("parts/strength.csx", "int Strength() => 3;");

        using var script = Load("#load \"parts/blur.csx\"\n#load \"parts/strength.csx\"\nreturn Soft(image);");

        Some.Apply(script).Outputs.ShouldHaveSingleItem().Image.ShouldBe(Some.Image.Blur(3));
    }

    [Fact]
    public void Compile_LoadOfALoad_IsFollowedFromItsOwnFolder()
    {
        Write("parts/blur.csx", "#load \"deeper/strength.csx\"\nImage Soft(Image x) => x.Blur(Strength());");
        Write("parts/deeper/strength.csx", "int Strength() => 3;");

        using var script = Load("#load \"parts/blur.csx\"\nreturn Soft(image);");

        Some.Apply(script).Outputs.ShouldHaveSingleItem().Image.ShouldBe(Some.Image.Blur(3));
    }

    [Fact]
    public void Compile_MistakeInTheLoaded_IsToldOfThatFile()
    {
        var file = Write("part.csx", "\nint X() => nothing;");

        Compile("#load \"part.csx\"\nreturn image;").Diagnostics.ShouldContain(diagnostic => diagnostic.File == file && diagnostic.Line == 2 && diagnostic.Id == "CS0103");
    }

    [Fact]
    public void Run_EndlessLoopInTheLoaded_IsStoppedThere()
    {
        var file = Write("part.csx", "void Spin()\n{\n  while (true) ;\n}");
        var compiled = Compile("#load \"part.csx\"\nSpin();\nreturn image;").Script.ShouldNotBeNull();

        var problem = LoadedScript.Load(compiled, Some.Hasty, TimeProvider.System, CancellationToken.None).Problem.ShouldNotBeNull();

        (problem.Id, problem.File, problem.Line).ShouldBe(("PH3221", file, 3));
    }

    [Fact]
    public void Compile_ForbiddenSymbolInTheLoaded_IsRefused()
    {
        var file = Write("part.csx", "void Gone() => System.IO.File.Delete(\"x\");");

        Compile("#load \"part.csx\"\nreturn image;").Diagnostics.ShouldContain(diagnostic => diagnostic.File == file && diagnostic.Id == "PH3210");
    }

    [Theory]
    [InlineData("../secret.csx")]
    [InlineData("parts/../../secret.csx")]
    [InlineData("link.csx")]
    [InlineData("missing.csx")]
    [InlineData("\0")]
    [InlineData("")]
    public void Compile_LoadOfWhatIsNotInTheFolder_IsRefused(string path)
    {
        var secret = Path.Combine(_outside, "secret.csx");
        File.WriteAllText(secret, "int x = 1;");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.csx"), secret);

        var diagnostic = Compile($"\n#load \"{path}\"\nreturn image;").Diagnostics.ShouldHaveSingleItem();

        (diagnostic.Id, diagnostic.Line).ShouldBe(("PH3204", 2));
    }

    [Fact]
    public void Compile_AbsolutePathOutside_IsRefused() => Compile("#load \"/etc/hostname\"\nreturn image;").Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PH3204");

    [Fact]
    public void Compile_RingOfLoads_IsNamed()
    {
        Write("a.csx", "#load \"b.csx\"");
        Write("b.csx", "#load \"a.csx\"");

        Compile("#load \"a.csx\"\nreturn image;").Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            diagnostic => diagnostic.Id.ShouldBe("PH3205"),
            diagnostic => diagnostic.Message.ShouldContain("a.csx -> b.csx -> a.csx"));
    }

    [Fact]
    public void Compile_LoadWithoutAFolder_IsRefused() => Some.Compile("#load \"a.csx\"\nreturn image;").Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PH3204");

    [Fact]
    public void Compile_LoadedFileThatIsNotUtf8_IsNamed()
    {
        var file = Path.Combine(_folder, "part.csx");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes("// größer"));

        Compile("#load \"part.csx\"\nreturn image;").Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(diagnostic => diagnostic.Id.ShouldBe("PH3201"), diagnostic => diagnostic.File.ShouldBe(file));
    }

    [Fact]
    public void Compile_ChangeInTheLoaded_IsNotAnsweredFromTheCache()
    {
        Write("part.csx", "int Strength() => 1;");
        var compiler = new ScriptCompiler(Some.References, new ScriptFolder(_folder), new ScriptCache(Path.Combine(_outside, "cache")));
        var source = new ScriptSource(Path.Combine(_folder, "main.csx"), "#load \"part.csx\"\nreturn image.Blur(Strength());");
        var first = compiler.Compile(source, CancellationToken.None).Script.ShouldNotBeNull();

        Write("part.csx", "int Strength() => 2;");

        compiler.Compile(source, CancellationToken.None).Script.ShouldNotBeNull().Assembly.ShouldNotBe(first.Assembly);
    }

    [Theory]
    [InlineData("System.Collections.Immutable", null)]
    [InlineData("System.Linq.dll", null)]
    [InlineData("System.Diagnostics.Process", "PH3206")]
    [InlineData("/etc/passwd", "PH3206")]
    [InlineData("nuget: Newtonsoft.Json, 13.0.3", "PH3206")]
    public void Compile_Reference_IsTakenByNameIfAllowed(string name, string? code) =>
        (Compile($"#r \"{name}\"\nreturn image;").Diagnostics.FirstOrDefault(diagnostic => diagnostic.IsError)?.Id).ShouldBe(code);

    public void Dispose() => Directory.Delete(_outside, recursive: true);

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    private CompileResult Compile(string text) =>
        new ScriptCompiler(Some.References, new ScriptFolder(_folder)).Compile(new ScriptSource(Path.Combine(_folder, "warm-tones.csx"), text), CancellationToken.None);

    private LoadedScript Load(string text) =>
        LoadedScript.Load(Compile(text).Script.ShouldNotBeNull(), ScriptLimits.Default, TimeProvider.System, CancellationToken.None).Value.ShouldNotBeNull();
}
