using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Generators;

public sealed class A1111ParserTests
{
    private static GenerationInfo Parse(string parameters) => Read.Bytes(new PngFile().Text("parameters", parameters).Build()).Generation.ShouldNotBeNull();

    private static string? Extension(GenerationInfo info, string key) => info.Extensions.FirstOrDefault(entry => entry.Key == key)?.Value;

    [Fact]
    public void Parse_FullExample_FillsEveryField()
    {
        var info = Parse(Examples.A1111);

        info.Generator.ShouldBe("A1111");
        info.GeneratorVersion.ShouldBe("v1.10.1");
        info.Prompt.ShouldBe("a lighthouse in fog, (storm:1.2), <lora:ink_line:0.8>\nBREAK wide shot");
        info.Negative.ShouldBe("blurry,\ntext, watermark");
        info.Seed.ShouldBe(4203817765UL);
        info.Steps.ShouldBe(28);
        info.Cfg.ShouldBe(5.5);
        info.Sampler.ShouldBe("DPM++ 2M");
        info.Scheduler.ShouldBe("Karras");
        info.Model.ShouldBe("harbour, v2");
        info.ModelHash.ShouldBe("1f2e3d4c5b");
        info.ClipSkip.ShouldBe(2);
        (info.Width, info.Height).ShouldBe((832, 1216));
        info.Mode.ShouldBe("txt2img");
        info.Denoise.ShouldBeNull("the strength belongs to the second pass");
        info.Loras.ShouldBe([new GenerationLora("ink_line", 0.8, "0a1b2c3d4e5f")]);
        info.Hires.ShouldBe(new GenerationHires { Scale = 1.5, Steps = 12, Upscaler = "4x-UltraSharp", Denoise = 0.35 });
        (info.SamplerId, info.SchedulerId, info.ModelHashKind).ShouldBe(("dpmpp_2m", "karras", "autov2"));
        Extension(info, "ADetailer prompt").ShouldBe("calm face, grey eyes");
        Extension(info, "ADetailer version").ShouldBe("24.9.0");
        Extension(info, "Hashes").ShouldBe("""{"model": "1f2e3d4c5b", "lora:ink_line": "0a1b2c3d4e"}""");
        info.Template.ShouldBe("a lighthouse in {fog|rain}, (storm:1.2)");
        info.NegativeTemplate.ShouldBe("blurry");
    }

    [Fact]
    public void Parse_NoNegative_IsNull() => Parse("a boat\nSteps: 20, Sampler: Euler a, Seed: 1").Negative.ShouldBeNull();

    [Fact]
    public void Parse_EmptyNegative_IsEmpty() => Parse("a boat\nNegative prompt: \nSteps: 20, Sampler: Euler a, Seed: 1").Negative.ShouldBe("");

    [Fact]
    public void Parse_NegativeMarkInsideASentence_IsPrompt() =>
        Parse("a sign that says negative prompt: none, and Negative prompt: twice\nSteps: 20, Sampler: Euler a, Seed: 1").Prompt
            .ShouldBe("a sign that says negative prompt: none, and Negative prompt: twice");

    [Fact]
    public void Parse_BlankLines_CutsOneLineBreakOnly() => Parse("a boat\n\n\nSteps: 20, Sampler: Euler a, Seed: 1").Prompt.ShouldBe("a boat\n");

    [Fact]
    public void Parse_SettingsInThePrompt_TakesTheLastLine()
    {
        var info = Parse("Steps: 1, Seed: 2, Size: 3x4\nNegative prompt: n\nSteps: 20, Sampler: Euler, Seed: 7");

        info.Prompt.ShouldBe("Steps: 1, Seed: 2, Size: 3x4");
        info.Seed.ShouldBe(7UL);
    }

    [Fact]
    public void Parse_BareKeys_AreKeptAndNotCountedAsPairs()
    {
        var info = Parse("a boat\nSteps: 20, Sampler: Euler, Tiling, Seed: 7, Face restoration");

        Extension(info, "Tiling").ShouldBe("Tiling");
        Extension(info, "Face restoration").ShouldBe("Face restoration");
    }

