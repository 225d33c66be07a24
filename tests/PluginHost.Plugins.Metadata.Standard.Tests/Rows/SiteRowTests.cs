using System.Text;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Plugins.Metadata.Standard.Tests.Generators;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Rows;

/// <summary>Rows 40, 55, 60, 65, 66, 67 and 70 of the table of true test files.</summary>
public sealed class SiteRowTests
{
    private static GenerationInfo Png(params (string Key, string Value)[] texts) =>
        Read.Bytes(texts.Aggregate(new PngFile(), (png, text) => png.International(text.Key, text.Value)).Build()).Generation.ShouldNotBeNull();

    private static GenerationInfo Jpeg(string comment, bool bigEndianFile, bool bigEndianText, string? software = null)
    {
        var exif = new ExifBlock(bigEndianFile);
        exif = software is null ? exif : exif.Text(0x0131, software);
        return Read.Bytes(Pictures.JpegWithExif(exif.Exif().Undefined(0x9286, ExifBlock.Unicode(comment, bigEndianText)).Build())).Generation.ShouldNotBeNull();
    }

    private static string Xmp(string properties) => $"""
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:i="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">{properties}</rdf:Description>
        </rdf:RDF></x:xmpmeta>
        """;

    [Fact]
    public void Read_GM40InvokeToday_FillsTheRecord()
    {
        var info = Png(
            ("invokeai_metadata", """{"generation_mode":"sdxl_txt2img","positive_prompt":"a lighthouse 灯台","negative_prompt":"blurry","width":832,"height":1216,"seed":77,"cfg_scale":5.5,"steps":28,"scheduler":"dpmpp_2m_k","model":{"key":"3f..","hash":"blake3:ab12..","name":"harbour","base":"sdxl","type":"main"},"loras":[{"model":{"key":"9c..","hash":"blake3:cd34..","name":"ink_line","base":"sdxl","type":"lora"},"weight":0.8}],"seamless_x":false,"app_version":"5.6.0"}"""),
            ("invokeai_workflow", """{"name":"w"}"""));

        (info.Generator, info.GeneratorVersion, info.Prompt, info.Negative, info.Seed).ShouldBe(("InvokeAI", "5.6.0", "a lighthouse 灯台", "blurry", 77UL));
        (info.Model, info.ModelHash, info.ModelHashKind, info.Mode, info.Width, info.Steps, info.Cfg).ShouldBe(("harbour", "blake3:ab12..", "blake3", "txt2img", 832, 28, 5.5));
        info.Loras.ShouldBe([new GenerationLora("ink_line", 0.8, "blake3:cd34..")]);
        (info.Sampler, info.SamplerId, info.SchedulerId).ShouldBe(("dpmpp_2m", "dpmpp_2m", "karras"), "what InvokeAI calls a scheduler is a sampler with a mark behind it");
        info.Extensions.ShouldContain(new MetadataEntry("seamless_x", "false"));
        info.WorkflowJson.ShouldBe("""{"name":"w"}""");
    }

    [Fact]
    public void Read_GM40InvokeVersion3_HasTheOldShapes()
    {
        var info = Png(("invokeai_metadata", """{"generation_mode":"img2img","positive_prompt":"a","seed":1,"strength":0.6,"init_image":"src.png","model":{"model_name":"harbour","base_model":"sdxl"},"loras":[{"lora":{"model_name":"ink_line","base_model":"sdxl"},"weight":0.8}]}"""));

        (info.Model, info.Negative, info.Denoise, info.Mode).ShouldBe(("harbour", null, 0.6, "img2img"));
        info.Loras.ShouldBe([new GenerationLora("ink_line", 0.8)]);
        info.SourceImages.ShouldBe([new GenerationSourceImage("src.png")]);
    }

    [Fact]
    public void Read_GM40InvokeListPrompt_IsJoinedAndSplitAtBrackets()
    {
        var info = Png(("sd-metadata", """{"model":"stable diffusion","model_weights":"harbour-1.5","model_hash":"ab12cd34","app_version":"2.3.5","image":{"prompt":[{"prompt":"a lighthouse [blurry]","weight":1}],"steps":30,"cfg_scale":7.5,"width":512,"height":768,"seed":42,"sampler":"k_lms","type":"txt2img","perlin":0}}"""));

        (info.Prompt, info.Negative, info.Model, info.ModelHash, info.ModelHashKind).ShouldBe(("a lighthouse", "blurry", "harbour-1.5", "ab12cd34", "autov1"));
        (info.Seed, info.Steps, info.Cfg, info.Sampler, info.SamplerId, info.Height).ShouldBe((42UL, 30, 7.5, "k_lms", "lms", 768));
        info.Extensions.ShouldContain(new MetadataEntry("perlin", "0"));
    }

