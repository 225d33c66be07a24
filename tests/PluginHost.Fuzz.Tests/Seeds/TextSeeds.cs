using System.Text;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Plugins.Metadata.Standard.Tests.Generators;

namespace PluginHost.Fuzz.Tests.Seeds;

/// <summary>What generators and editors write: settings as text, records and graphs as JSON, XMP, EXIF and content credentials as blocks.</summary>
internal static class TextSeeds
{
    public const string InvokeRecord = """{"generation_mode":"sdxl_txt2img","positive_prompt":"a lighthouse [fog]","negative_prompt":"blurry","width":832,"height":1216,"seed":77,"cfg_scale":5.5,"steps":28,"scheduler":"dpmpp_2m_k","strength":0.6,"model":{"key":"3f","hash":"blake3:ab","name":"harbour","base":"sdxl"},"loras":[{"model":{"name":"ink","hash":"blake3:cd"},"weight":0.8}],"app_version":"5.6.0"}""";

    private const string InvokeGraph = """{"nodes":{"d":{"type":"denoise_latents","steps":20,"cfg_scale":6,"scheduler":"euler"},"n":{"type":"noise","seed":9,"width":512,"height":640},"p":{"type":"compel","prompt":""},"t":{"type":"string","value":"a boat"},"m":{"type":"main_model_loader","model":{"name":"harbour"}}},"edges":[{"source":{"node_id":"p","field":"conditioning"},"destination":{"node_id":"d","field":"positive_conditioning"}},{"source":{"node_id":"t","field":"value"},"destination":{"node_id":"p","field":"prompt"}}]}""";

    private const string Novel = """{"prompt":"two people","uc":"blurry","steps":28,"scale":5.5,"seed":77,"sampler":"k_euler","width":832,"height":1216,"v4_prompt":{"caption":{"base_caption":"two people","char_captions":[{"char_caption":"girl","centers":[{"x":0.3,"y":0.5}]}]},"use_coords":true},"v4_negative_prompt":{"caption":{"base_caption":"blurry","char_captions":[{"char_caption":"hat","centers":[]}]}},"Software":"NovelAI"}""";

    private const string Fooocus = """{"base_model":"harbour","full_prompt":["a lighthouse","still"],"full_negative_prompt":["blurry"],"guidance_scale":4,"loras":[["ink",0.8,"0a1b"]],"metadata_scheme":"fooocus","prompt":"a lighthouse","resolution":"(1152, 896)","sampler":"dpmpp_2m","seed":"18446744073709551615","steps":30,"styles":"['V2']","version":"Fooocus v2.5.5"}""";

    private const string Swarm = """{"sui_image_params":{"prompt":"a boat <lora:ink:0.5>","negativeprompt":"fog","model":"flux/harbour","seed":9,"steps":20,"cfgscale":1.0,"width":1024,"height":768,"loras":["ink"],"loraweights":["0.5"],"swarm_version":"0.9.5"},"sui_extra_data":{"date":"2025-01-01"},"sui_models":[{"name":"harbour.safetensors","param":"model","hash":"0xabcd"}]}""";

    private const string Takeout = """{"title":"IMG_0042.jpg","description":"At the pier","photoTakenTime":{"timestamp":"1718122522"},"creationTime":{"timestamp":"1718122523"},"geoData":{"latitude":51.5,"longitude":-0.1,"altitude":4.0},"people":[{"name":"Anna"}],"favorited":true}""";

    private const string Canvas = """{"nodes":[{"id":1,"type":"CheckpointLoaderSimple","widgets_values":["m.safetensors"],"outputs":[{"links":[1]}]},{"id":2,"type":"CLIPTextEncode","widgets_values":["a boat"],"inputs":[{"name":"clip","link":2}],"outputs":[{"links":[3]}]},{"id":3,"type":"KSampler","widgets_values":[5,"fixed",20,7,"euler","normal",1],"inputs":[{"name":"model","link":1},{"name":"positive","link":3}]},{"id":4,"type":"sub","mode":4}],"links":[[1,1,0,3,0,"MODEL"],[2,1,1,2,0,"CLIP"],[3,2,0,3,1,"CONDITIONING"]],"groups":[],"definitions":{"subgraphs":[{"id":"sub","nodes":[{"id":1,"type":"sub"}],"links":[]}]},"version":0.4}""";

