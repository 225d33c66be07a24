using System.Text;
using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Plugins.Metadata.Standard.Tests.Generators;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Rows;

/// <summary>Rows 20 to 36 of the table of true test files, as far as <see cref="ComfyUiParserTests"/> does not hold them.</summary>
public sealed class ComfyRowTests
{
    private const string Tail = """
        "vae":{"class_type":"VAEDecode","inputs":{"samples":["s",0],"vae":["v",0]}},"v":{"class_type":"VAELoader","inputs":{"vae_name":"ae.safetensors"}},"out":{"class_type":"SaveImage","inputs":{"images":["vae",0]}}
        """;

    private static GenerationInfo Parse(string api) => Read.Bytes(new PngFile().Text("prompt", api).Build()).Generation.ShouldNotBeNull();

    private static void ShouldBeTheExample(GenerationInfo? found)
    {
        var info = found.ShouldNotBeNull();
        (info.Generator, info.Prompt, info.Negative, info.Seed, info.Model).ShouldBe(("ComfyUI", "a lighthouse in fog", "", ulong.MaxValue, "harbour_v2"));
        info.Loras.ShouldBe([new GenerationLora("ink_line", 0.8)]);
    }

    [Fact]
    public void Read_GM20Example_IsExact()
    {
        var info = Parse(Examples.ComfyApi);

        ShouldBeTheExample(info);
        (info.Steps, info.Cfg, info.SamplerId, info.SchedulerId, info.Width, info.Height).ShouldBe((24, 4.5, "dpmpp_2m", "karras", 832, 1216));
    }

    [Fact]
    public void Read_GM21TextEncoders_AreListed()
    {
        var info = Parse($$$"""{"u":{"class_type":"UNETLoader","inputs":{"unet_name":"flux.safetensors"}},"c":{"class_type":"DualCLIPLoader","inputs":{"clip_name1":"clip_l.safetensors","clip_name2":"t5xxl.safetensors","type":"flux"}},"p":{"class_type":"CLIPTextEncode","inputs":{"text":"boat","clip":["c",0]}},"f":{"class_type":"FluxGuidance","inputs":{"conditioning":["p",0],"guidance":3.5}},"g":{"class_type":"BasicGuider","inputs":{"model":["u",0],"conditioning":["f",0]}},"n":{"class_type":"RandomNoise","inputs":{"noise_seed":4}},"k":{"class_type":"KSamplerSelect","inputs":{"sampler_name":"euler"}},"b":{"class_type":"BasicScheduler","inputs":{"model":["u",0],"scheduler":"simple","steps":20,"denoise":1}},"e":{"class_type":"EmptySD3LatentImage","inputs":{"width":1024,"height":768}},"s":{"class_type":"SamplerCustomAdvanced","inputs":{"noise":["n",0],"guider":["g",0],"sampler":["k",0],"sigmas":["b",0],"latent_image":["e",0]}},{{{Tail}}}}""");

        (info.Prompt, info.Negative, info.Cfg, info.Guidance, info.Vae).ShouldBe(("boat", null, 1.0, 3.5, "ae"));
        info.TextEncoders.ShouldBe(["clip_l", "t5xxl"]);
    }

    [Fact]
    public void Read_GM22Upscale_IsTheSecondPass()
    {
        var info = Parse($$$"""{"m":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"m.safetensors"}},"p":{"class_type":"CLIPTextEncode","inputs":{"text":"boat","clip":["m",1]}},"e":{"class_type":"EmptyLatentImage","inputs":{"width":512,"height":512}},"base":{"class_type":"KSampler","inputs":{"seed":1,"steps":20,"cfg":7,"sampler_name":"euler","scheduler":"normal","denoise":1,"model":["m",0],"positive":["p",0],"negative":["p",0],"latent_image":["e",0]}},"up":{"class_type":"LatentUpscaleBy","inputs":{"samples":["base",0],"scale_by":1.5,"upscale_method":"nearest-exact"}},"s":{"class_type":"KSampler","inputs":{"seed":2,"steps":12,"cfg":6,"sampler_name":"dpmpp_2m","scheduler":"karras","denoise":0.4,"model":["m",0],"positive":["p",0],"negative":["p",0],"latent_image":["up",0]}},{{{Tail}}}}""");

        (info.Seed, info.Steps, info.Width).ShouldBe((1UL, 20, 512));
        info.Hires.ShouldBe(new GenerationHires { Steps = 12, Denoise = 0.4, Cfg = 6, Sampler = "dpmpp_2m", Scheduler = "karras", Scale = 1.5, Upscaler = "nearest-exact" });
    }