    [Fact]
    public void Read_GM40InvokeDream_IsACommandLine()
    {
        var info = Png(("Dream", "\"a lighthouse [blurry]\" -s 30 -S 4203817765 -W 832 -H 1216 -C 7.5 -A k_euler_a -I src.png -f 0.6 -G 0.8"));

        (info.Prompt, info.Negative, info.Steps, info.Seed, info.Width, info.Height, info.Cfg).ShouldBe(("a lighthouse", "blurry", 30, 4203817765UL, 832, 1216, 7.5));
        (info.SamplerId, info.Denoise, info.Mode).ShouldBe(("euler_ancestral", 0.6, "img2img"));
        info.Extensions.ShouldBe([new MetadataEntry("-G", "0.8")]);
    }

    [Fact]
    public void Read_GM40InvokeGraphOnly_FollowsItsEdges()
    {
        var info = Png(("invokeai_graph", """{"nodes":{"denoise_latents:1":{"type":"denoise_latents","steps":20,"cfg_scale":6,"scheduler":"euler"},"noise:1":{"type":"noise","seed":9,"width":512,"height":640},"pos":{"type":"compel","prompt":""},"text":{"type":"string","value":"a boat"},"neg":{"type":"compel","prompt":"fog"},"m":{"type":"main_model_loader","model":{"name":"harbour","hash":"blake3:1"}}},"edges":[{"source":{"node_id":"pos","field":"conditioning"},"destination":{"node_id":"denoise_latents:1","field":"positive_conditioning"}},{"source":{"node_id":"neg","field":"conditioning"},"destination":{"node_id":"denoise_latents:1","field":"negative_conditioning"}},{"source":{"node_id":"text","field":"value"},"destination":{"node_id":"pos","field":"prompt"}}]}"""));

        (info.Prompt, info.Negative, info.Seed, info.Steps, info.Model, info.Height).ShouldBe(("a boat", "fog", 9UL, 20, "harbour", 640));
        (info.Sampler, info.Scheduler).ShouldBe(("euler", null));
    }

    [Fact]
    public void Read_GM55FooocusJson_KeepsTypedAndExpanded()
    {
        var info = Png(
            ("parameters", """{"base_model":"harbour","base_model_hash":"0a1b2c3d4e","clip_skip":2,"full_prompt":["a lighthouse","cinematic still a lighthouse"],"full_negative_prompt":["blurry"],"guidance_scale":4,"loras":[["ink_line",0.8,"0a1b2c3d4e"]],"lora_combined_1":"ink_line : 0.8","metadata_scheme":"fooocus","negative_prompt":"blurry","performance":"Speed","prompt":"a lighthouse","resolution":"(1152, 896)","sampler":"dpmpp_2m_sde_gpu","scheduler":"karras","seed":"18446744073709551615","sharpness":2,"steps":30,"styles":"['Fooocus V2']","version":"Fooocus v2.5.5"}"""),
            ("fooocus_scheme", "fooocus"));

        (info.Generator, info.GeneratorVersion, info.Prompt, info.PromptExpanded).ShouldBe(("Fooocus", "Fooocus v2.5.5", "a lighthouse", "a lighthouse, cinematic still a lighthouse"));
        (info.Seed, info.Width, info.Height, info.Model, info.ModelHash, info.Cfg).ShouldBe((ulong.MaxValue, 1152, 896, "harbour", "0a1b2c3d4e", 4.0));
        info.Loras.ShouldBe([new GenerationLora("ink_line", 0.8, "0a1b2c3d4e")]);
        info.Extensions.ShouldContain(new MetadataEntry("performance", "Speed"));
    }