    [Fact]
    public void Parse_NoSettingsLine_IsPromptWithDoubt()
    {
        var result = Read.Bytes(new PngFile().Text("parameters", "just a boat, <lora:sea:0.5>").Build());

        result.Generation.ShouldNotBeNull().Prompt.ShouldBe("just a boat, <lora:sea:0.5>");
        result.Generation.Mode.ShouldBeNull();
        result.Generation.Loras.ShouldBe([new GenerationLora("sea", 0.5)]);
        result.Warnings.ShouldContain(warning => warning.StartsWith("PH4214"));
    }

    [Fact]
    public void Parse_CarriageReturns_AreLineBreaks()
    {
        var info = Parse("a boat\r\nNegative prompt: fog\r\nSteps: 20, Sampler: Euler Ancestral Karras, Seed: 7, Model: harbour.safetensors");

        info.Prompt.ShouldBe("a boat");
        info.Negative.ShouldBe("fog");
        (info.Sampler, info.Scheduler).ShouldBe(("Euler Ancestral", "Karras"));
        info.Model.ShouldBe("harbour");
    }

    [Fact]
    public void Parse_ColonInPlainValue_RunsToTheComma() =>
        Extension(Parse("a\nSteps: 2, Seed: 3, Sampler: Euler, Created Date: 2026-01-04T01:27:21.27Z, Clip skip: 2"), "Created Date").ShouldBe("2026-01-04T01:27:21.27Z");

    [Fact]
    public void Parse_BrokenQuotesAndLists_KeepWhatFollows()
    {
        var info = Parse("a\nSteps: 2, Seed: 3, RP Active: True, RP Options: [\"[\", \"False], ControlNet 0: \"Module: canny, Weight: 1.0\", RP Flip: \"odd, Sampler: Euler, Version: f2.0.1v1.10.1-previous-1");

        info.Seed.ShouldBe(3UL);
        info.Sampler.ShouldBe("Euler");
        info.Generator.ShouldBe("Forge");
        Extension(info, "RP Active").ShouldBe("True");
        Extension(info, "ControlNet 0").ShouldBe("Module: canny, Weight: 1.0");
    }

    [Fact]
    public void Parse_EscapesInQuotes_AreDecoded() =>
        Parse("a\nSteps: 2, Seed: 3, Sampler: Euler, Hires prompt: \"two\\nlines, \\\"quoted\\\" caf\\u00e9\", Tiling: True").Hires.ShouldNotBeNull().Prompt.ShouldBe("two\nlines, \"quoted\" café");

    [Fact]
    public void Parse_TemplatesOfSeveralLines_AreKeptApart()
    {
        var info = Parse("a\nSteps: 2, Seed: 3, Sampler: Euler\nTemplate: {a|b},\n__card__\nNegative Template: x\ny");

        info.Template.ShouldBe("{a|b},\n__card__");
        info.NegativeTemplate.ShouldBe("x\ny");
        info.Prompt.ShouldBe("a");
    }

    [Theory]
    [InlineData("Version: v1.9.4", "A1111")]
    [InlineData("Version: f2.0.1v1.10.1-previous-659-gc055f2d4", "Forge")]
    [InlineData("Version: f1.0.0v2-v1.10.1RC-latest-2184", "reForge")]
    [InlineData("Version: classic", "Forge Classic")]
    [InlineData("Version: neo-2.28", "Forge Neo")]
    [InlineData("Version: ComfyUI", "ComfyUI")]
    [InlineData("Version: Fooocus v2.5.5", "Fooocus")]
    [InlineData("App: SD.Next, Version: a1b2c3d, Pipeline: StableDiffusionXLPipeline", "SD.Next")]
    [InlineData("Created Date: 2026-01-04T01:27:21Z, Civitai resources: [{\"type\":\"lora\",\"weight\":0.7,\"modelName\":\"rain, heavy\"}]", "Civitai")]
    [InlineData("Clip skip: 2", "A1111")]
    public void Parse_Version_TellsTheProgram(string tail, string expected) => Parse($"a\nSteps: 2, Sampler: Euler, Seed: 3, {tail}").Generator.ShouldBe(expected);

    [Fact]
    public void Parse_SdNext_ReadsOperationsAndBlankLine()
    {
        var info = Parse("a boat\n\nNegative prompt: fog\nSteps: 20, Size: 1024x1024, Sampler: UniPC, Seed: 5, CFG scale: 6, App: SD.Next, Version: a1b2c3d, Operations: txt2img; upscale, Model: harbour, Model hash: 1f2e3d4c5b");

        info.Prompt.ShouldBe("a boat");
        info.Mode.ShouldBe("txt2img");
        info.Cfg.ShouldBe(6);
        info.Model.ShouldBe("harbour");
    }