    [Fact]
    public void Read_GM25GroupNodeThatLies_TheGraphThatRanWins()
    {
        const string liar = """{"nodes":[{"id":5,"type":"workflow>Base","widgets_values":["other.safetensors"]}],"links":[],"extra":{"groupNodes":{"Base":{"nodes":[{"index":0,"type":"CheckpointLoaderSimple","widgets_values":["other.safetensors"]}],"links":[]}}}}""";
        var api = Examples.ComfyApi.Replace("\"1\":{", "\"5:0\":{").Replace("[\"1\",", "[\"5:0\",");

        var info = Read.Bytes(new PngFile().Text("prompt", api).Text("workflow", liar).Build()).Generation;

        ShouldBeTheExample(info);
        info!.WorkflowJson.ShouldBe(liar);
    }

    [Fact]
    public void Read_GM31To36Containers_HoldTheGraph()
    {
        const string workflow = """{"nodes":[{"id":1,"type":"Note"}],"links":[]}""";
        var wrapped = JsonSerializer.Serialize(Examples.ComfyApi.Replace("NaN", "null", StringComparison.Ordinal));
        byte[][] files =
        [
            Pictures.Webp(("EXIF", new ExifBlock(true).Text(0x0110, "prompt:" + Examples.ComfyApi).Text(0x010F, "workflow:" + workflow).Build())),
            Pictures.Webp(("EXIF", new ExifBlock(true).Text(0x010E, "Workflow: " + workflow).Text(0x010F, "Prompt: " + Examples.ComfyApi).Build())),
            new PngFile().Chunk("comf", [.. "prompt\0"u8, .. Encoding.Latin1.GetBytes(Examples.ComfyApi)], afterPixels: true).Build(),
            Pictures.Jpeg((0xFE, Encoding.UTF8.GetBytes($$"""{"prompt":{{wrapped}},"workflow":{{workflow}}}"""))),
            new PngFile().Text("prompt", JsonSerializer.Serialize(wrapped)).Build(),
            Pictures.JpegWithExif(new ExifBlock(true).Text(0x9286, $$"""{"prompt": {{Examples.ComfyApi}}, "workflow": {{workflow}}}""").Build()),
        ];

        foreach (var file in files)
        {
            ShouldBeTheExample(Read.Bytes(file).Generation);
        }
    }

    [Fact]
    public void Read_GuidePictures_AreSources()
    {
        var api = Examples.ComfyApi.Trim()[..^1] + """, "30":{"class_type":"LoadImage","inputs":{"image":"pose.png [input]"}}}""";

        Parse(api).SourceImages.ShouldBe([new GenerationSourceImage("pose.png")]);
    }

    [Fact]
    public void Read_ComputedSize_IsTheFiles()
    {
        var api = Examples.ComfyApi.Replace("\"width\":832,\"height\":1216", "\"width\":[\"40\",0],\"height\":[\"40\",1]").Trim()[..^1]
            + """, "40":{"class_type":"ResolutionSelector","inputs":{"aspect":"2:3","megapixels":1}}}""";

        var result = Read.Bytes(new PngFile().Text("prompt", api).BuildPixels(8, 12, new byte[8 * 12 * 3]));

        (result.Generation!.Width, result.Generation.Height).ShouldBe((8, 12));
        result.Warnings.ShouldContain(warning => warning.StartsWith("PH4214"));
    }

    [Fact]
    public void Read_UrnNames_GiveIds()
    {
        var info = Parse(Examples.ComfyApi.Replace("sub\\\\harbour_v2.safetensors", "urn:air:sdxl:checkpoint:civitai:827184@2514310").Replace("ink_line.safetensors", "urn:air:sdxl:lora:civitai:1@456"));

        info.ModelId.ShouldBe("urn:air:sdxl:checkpoint:civitai:827184@2514310");
        info.Loras.ShouldHaveSingleItem().VersionId.ShouldBe("456");
    }
}
