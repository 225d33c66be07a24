using PluginHost.Plugins.Scripting.Csx.Compiling;
using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Guards;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Scripting.Csx.Tests;

/// <summary>Scripts and pictures for tests.</summary>
internal static class Some
{
    public const string WarmTones = """
        var amount = Slider("Amount", 0.4);
        return image.Saturate(1 + amount / 4).Tint(Colour.Amber, amount / 8);
        """;

    // One for all tests, as in the host: the references are read once.
    public static ScriptReferences References { get; } = ScriptReferences.OfThisHost();

    public static ScriptCompiler Compiler { get; } = new(References);

    public static ScriptLimits Hasty { get; } = new() { Time = TimeSpan.FromMilliseconds(500), AllocatedBytes = 64 << 20 };

    public static Image Image { get; } = new(new InputSource(0, 400, 300));

    public static PictureFacts Facts { get; } = new("some.png", "png", 400, 300, 1000);

    public static CompileResult Compile(string text, string path = "warm-tones.csx") => Compiler.Compile(new ScriptSource(path, text), CancellationToken.None);

    public static CompiledScript Compiled(string text, string path = "warm-tones.csx")
    {
        var result = Compile(text, path);
        result.Script.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
        return result.Script;
    }

    public static ScriptOutcome<LoadedScript> TryLoad(string text, ScriptLimits? limits = null) =>
        LoadedScript.Load(Compiled(text), limits ?? ScriptLimits.Default, TimeProvider.System, CancellationToken.None);

    public static LoadedScript Load(string text, ScriptLimits? limits = null)
    {
        var outcome = TryLoad(text, limits);
        outcome.Problem.ShouldBeNull();
        return outcome.Value.ShouldNotBeNull();
    }

    public static ApplyFilterResult Apply(LoadedScript script, string arguments = "{}", string? name = null) =>
        script.Apply(script.Definitions.First(definition => name is null || definition.Name == name), new ApplyFilterRequest(Image, arguments, Facts), CancellationToken.None);

    /// <summary>The one picture that a script makes of <see cref="Image"/>.</summary>
    public static Image Result(string text, string arguments = "{}", string? name = null)
    {
        using var script = Load(text);
        var result = Apply(script, arguments, name);
        result.Refusal.ShouldBeNull();
        return result.Outputs.ShouldHaveSingleItem().Image;
    }

    /// <summary>What goes wrong in the first run of a script that compiles.</summary>
    public static ScriptDiagnostic Problem(string text, ScriptLimits? limits = null) => TryLoad(text, limits).Problem.ShouldNotBeNull();

    public static ScriptDefinition Only(LoadedScript script) => script.Definitions.ShouldHaveSingleItem();
}
