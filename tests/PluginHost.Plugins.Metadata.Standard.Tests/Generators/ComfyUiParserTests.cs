using System.Text;
using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Generators;

public sealed class ComfyUiParserTests
{
    private static GenerationInfo Parse(string json, string key = "prompt", string fileStem = "some") =>
        Read.Bytes(new PngFile().Text(key, json).Build(), fileStem).Generation.ShouldNotBeNull();

    [Fact]
    public void Parse_ExampleGraph_FillsEveryField()
    {
        var info = Parse(Examples.ComfyApi);

        info.Generator.ShouldBe("ComfyUI");
        info.Prompt.ShouldBe("a lighthouse in fog");
        info.Negative.ShouldBe("", "zeroed conditioning is known to be empty");
        info.Seed.ShouldBe(ulong.MaxValue);
        (info.Steps, info.Cfg, info.Denoise).ShouldBe((24, 4.5, 1.0));
        (info.Sampler, info.Scheduler).ShouldBe(("dpmpp_2m", "karras"));
        info.Model.ShouldBe("harbour_v2");
        info.Loras.ShouldBe([new GenerationLora("ink_line", 0.8)]);
        (info.Width, info.Height).ShouldBe((832, 1216));
        info.Mode.ShouldBe("txt2img");
        info.WorkflowJson.ShouldBeNull();
        JsonDocument.Parse(info.PromptJson.ShouldNotBeNull()).RootElement.GetProperty("6").GetProperty("inputs").GetProperty("seed").GetUInt64().ShouldBe(ulong.MaxValue);
    }

    [Fact]
    public void Parse_GuiderForm_ReadsNoiseSigmasGuiderAndGuidance()
    {
        var info = Parse("""
            {"1":{"class_type":"UNETLoader","inputs":{"unet_name":"flux/dev.safetensors","weight_dtype":"default"}},
             "2":{"class_type":"LoraLoaderModelOnly","inputs":{"model":["1",0],"lora_name":"ink.safetensors","strength_model":0.6}},
             "3":{"class_type":"CLIPTextEncode","inputs":{"text":"A calm harbour.","clip":["11",0]}},
             "4":{"class_type":"FluxGuidance","inputs":{"conditioning":["3",0],"guidance":3.5}},
             "5":{"class_type":"BasicGuider","inputs":{"model":["12",0],"conditioning":["4",0]}},
             "6":{"class_type":"RandomNoise","inputs":{"noise_seed":["13",0]}},
             "7":{"class_type":"KSamplerSelect","inputs":{"sampler_name":"euler"}},
             "8":{"class_type":"BasicScheduler","inputs":{"model":["12",0],"scheduler":"simple","steps":20,"denoise":1}},
             "9":{"class_type":"SplitSigmas","inputs":{"sigmas":["8",0],"step":10}},
             "10":{"class_type":"SamplerCustomAdvanced","inputs":{"noise":["6",0],"guider":["5",0],"sampler":["7",0],"sigmas":["9",0],"latent_image":["14",0]}},
             "11":{"class_type":"DualCLIPLoader","inputs":{"clip_name1":"t5","clip_name2":"clip_l","type":"flux"}},
             "12":{"class_type":"ModelSamplingFlux","inputs":{"model":["2",0],"max_shift":1.15}},
             "13":{"class_type":"PrimitiveInt","inputs":{"value":99}},
             "14":{"class_type":"EmptySD3LatentImage","inputs":{"width":["15",0],"height":768,"batch_size":1}},
             "15":{"class_type":"PrimitiveInt","inputs":{"value":1024}},
             "16":{"class_type":"VAEDecode","inputs":{"samples":["10",0],"vae":["17",0]}},
             "17":{"class_type":"VAELoader","inputs":{"vae_name":"ae.safetensors"}},
             "18":{"class_type":"SaveImage","inputs":{"images":["16",0],"filename_prefix":"x"}}}
            """);

        info.Prompt.ShouldBe("A calm harbour.");
        info.Negative.ShouldBeNull();
        (info.Seed, info.Steps, info.Cfg, info.Guidance).ShouldBe((99UL, 20, 1.0, 3.5));
        (info.Sampler, info.Scheduler, info.Model, info.Vae).ShouldBe(("euler", "simple", "dev", "ae"));
        info.Loras.ShouldBe([new GenerationLora("ink", 0.6)]);
        (info.Width, info.Height).ShouldBe((1024, 768));
    }