    [Fact]
    public void Read_GM55FooocusText_TakesTheRawPrompt()
    {
        var info = Png(
            ("parameters", "cinematic still a lighthouse\nNegative prompt: anime, blurry\nSteps: 30, Sampler: DPM++ 2M SDE Karras, Seed: 5, Size: 1152x896, CFG scale: 4, Sharpness: 2, Performance: Speed, Raw prompt: \"a lighthouse, fog\", Raw negative prompt: blurry, Lora hashes: \"ink_line: 0a1b2c3d4e\", Lora weights: \"ink_line: 0.8\", Version: Fooocus v2.5.5"),
            ("fooocus_scheme", "a1111"));

        (info.Generator, info.Prompt, info.PromptExpanded, info.Negative).ShouldBe(("Fooocus", "a lighthouse, fog", "cinematic still a lighthouse", "blurry"));
        info.Loras.ShouldBe([new GenerationLora("ink_line", 0.8, "0a1b2c3d4e")]);
    }

    [Fact]
    public void Read_GM55FooocusJpeg_StandsInTheFirstDirectory()
    {
        var exif = new ExifBlock(true).Text(0x0131, "Fooocus v2.5.5").Text(0x9286, """{"prompt":"a boat","full_prompt":["a boat"],"metadata_scheme":"fooocus","seed":"7"}""").Text(0x927C, "fooocus").Build();

        var info = Read.Bytes(Pictures.JpegWithExif(exif)).Generation.ShouldNotBeNull();

        (info.Generator, info.Prompt, info.Seed).ShouldBe(("Fooocus", "a boat", 7UL));
    }

    [Fact]
    public void Read_GM55Relatives_AreNamedApart()
    {
        var ruined = Png(("parameters", """{"Prompt":"a boat","Negative":"fog","steps":30,"cfg":7,"width":1024,"height":1024,"seed":5,"sampler_name":"dpmpp_2m","scheduler":"karras","base_model_name":"harbour.safetensors","base_model_hash":"ab","loras":[{"name":"ink.safetensors","weight":0.5}],"clip_skip":1,"denoise":null,"start_step":0,"software":"RuinedFooocus"}"""));
        var mre = Read.Bytes(Pictures.Jpeg((0xFE, Encoding.UTF8.GetBytes("""{"prompt":"a boat","negative_prompt":"","real_prompt":["a","boat"],"seed":5,"cfg":7,"base_model":"harbour.safetensors","l1":"ink.safetensors","w1":0.5,"l2":"None","software":"Fooocus-MRE v2"}""")))).Generation.ShouldNotBeNull();

        (ruined.Generator, ruined.Prompt, ruined.Negative, ruined.Model, ruined.Denoise).ShouldBe(("RuinedFooocus", "a boat", "fog", "harbour", null));
        ruined.Loras.ShouldBe([new GenerationLora("ink", 0.5)]);
        (mre.Generator, mre.Prompt, mre.PromptExpanded, mre.Model).ShouldBe(("Fooocus-MRE", "a boat", "a, boat", "harbour"));
        mre.Loras.ShouldBe([new GenerationLora("ink", 0.5)]);
    }

    private const string Swarm = """{"sui_image_params":{"prompt":"a boat <lora:ink>","negativeprompt":"","model":"flux/harbour","seed":9,"steps":8,"cfgscale":1,"fluxguidancescale":3.5,"clipstopatlayer":-2,"sampler":"euler","scheduler":"simple","width":1024,"height":768,"loras":"ink,sub/rain","loraweights":"0.8,0.5","refinerupscale":1.5,"refinercontrolpercentage":0.3,"refinerupscalemethod":"model-4x.pth","vae":"Automatic","newthing":true,"swarm_version":"0.9.7"},"sui_extra_data":{"date":"2026-01-04","original_prompt":"a <random:boat|ship>"},"sui_models":[{"name":"flux/harbour.safetensors","param":"model","hash":"0x00ff"}]}""";

    [Fact]
    public void Read_GM60SwarmBesideComfy_ComesFirst()
    {
        var info = Png(("prompt", Examples.ComfyApi), ("parameters", Swarm));

        (info.Generator, info.GeneratorVersion, info.Prompt, info.Template, info.Negative, info.Seed).ShouldBe(("SwarmUI", "0.9.7", "a boat <lora:ink>", "a <random:boat|ship>", "", 9UL));
        (info.Guidance, info.ClipSkip, info.Model, info.ModelHash, info.ModelHashKind).ShouldBe((3.5, 2, "harbour", "00ff", "swarm"));
        info.Hires.ShouldBe(new GenerationHires { Scale = 1.5, Denoise = 0.3, Upscaler = "model-4x.pth" });
        info.Loras.ShouldBe([new GenerationLora("ink", 0.8), new GenerationLora("rain", 0.5)]);
        info.Extensions.ShouldContain(new MetadataEntry("newthing", "true"));
        info.PromptJson.ShouldNotBeNull("the graph of the ComfyUI it drives stays");
    }

