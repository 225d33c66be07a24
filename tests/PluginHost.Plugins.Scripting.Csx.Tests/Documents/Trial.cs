using System.Numerics;
using PluginHost.Plugins.Scripting.Csx.Compiling;
using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Guards;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Plugins.Scripting.Csx.Tests.Fakes;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Documents;

/// <summary>Runs everything that a script defines, as far as its kernels.</summary>
internal static class Trial
{
    private static readonly PictureFacts Facts = Some.Facts with { Fields = new MetadataFields { Iso = 6400, Camera = "Canon R5", TakenAt = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero) } };

    public static LoadedScript Load(string text, string path, string folder)
    {
        var compiled = new ScriptCompiler(Some.References, new ScriptFolder(folder)).Compile(new ScriptSource(path, text), CancellationToken.None);
        compiled.Diagnostics.ShouldBeEmpty(string.Join('\n', compiled.Diagnostics));
        var loaded = LoadedScript.Load(compiled.Script.ShouldNotBeNull(), ScriptLimits.Default, TimeProvider.System, CancellationToken.None);
        loaded.Problem.ShouldBeNull();
        return loaded.Value.ShouldNotBeNull();
    }

    public static void RunAll(LoadedScript script)
    {
        foreach (var definition in script.Definitions)
        {
            switch (definition.Kind)
            {
                case DefinitionKind.Filter:
                    Outputs(script, definition).ShouldNotBeEmpty();
                    break;
                case DefinitionKind.Tagger:
                    script.Each<IReadOnlyList<string>>(definition, [Facts, Some.Facts], CancellationToken.None).Problem.ShouldBeNull();
                    break;
                case DefinitionKind.Search:
                    script.Find(definition, new FakeBlock(0, 1_000_000).Everything, CancellationToken.None).Problem.ShouldBeNull();
                    break;
                case DefinitionKind.Column:
                    script.Each<double>(definition, [Facts, Some.Facts], CancellationToken.None).Value.ShouldNotBeNull().ShouldAllBe(value => value >= definition.Min && value <= definition.Max);
                    break;
            }
        }
    }

    /// <summary>What a filter makes by its defaults of a picture of 400 x 300.</summary>
    public static IReadOnlyList<FilterOutput> Outputs(LoadedScript script, ScriptDefinition definition, string arguments = "{}")
    {
        var result = script.Apply(definition, new ApplyFilterRequest(Some.Image, arguments, Facts) { Seed = 7 }, CancellationToken.None);
        result.Refusal.ShouldBeNull();
        result.Outputs.ShouldAllBe(output => output.Image.Width > 0 && output.Image.Height > 0);
        foreach (var kernel in result.Outputs.SelectMany(output => Kernels(output.Image)))
        {
            Row(kernel).ShouldAllBe(pixel => float.IsFinite(pixel.X + pixel.Y + pixel.Z) && pixel.W == 1);
        }

        return result.Outputs;
    }

    public static IEnumerable<IPixelKernel> Kernels(Image image) => image.Operations.OfType<KernelOperation>().Select(step => step.Kernel);

    /// <summary>A row of eight opaque pixels, dark to light, as a kernel makes it.</summary>
    public static Vector4[] Row(IPixelKernel kernel, int y = 5)
    {
        const int Length = 8;
        var (reach, stride) = (kernel.Radius, Length + (2 * kernel.Radius));
        var window = Enumerable.Range(0, stride * ((2 * reach) + 1)).Select(i => new Vector4(i % stride / (float)stride, 0.5f, 1 - (i % stride / (float)stride), 1)).ToArray();
        var output = new Vector4[Length];
        kernel.Row(new KernelRow(window, stride, reach, output, 0, y, new ImageSize(Length, 300), 1));
        return output;
    }
}