    [Fact]
    public void Parse_AdvancedPair_TakesTheBaseAndKeepsTheRefiner()
    {
        var info = Parse("""
            {"1":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"base.safetensors"}},
             "2":{"class_type":"CLIPTextEncode","inputs":{"text":"boat","clip":["1",1]}},
             "3":{"class_type":"CLIPTextEncode","inputs":{"text":"fog","clip":["1",1]}},
             "4":{"class_type":"EmptyLatentImage","inputs":{"width":512,"height":512}},
             "5":{"class_type":"KSamplerAdvanced","inputs":{"noise_seed":5,"steps":20,"cfg":7,"sampler_name":"euler","scheduler":"normal","start_at_step":0,"end_at_step":14,"model":["1",0],"positive":["2",0],"negative":["3",0],"latent_image":["4",0]}},
             "6":{"class_type":"KSamplerAdvanced","inputs":{"noise_seed":6,"steps":20,"cfg":7,"sampler_name":"euler","scheduler":"normal","start_at_step":14,"end_at_step":10000,"model":["1",0],"positive":["2",0],"negative":["3",0],"latent_image":["5",0]}},
             "7":{"class_type":"VAEDecode","inputs":{"samples":["6",0],"vae":["1",2]}},
             "8":{"class_type":"SaveImage","inputs":{"images":["7",0]}}}
            """);

        (info.Seed, info.Denoise, info.Prompt, info.Negative).ShouldBe((5UL, 1.0, "boat", "fog"));
        info.Hires.ShouldNotBeNull().Denoise.ShouldBe(0.3);
        info.Extensions.ShouldContain(new MetadataEntry("Hires seed", "6"));
    }

    [Fact]
    public void Parse_TwoSidedNode_LeavesByTheSideOfItsSlot()
    {
        var info = Parse("""
            {"1":{"class_type":"CLIPTextEncode","inputs":{"text":"boat","clip":["9",1]}},
             "2":{"class_type":"CLIPTextEncode","inputs":{"text":"fog","clip":["9",1]}},
             "3":{"class_type":"ControlNetApplyAdvanced","inputs":{"positive":["2",0],"negative":["1",0],"control_net":["8",0],"image":["7",0]}},
             "4":{"class_type":"KSampler","inputs":{"seed":1,"steps":2,"cfg":3,"sampler_name":"euler","scheduler":"normal","denoise":1,"model":["9",0],"positive":["3",1],"negative":["3",0],"latent_image":["5",0]}},
             "5":{"class_type":"EmptyLatentImage","inputs":{"width":64,"height":64}},
             "6":{"class_type":"SaveImage","inputs":{"images":["4",0]}},
             "9":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"m.safetensors"}}}
            """);

        (info.Prompt, info.Negative).ShouldBe(("boat", "fog"));
    }

    [Fact]
    public void Parse_LoadedPicture_IsImageToImage()
    {
        var info = Parse("""
            {"1":{"class_type":"LoadImage","inputs":{"image":"sub/pier.png [input]"}},
             "2":{"class_type":"VAEEncode","inputs":{"pixels":["1",0],"vae":["9",2]}},
             "4":{"class_type":"KSampler","inputs":{"seed":1,"steps":2,"cfg":3,"denoise":0.5,"model":["9",0],"positive":["3",0],"negative":["3",0],"latent_image":["2",0]}},
             "3":{"class_type":"CLIPTextEncode","inputs":{"text":"boat","clip":["9",1]}},
             "6":{"class_type":"SaveImage","inputs":{"images":["4",0]}},
             "9":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"m.safetensors"}}}
            """);

        (info.Mode, info.Denoise, info.Width).ShouldBe(("img2img", 0.5, null));
        info.SourceImages.ShouldBe([new GenerationSourceImage("sub/pier.png")]);
    }