    private const string Civitai = """{"prompt":"a boat","negativePrompt":"fog","width":512,"height":768,"steps":25,"cfgScale":7,"seed":"-1","clipSkip":2,"resources":[{"type":"lora","modelVersionId":5,"weight":0.7,"air":"urn:air:sdxl:lora:civitai:827184@2514310"}]}""";

    private const string Midjourney = "https://a.b/c.png a lighthouse in fog --ar 2:3 --s 250 --no people, cars --v 7 Job ID: 3b0c0000-0000-0000-0000-000000000000";

    private const string InvokeCommand = "\"a lighthouse [blurry]\" -s 30 -S 4203817765 -W 832 -H 1216 -C 7.5 -A k_euler_a -f 0.6 -G 0.8";

    private const string DrawThings = "a boat\n-fog\nSteps: 20, Sampler: DPM++ 2M Karras, Guidance Scale: 4.5, Seed: 5, Size: 512x768, Model: harbour.ckpt, Strength: 1.0, Seed Mode: Scale Alike";

    public const string Packet = """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/" xmlns:r="http://www.metadataworkinggroup.com/schemas/regions/"
        xmlns:a="http://ns.adobe.com/xmp/sType/Area#" xmlns:d="http://ns.adobe.com/xap/1.0/sType/Dimensions#" xmlns:MP="http://ns.microsoft.com/photo/1.2/" xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#"
        xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#" xmp:Rating="4" xmp:CreateDate="2024-06-11T18:15:22.5+02:00" exif:GPSLatitude="51,30.5000S" exif:GPSLongitude="0,7,30W" exif:GPSAltitude="1234/10">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">The pier</rdf:li></rdf:Alt></dc:title><dc:subject><rdf:Bag><rdf:li>sea</rdf:li></rdf:Bag></dc:subject><lr:hierarchicalSubject><rdf:Bag><rdf:li>a|b</rdf:li></rdf:Bag></lr:hierarchicalSubject>
        <r:Regions rdf:parseType="Resource"><r:AppliedToDimensions d:w="640" d:h="480" d:unit="pixel"/><r:RegionList><rdf:Bag><rdf:li><rdf:Description r:Name="Anna" r:Type="Face"><r:Area a:x="0.3" a:y="0.4" a:w="0.2" a:h="0.1" a:unit="normalized"/></rdf:Description></rdf:li></rdf:Bag></r:RegionList></r:Regions>
        <MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag><rdf:li MPReg:Rectangle="0.2, 0.35, 0.2, 0.1" MPReg:PersonDisplayName="Ben"/></rdf:Bag></MPRI:Regions></MP:RegionInfo></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """;

    public static byte[] Exif(bool bigEndian) => new ExifBlock(bigEndian).Text(0x010F, "Canon").Text(0x0110, "Canon EOS 40D").Short(0x0112, 6).Text(0x0132, "2024:06:11 18:15:22").Undefined(0x9C9E, Encoding.Unicode.GetBytes("sea;pier\0"))
        .Exif().Undefined(0x9286, ExifBlock.Unicode(Examples.A1111, bigEndian)).Text(0x9003, "2024:06:11 18:15:22").Text(0x9291, "25").Rationals(0x829A, (1, 250)).Rationals(0xA432, (24, 1), (70, 1), (28, 10), (0, 0))
        .Gps().Text(1, "N").Rationals(2, (51, 1), (30, 1), (0, 1)).Text(3, "W").Rationals(4, (0, 1), (7, 1), (0, 1)).Rationals(7, (18, 1), (15, 1), (22, 1)).Text(0x1D, "2024:06:11").Build();

    public static IEnumerable<Seed> All() =>
    [
        Text("a1111.txt", Examples.A1111), Text("comfy-api.json", Examples.ComfyApi), Text("comfy-canvas.json", Canvas), Text("invoke.json", InvokeRecord), Text("invoke-graph.json", InvokeGraph), Text("invoke-command.txt", InvokeCommand),
        Text("novel.json", Novel), Text("fooocus.json", Fooocus), Text("swarm.json", Swarm), Text("civitai.json", Civitai), Text("midjourney.txt", Midjourney), Text("drawthings.txt", DrawThings), Text("takeout.json", Takeout),
        Text("packet.xmp", Packet), new Seed("exif-big.tif", Exif(bigEndian: true)), new Seed("exif-little.tif", Exif(bigEndian: false)), new Seed("credentials.jumbf", Jumbf.Store("Camera", "Generator", "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")),
    ];

    private static Seed Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