    [Fact]
    public void Read_GM60SwarmJpeg_IsLittleEndian() => Jpeg(Swarm, bigEndianFile: false, bigEndianText: false).Seed.ShouldBe(9UL);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_GM65DrawThings_PrefersTheObject(bool png)
    {
        var packet = Xmp("""<xmp:CreatorTool>Draw Things</xmp:CreatorTool><dc:description><rdf:Alt><rdf:li xml:lang="x-default">a boat&#xA;-fog&#xA;Steps: 9, Sampler: x, Seed: 1</rdf:li></rdf:Alt></dc:description><exif:UserComment><rdf:Alt><rdf:li xml:lang="x-default">{&quot;c&quot;:&quot;a boat&quot;,&quot;uc&quot;:&quot;fog&quot;,&quot;model&quot;:&quot;harbour_q8p.ckpt&quot;,&quot;sampler&quot;:&quot;DPM++ 2M AYS&quot;,&quot;scale&quot;:5,&quot;seed&quot;:123,&quot;steps&quot;:30,&quot;strength&quot;:1,&quot;size&quot;:&quot;512x768&quot;,&quot;v2&quot;:{&quot;loras&quot;:[{&quot;file&quot;:&quot;ink_f16.ckpt&quot;,&quot;weight&quot;:0.8}],&quot;sampler&quot;:4}}</rdf:li></rdf:Alt></exif:UserComment>""");
        var result = Read.Bytes(png ? new PngFile().International("XML:com.adobe.xmp", packet).Build() : Pictures.JpegWithXmp(packet));
        var info = result.Generation.ShouldNotBeNull();

        (info.Generator, info.Prompt, info.Negative, info.Model, info.Cfg, info.Seed, info.Steps).ShouldBe(("Draw Things", "a boat", "fog", "harbour_q8p", 5.0, 123UL, 30));
        (info.Width, info.Height, info.Mode).ShouldBe((512, 768, "txt2img"));
        info.Loras.ShouldBe([new GenerationLora("ink_f16", 0.8)]);
        result.Raw.ShouldContain(raw => raw.Container == "xmp");
    }

    [Fact]
    public void Read_GM65DrawThingsText_IsReadWhereTheObjectIsMissing()
    {
        var info = Read.Bytes(Pictures.JpegWithXmp(Xmp("""<xmp:CreatorTool>Draw Things</xmp:CreatorTool><dc:description><rdf:Alt><rdf:li xml:lang="x-default">a boat&#xA;-fog&#xA;Steps: 30, Sampler: DPM++ 2M AYS, Guidance Scale: 5.0, Seed: 123, Size: 512x768, Model: harbour_q8p.ckpt, Strength: 1.0, LoRA 1 Model: ink_f16.ckpt, LoRA 1 Weight: 0.8</rdf:li></rdf:Alt></dc:description>"""))).Generation.ShouldNotBeNull();

        (info.Prompt, info.Negative, info.Steps, info.Cfg, info.Seed, info.Width, info.Model).ShouldBe(("a boat", "fog", 30, 5.0, 123UL, 512, "harbour_q8p"));
        info.Loras.ShouldBe([new GenerationLora("ink_f16", 0.8)]);
    }

    private const string MidjourneyText = "https://a.b/c.png a lighthouse in fog --ar 2:3 --s 250 --no people, cars —v 7";

    [Fact]
    public void Read_GM66MidjourneyWithJob_SplitsItsFlags()
    {
        var info = Png(("Description", $"{MidjourneyText} Job ID: 3b0c1d2e-0000-4000-8000-000000000001"), ("Author", "somebody"));

        (info.Generator, info.Prompt, info.Negative, info.Model).ShouldBe(("Midjourney", "a lighthouse in fog", "people, cars", "Midjourney 7"));
        info.SourceImages.ShouldBe([new GenerationSourceImage("https://a.b/c.png")]);
        info.Extensions.ShouldBe([new MetadataEntry("ar", "2:3"), new MetadataEntry("stylize", "250"), new MetadataEntry("Job ID", "3b0c1d2e-0000-4000-8000-000000000001"), new MetadataEntry("Author", "somebody")]);
    }