    [Fact]
    public void Parse_SeveralOutputs_PrefersThePrefixOfTheFile()
    {
        static string Branch(int at, string prefix, int seed) => $$$"""
            "{{{at}}}":{"class_type":"KSampler","inputs":{"seed":{{{seed}}},"steps":2,"cfg":3,"model":["99",0],"positive":["98",0],"negative":["98",0],"latent_image":["97",0]}},
            "{{{at + 1}}}":{"class_type":"SaveImage","inputs":{"filename_prefix":"{{{prefix}}}","images":["{{{at}}}",0]}}
            """;
        var json = $$$"""{ {{{Branch(1, "out/first", 11)}}},{{{Branch(3, "second", 22)}}},"97":{"class_type":"EmptyLatentImage","inputs":{"width":8,"height":8}},"98":{"class_type":"CLIPTextEncode","inputs":{"text":"t"}},"99":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"m"}} }""";

        Parse(json, fileStem: "first_00001_").Seed.ShouldBe(11UL);
        Parse(json, fileStem: "renamed").Seed.ShouldBe(22UL);
    }

    [Fact]
    public void Parse_TextThatWasInvented_IsNotStored()
    {
        var info = Parse("""
            {"1":{"class_type":"TextGenerate","inputs":{"prompt":["2",0]}},
             "2":{"class_type":"StringConcatenate","inputs":{"string_a":"Describe vividly:","string_b":"a boat","delimiter":" "}},
             "3":{"class_type":"ComfySwitchNode","inputs":{"switch":["5",0],"on_true":["1",0],"on_false":["2",0]}},
             "5":{"class_type":"PrimitiveBoolean","inputs":{"value":true}},
             "6":{"class_type":"CLIPTextEncode","inputs":{"text":["3",0],"clip":["9",1]}},
             "4":{"class_type":"KSampler","inputs":{"seed":1,"steps":2,"cfg":1,"model":["9",0],"positive":["6",0],"negative":["6",0],"latent_image":["7",0]}},
             "7":{"class_type":"EmptyLatentImage","inputs":{"width":8,"height":8}},
             "8":{"class_type":"SaveImage","inputs":{"images":["4",0]}},
             "9":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"m"}}}
            """);

        info.Prompt.ShouldBeNull();
        info.Extensions.ShouldContain(new MetadataEntry("Prompt source", "Describe vividly: a boat"));
    }

    [Fact]
    public void Parse_UnknownNodesWithUsualInputs_AreFollowed()
    {
        var info = Parse("""
            {"a":{"class_type":"Some Loader v9","inputs":{"ckpt_name":"x/m.ckpt","extra":["zz",0]}},
             "b":{"class_type":"Odd Patch","inputs":{"model":["a",0]}},
             "c":{"class_type":"Fancy Encode","inputs":{"text":["d",0],"clip":["a",1]}},
             "d":{"class_type":"My Text Box","inputs":{"Text":"boat"}},
             "e":{"class_type":"Wonder Sampler","inputs":{"seed":"42","steps":"9","cfg":"2.5","model":["b",0],"positive":["c",0],"negative":["c",0],"latent_image":["f",0]}},
             "f":{"class_type":"Latent Maker","inputs":{"width":640,"height":480}},
             "g":{"class_type":"Film Grain","inputs":{"image":["h",0]}},
             "h":{"class_type":"Decode It","inputs":{"samples":["e",0]}},
             "i":{"class_type":"Image Save Plus","inputs":{"images":["g",0]}}}
            """);

        (info.Prompt, info.Seed, info.Steps, info.Cfg, info.Model, info.Width).ShouldBe(("boat", 42UL, 9, 2.5, "m", 640));
    }

    [Fact]
    public void Parse_Cycle_Ends()
    {
        var info = Parse("""
            {"1":{"class_type":"KSampler","inputs":{"seed":["2",0],"steps":3,"model":["2",0],"positive":["2",0],"negative":["2",0],"latent_image":["1",0]}},
             "2":{"class_type":"X","inputs":{"model":["2",0],"conditioning":["2",0],"text":["2",0],"value":["2",0]}},
             "3":{"class_type":"SaveImage","inputs":{"images":["1",0]}}}
            """);

        info.Steps.ShouldBe(3);
    }