    [Theory]
    [InlineData("Denoising strength: 0.4", "img2img", 0.4)]
    [InlineData("Denoising strength: 0.4, Hires upscale: 2", "txt2img", null)]
    [InlineData("Denoising strength: 0.4, Mask blur: 4", "inpaint", 0.4)]
    [InlineData("Tiling: True", "txt2img", null)]
    public void Parse_Denoising_DecidesMode(string tail, string mode, double? denoise)
    {
        var info = Parse($"a\nSteps: 2, Sampler: Euler, Seed: 3, {tail}");

        (info.Mode, info.Denoise).ShouldBe((mode, denoise));
    }

    [Theory]
    [InlineData("<lora:a:0.8>", 0.8, null, null)]
    [InlineData("<lora:a>", 1, null, null)]
    [InlineData("<lora:a:0.8:0.5>", 0.8, 0.5, null)]
    [InlineData("<lora:a:te=0.5:unet=1.5>", 1.5, 0.5, null)]
    [InlineData("<lora:a:0.8:lbw=1,0,0>", 0.8, null, null)]
    [InlineData("<LYCO:folder/a.safetensors:-1>", -1, null, "lycoris")]
    [InlineData("<hypernet:a:0.4>", 0.4, null, "hypernetwork")]
    public void Parse_LoraTags_HaveTheirWeight(string tag, double weight, double? clip, string? kind) =>
        Parse($"x {tag} y\nSteps: 2, Sampler: Euler, Seed: 3").Loras.ShouldBe([new GenerationLora("a", weight) { WeightClip = clip, Kind = kind }]);

    [Fact]
    public void Parse_HashesWithoutTag_AreListed() =>
        Parse("x\nSteps: 2, Sampler: Euler, Seed: 3, Hashes: {\"vae\": \"235745af8d\", \"lora:rain\": \"99aa00bb11\", \"model\": \"67ab2fd8ec\"}").Loras
            .ShouldBe([new GenerationLora("rain", 1, "99aa00bb11")]);

    [Fact]
    public void Parse_BadNumbers_LeaveTheFieldAndKeepTheValue()
    {
        var info = Parse("x\nSteps: many, Sampler: Euler, Seed: -1, CFG scale: 1e999, Size: wide");

        info.Steps.ShouldBeNull();
        info.Seed.ShouldBeNull();
        info.Cfg.ShouldBeNull();
        info.Width.ShouldBeNull();
        Extension(info, "Steps").ShouldBe("many");
        Extension(info, "Seed").ShouldBe("-1");
        Extension(info, "Size").ShouldBe("wide");
    }

    [Fact]
    public void Parse_LargestSeed_IsLossless() => Parse("x\nSteps: 1, Sampler: Euler, Seed: 18446744073709551615").Seed.ShouldBe(ulong.MaxValue);

    [Fact]
    public void Parse_Postprocessing_IsUpscale()
    {
        var info = Read.Bytes(new PngFile().Text("postprocessing", "Postprocess upscale by: 4, Postprocess upscaler: 4x-UltraSharp").Build()).Generation.ShouldNotBeNull();

        info.Mode.ShouldBe("upscale");
        Extension(info, "Postprocess upscaler").ShouldBe("4x-UltraSharp");
    }

    [Theory]
    [InlineData("Comment", "Created with GIMP")]
    [InlineData("Description", "a photo with --dashes in prose")]
    [InlineData("Comment", "Steps to the pier, seed of doubt")]
    [InlineData("prompt", "a boat on the sea")]
    [InlineData("parameters", "   ")]
    public void Parse_FalseFriends_AreNotRecognised(string key, string value) =>
        Read.Bytes(new PngFile().Text(key, value).Build()).Generation.ShouldBeNull();

    [Fact]
    public void Parse_MillionQuotesAndBrackets_Ends()
    {
        var line = "Steps: 2, Seed: 3, Sampler: Euler, " + string.Concat(Enumerable.Repeat("ab: {, cd: \", ", 30_000));

        Parse("x\n" + line).Seed.ShouldBe(3UL);
    }
}