    [Fact]
    public void Read_GM66MidjourneyByIdOrName_IsRecognised()
    {
        var byId = Read.Bytes(Pictures.JpegWithXmp(Xmp($"""<i:DigImageGUID>3b0c</i:DigImageGUID><dc:description>{MidjourneyText}</dc:description>"""))).Generation;
        var byName = Read.Bytes(new PngFile().International("Description", MidjourneyText).Build(), "user_a_lighthouse_3b0c1d2e-0000-4000-8000-000000000001_2").Generation;

        byId.ShouldNotBeNull().Prompt.ShouldBe("a lighthouse in fog");
        byName.ShouldNotBeNull().Prompt.ShouldBe("a lighthouse in fog");
    }

    [Fact]
    public void Read_GM67ProseWithDashes_IsADescription()
    {
        var result = Read.Bytes(new PngFile().Text("Description", "we walked --as always --to the pier").Build());

        result.Generation.ShouldBeNull();
        result.Fields.Description.ShouldBe("we walked --as always --to the pier");
    }

    [Theory]
    [InlineData("use_stable_diffusion_model", "prompt", "negative_prompt", "seed", "use_lora_model", "lora_alpha")]
    [InlineData("Stable Diffusion model", "Prompt", "Negative Prompt", "Seed", "LoRA model", "LoRA Strength")]
    public void Read_GM70EasyDiffusion_HasAKeyForEachSetting(string model, string prompt, string negative, string seed, string lora, string weight)
    {
        var info = Png((model, "harbour.safetensors"), (prompt, "a boat"), (negative, "fog"), (seed, "5"), (lora, "['ink', 'rain']"), (weight, "[0.8, 0.5]"), ("use_upscale", "None"), ("tiling", "x"));

        (info.Generator, info.Model, info.Prompt, info.Negative, info.Seed).ShouldBe(("Easy Diffusion", "harbour", "a boat", "fog", 5UL));
        info.Loras.ShouldBe([new GenerationLora("ink", 0.8), new GenerationLora("rain", 0.5)]);
        info.Extensions.ShouldBe([new MetadataEntry("tiling", "x")]);
    }

    [Fact]
    public void Read_GM70TensorArt_TakesTheSeedFromTheGraph()
    {
        var info = Png(
            ("generation_data", """{"prompt":"a boat","negativePrompt":"fog","width":512,"height":768,"steps":25,"cfgScale":7,"seed":"-1","clipSkip":2,"ksamplerName":"euler","baseModel":{"label":"Harbour","modelId":"827184","modelFileName":"EMS-1-EMS.safetensors","hash":"AB"},"models":[{"label":"x","modelFileName":"ink","weight":0.8}],"workEngine":"e"} """),
            ("prompt", Examples.ComfyApi));

        (info.Generator, info.Prompt, info.Seed, info.Model, info.ModelId, info.SamplerId, info.ClipSkip).ShouldBe(("Tensor.art", "a boat", ulong.MaxValue, "EMS-1-EMS", "827184", "euler", 2));
        info.Loras.ShouldBe([new GenerationLora("ink", 0.8)]);
        info.Extensions.ShouldContain(new MetadataEntry("workEngine", "e"));
    }

    [Fact]
    public void Read_GM70CivitaiText_ListsItsResources()
    {
        var info = Jpeg("a boat\nNegative prompt: \nSteps: 25, Sampler: Euler a, CFG scale: 7, Seed: 5, Size: 832x1216, Created Date: 2026-01-04T01:27:21.27Z, Civitai resources: [{\"type\":\"checkpoint\",\"modelVersionId\":2514310,\"modelName\":\"Harbour\"},{\"type\":\"lora\",\"weight\":0.8,\"modelVersionId\":456,\"modelName\":\"Ink\"}], Civitai metadata: {}", bigEndianFile: false, bigEndianText: true, software: "c0ffee00-0000-4000-8000-000000000001");

        (info.Generator, info.Negative, info.Model, info.ModelId).ShouldBe(("Civitai", "", "Harbour", "2514310"));
        info.Loras.ShouldBe([new GenerationLora("Ink", 0.8) { VersionId = "456" }]);
        info.Extensions.ShouldContain(new MetadataEntry("Created Date", "2026-01-04T01:27:21.27Z"));
    }