    [Fact]
    public void Parse_UpscaleOnly_TakesThePromptFromTheText()
    {
        var png = new PngFile()
            .Text("prompt", """{"1":{"class_type":"LoadImage","inputs":{"image":"a.png"}},"2":{"class_type":"ImageUpscaleWithModel","inputs":{"image":["1",0]}},"3":{"class_type":"SaveImage","inputs":{"images":["2",0]}}}""")
            .Text("parameters", "a boat\nSteps: 20, Sampler: unknown, Seed: 5, Version: ComfyUI");

        var info = Read.Bytes(png.Build()).Generation.ShouldNotBeNull();

        (info.Mode, info.Prompt, info.Seed, info.Sampler).ShouldBe(("upscale", "a boat", 5UL, null));
    }

    [Fact]
    public void Parse_CanvasOnly_ResolvesBypassMuteSetGetReroutePrimitiveAndSubgraph()
    {
        const string canvas = """
            {"version":0.4,"nodes":[
             {"id":1,"type":"CheckpointLoaderSimple","mode":0,"outputs":[{"type":"MODEL"},{"type":"CLIP"},{"type":"VAE"}],"widgets_values":["m.safetensors"]},
             {"id":2,"type":"LoraLoader","mode":4,"inputs":[{"name":"model","type":"MODEL","link":1},{"name":"clip","type":"CLIP","link":2}],"outputs":[{"type":"MODEL"},{"type":"CLIP"}],"widgets_values":["off.safetensors",1,1]},
             {"id":3,"type":"SetNode","inputs":[{"name":"MODEL","type":"MODEL","link":3}],"outputs":[{"type":"*"}],"widgets_values":["theModel"]},
             {"id":4,"type":"GetNode","outputs":[{"type":"MODEL"}],"widgets_values":["theModel"]},
             {"id":5,"type":"Reroute","inputs":[{"name":"","type":"*","link":4}],"outputs":[{"type":"CLIP"}]},
             {"id":6,"type":"0b0e-uuid","inputs":[{"name":"clip","type":"CLIP","link":5},{"name":"words","type":"STRING","widget":{"name":"words"},"link":null}],"outputs":[{"type":"CONDITIONING"}],"widgets_values":["promoted boat"]},
             {"id":7,"type":"CLIPTextEncode","inputs":[{"name":"clip","type":"CLIP","link":6}],"outputs":[{"type":"CONDITIONING"}],"widgets_values":["fog"]},
             {"id":8,"type":"PrimitiveNode","outputs":[{"type":"INT"}],"widgets_values":[77,"randomize"]},
             {"id":9,"type":"EmptyLatentImage","outputs":[{"type":"LATENT"}],"widgets_values":[320,240,1]},
             {"id":10,"type":"KSampler","inputs":[{"name":"model","type":"MODEL","link":7},{"name":"positive","type":"CONDITIONING","link":8},{"name":"negative","type":"CONDITIONING","link":9},{"name":"latent_image","type":"LATENT","link":10},{"name":"seed","type":"INT","link":11,"widget":{"name":"seed"}}],"outputs":[{"type":"LATENT"}],"widgets_values":[1,"randomize",12,6.5,"euler","karras",0.9]},
             {"id":11,"type":"VAEDecode","inputs":[{"name":"samples","type":"LATENT","link":12},{"name":"vae","type":"VAE","link":13}],"outputs":[{"type":"IMAGE"}]},
             {"id":12,"type":"SaveImage","inputs":[{"name":"images","type":"IMAGE","link":14}],"widgets_values":["p"]},
             {"id":13,"type":"KSampler","mode":2,"inputs":[],"widgets_values":[666,"fixed",1,1,"lcm","normal",1]},
             {"id":14,"type":"Note","widgets_values":["a note"]}],
             "links":[[1,1,0,2,0,"MODEL"],[2,1,1,2,1,"CLIP"],[3,2,0,3,0,"MODEL"],[4,2,1,5,0,"CLIP"],[5,5,0,6,0,"CLIP"],[6,5,0,7,0,"CLIP"],[7,4,0,10,0,"MODEL"],[8,6,0,10,1,"CONDITIONING"],[9,7,0,10,2,"CONDITIONING"],[10,9,0,10,3,"LATENT"],[11,8,0,10,4,"INT"],[12,10,0,11,0,"LATENT"],[13,1,2,11,1,"VAE"],[14,11,0,12,0,"IMAGE"]],
             "definitions":{"subgraphs":[{"id":"0b0e-uuid","name":"Sub","inputs":[{"name":"clip","type":"CLIP"},{"name":"words","type":"STRING"}],"outputs":[{"name":"out","type":"CONDITIONING"}],
              "nodes":[{"id":21,"type":"CLIPTextEncode","inputs":[{"name":"clip","type":"CLIP","link":31},{"name":"text","type":"STRING","link":32,"widget":{"name":"text"}}],"outputs":[{"type":"CONDITIONING"}],"widgets_values":["stale"]}],
              "links":[{"id":31,"origin_id":-10,"origin_slot":0,"target_id":21,"target_slot":0,"type":"CLIP"},{"id":32,"origin_id":-10,"origin_slot":1,"target_id":21,"target_slot":1,"type":"STRING"},{"id":33,"origin_id":21,"origin_slot":0,"target_id":-20,"target_slot":0,"type":"CONDITIONING"}]}]}}
            """;

        var info = Parse(canvas, "workflow");

        info.Prompt.ShouldBe("promoted boat");
        info.Negative.ShouldBe("fog");
        (info.Seed, info.Steps, info.Cfg, info.Sampler, info.Scheduler, info.Denoise).ShouldBe((77UL, 12, 6.5, "euler", "karras", 0.9));
        info.Model.ShouldBe("m");
        info.Loras.ShouldBeEmpty("the loader is bypassed");
        (info.Width, info.Height).ShouldBe((320, 240));
        info.WorkflowJson.ShouldNotBeNull();
        info.PromptJson.ShouldBeNull();
    }

