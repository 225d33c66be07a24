namespace PluginHost.Plugins.Metadata.Standard.Tests.Generators;

/// <summary>Invented records in the true form.</summary>
internal static class Examples
{
    public const string A1111 = """
        a lighthouse in fog, (storm:1.2), <lora:ink_line:0.8>
        BREAK wide shot

        Negative prompt: blurry,
        text, watermark
        Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 5.5, Seed: 4203817765, Size: 832x1216, Model hash: 1f2e3d4c5b, Model: "harbour, v2", Denoising strength: 0.35, Clip skip: 2, ADetailer model: face_yolov8n.pt, ADetailer prompt: "calm face, grey eyes", ADetailer version: 24.9.0, Hires upscale: 1.5, Hires steps: 12, Hires upscaler: 4x-UltraSharp, Lora hashes: "ink_line: 0a1b2c3d4e5f", Hashes: {"model": "1f2e3d4c5b", "lora:ink_line": "0a1b2c3d4e"}, Version: v1.10.1
        Template: a lighthouse in {fog|rain}, (storm:1.2)
        Negative Template: blurry
        """;

    public const string ComfyApi = """
        {"1":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"sub\\harbour_v2.safetensors"}},
         "2":{"class_type":"Power Lora Loader (rgthree)","inputs":{"PowerLoraLoaderHeaderWidget":{"type":"PowerLoraLoaderHeaderWidget"},"lora_1":{"on":true,"lora":"ink_line.safetensors","strength":0.8},"lora_2":{"on":false,"lora":"x.safetensors","strength":1},"model":["1",0],"clip":["1",1]}},
         "3":{"class_type":"CLIPTextEncode","inputs":{"text":["9",0],"clip":["2",1]},"_meta":{"title":"pos"}},
         "4":{"class_type":"ConditioningZeroOut","inputs":{"conditioning":["3",0]}},
         "5":{"class_type":"EmptyLatentImage","inputs":{"width":832,"height":1216,"batch_size":1}},
         "6":{"class_type":"KSampler","inputs":{"seed":18446744073709551615,"steps":24,"cfg":4.5,"sampler_name":"dpmpp_2m","scheduler":"karras","denoise":1,"model":["2",0],"positive":["3",0],"negative":["4",0],"latent_image":["5",0]},"is_changed":[NaN]},
         "7":{"class_type":"VAEDecode","inputs":{"samples":["6",0],"vae":["1",2]}},
         "8":{"class_type":"SaveImage","inputs":{"filename_prefix":"fog","images":["7",0]}},
         "9":{"class_type":"StringConcatenate","inputs":{"string_a":"a lighthouse","string_b":"in fog","delimiter":" "}}}
        """;
}