    [Fact]
    public void Read_GM70CivitaiGraph_PrefersItsOwnRecord()
    {
        var graph = Examples.ComfyApi.Trim()[..^1] + """, "extra":{"airs":["urn:air:sdxl:checkpoint:civitai:827184@2514310","urn:air:sdxl:lora:civitai:1@456"]},"extraMetadata":"{\"prompt\":\"a boat\",\"negativePrompt\":\"fog\",\"cfgScale\":5,\"sampler\":\"Euler a\",\"steps\":20,\"seed\":3,\"width\":832,\"height\":1216,\"workflow\":\"txt2img-hires\",\"resources\":[{\"modelVersionId\":456,\"strength\":0.7}]}"}""";

        var info = Jpeg(graph, bigEndianFile: false, bigEndianText: true);

        (info.Generator, info.Prompt, info.Seed, info.Mode, info.ModelId).ShouldBe(("Civitai", "a boat", 3UL, "txt2img", "urn:air:sdxl:checkpoint:civitai:827184@2514310"));
        info.Loras.ShouldBe([new GenerationLora("urn:air:sdxl:lora:civitai:1@456", 0.7) { VersionId = "456" }]);
        (info.Scheduler, info.PromptJson is not null).ShouldBe(("karras", true));
    }

    [Fact]
    public void Read_GM70StabilityMatrix_JoinsItsFourRecords()
    {
        var png = new PngFile().Text("prompt", Examples.ComfyApi).Utf8InText("parameters", "a lighthouse é\r\nNegative prompt: fog\r\nSteps: 24, Sampler: Euler Ancestral Karras, CFG scale: 4.5, Seed: 11, Size: 1536x1536, Model hash: 1F2E3D4C5B1F2E3D4C5B1F2E3D4C5B1F2E3D4C5B1F2E3D4C5B1F2E3D4C5B1F2E, Model: harbour_v2.safetensors")
            .Text("parameters-json", """{"PositivePrompt":"a lighthouse","NegativePrompt":"fog","Steps":24,"Sampler":"Euler Ancestral Karras","CfgScale":4.5,"Seed":11,"Height":1536,"Width":1536,"ModelName":"harbour_v2.safetensors"}""").Text("smproj", "{}");

        var info = Read.Bytes(png.Build()).Generation.ShouldNotBeNull();

        (info.Generator, info.Prompt, info.Negative, info.Seed, info.Model, info.ModelHashKind).ShouldBe(("Stability Matrix", "a lighthouse", "fog", 11UL, "harbour_v2", "sha256"));
    }

    [Fact]
    public void Read_GM70Space_HasItsUpscaler()
    {
        var info = Png(("parameters", """{"prompt":"a boat","negative_prompt":"fog","resolution":"1024 x 1024","guidance_scale":7,"num_inference_steps":28,"seed":5,"sampler":"Euler a","Model":"harbour","Model hash":"1f2e3d4c5b","use_lora":null,"use_upscaler":{"upscale_method":"nearest","upscaler_strength":0.55,"upscale_by":1.5,"new_resolution":"1536 x 1536"},"sdxl_style":"(None)"}"""));

        (info.Generator, info.Steps, info.Cfg, info.Width, info.ModelHash).ShouldBe(("Hugging Face space", 28, 7.0, 1024, "1f2e3d4c5b"));
        info.Hires.ShouldBe(new GenerationHires { Upscaler = "nearest", Denoise = 0.55, Scale = 1.5, Width = 1536, Height = 1536 });
        info.Extensions.ShouldContain(new MetadataEntry("sdxl_style", "(None)"));
    }

    [Fact]
    public void Read_UnknownRecord_IsKeptUnderTheUsualNames()
    {
        var info = Jpeg("""{"prompt":"a boat","seed":18446744073709551615,"steps":4,"guidance":3.5,"model":"dev","quantize":8,"mflux_version":"0.9"}""", bigEndianFile: true, bigEndianText: true);

        (info.Generator, info.Seed, info.Guidance, info.Model).ShouldBe(("mflux", ulong.MaxValue, 3.5, "dev"));
        info.Extensions.ShouldContain(new MetadataEntry("quantize", "8"));
    }

    [Fact]
    public void Read_BrokenRecord_KeepsItsProgramAndTheText()
    {
        var result = Read.Bytes(new PngFile().Text("invokeai_metadata", "{\"positive_prompt\": \"cut").Build());

        result.Generation.ShouldNotBeNull().Generator.ShouldBe("InvokeAI");
        Encoding.UTF8.GetString(result.Raw.ShouldHaveSingleItem().Data.Span).ShouldBe("{\"positive_prompt\": \"cut");
    }
}