    [Fact]
    public void Parse_SubgraphIds_AreLinks()
    {
        var info = Parse("""
            {"30:8":{"class_type":"KSampler","inputs":{"seed":8,"steps":3,"model":["4",0],"positive":["30:9",0],"negative":["30:9",0],"latent_image":[5,0]}},
             "30:9":{"class_type":"CLIPTextEncode","inputs":{"text":"boat"}},"4":{"class_type":"L","inputs":{"ckpt_name":"m"}},"5":{"class_type":"EmptyLatentImage","inputs":{"width":8,"height":8}},
             "6":{"class_type":"SaveImage","inputs":{"images":["30:8",0]}}, "extra": {"note": 1}}
            """);

        (info.Seed, info.Prompt, info.Model, info.Width).ShouldBe((8UL, "boat", "m", 8));
    }

    [Fact]
    public void Parse_EveryContainerOfTheSavers_IsFound()
    {
        byte[] Words(string make, string model) => new ExifBlock(bigEndian: true).Text(0x010F, make).Text(0x0110, model).Build();
        var wrapped = "{\"prompt\": " + Examples.ComfyApi + ", \"workflow\": null}";
        byte[][] files =
        [
            new PngFile().Chunk("comf", [.. "prompt\0"u8, .. Encoding.Latin1.GetBytes(Examples.ComfyApi)], afterPixels: true).Build(),
            Pictures.Webp(("EXIF", Words("workflow:{}", "prompt:" + Examples.ComfyApi))),
            Pictures.JpegWithExif(Words("Prompt: " + Examples.ComfyApi, "x")),
            Pictures.JpegWithExif(new ExifBlock(bigEndian: true).Text(0x9286, wrapped).Build()),
            new PngFile().Text("prompt", JsonSerializer.Serialize(Examples.ComfyApi)).Build(),
        ];

        foreach (var file in files)
        {
            var result = Read.Bytes(file);
            result.Generation.ShouldNotBeNull().Seed.ShouldBe(ulong.MaxValue);
            (result.Fields.Camera ?? "x").ShouldBe("x", "JSON is no camera");
            result.Raw.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"nodes\":\"none\"}")]
    [InlineData("[1,2]")]
    [InlineData("{\"1\":{\"class_type\":7}}")]
    [InlineData("{ broken")]
    public void Parse_OtherJson_IsNotRecognised(string json) => Read.Bytes(new PngFile().Text("prompt", json).Build()).Generation.ShouldBeNull();

    [Fact]
    public void Parse_GraphBesideTheMarkOfAnotherProgram_TakesItsName()
    {
        var png = new PngFile().Text("prompt", Examples.ComfyApi).Text("parameters", "{\"sui_image_params\":{\"prompt\":\"a boat\"}}");

        Read.Bytes(png.Build()).Generation.ShouldNotBeNull().Generator.ShouldBe("SwarmUI");
    }
}
